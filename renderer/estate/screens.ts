import { AppstoreOutlined, HomeOutlined, TeamOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../app/screen.ts';
import { peoplePattern, roomListPattern, roomMapPattern, roomPattern } from './paths.ts';

/** The register of rooms and people (房产登记). */
export const estateScreens: readonly ScreenDefinition[] = [
  {
    path: roomMapPattern,
    titleKey: 'estate.map.title',
    navigation: { group: 'estate', icon: AppstoreOutlined },
    access: ['rooms.map'],
    load: async () => (await import('./map/room-map-screen.tsx')).RoomMapScreen,
  },
  {
    path: roomListPattern,
    titleKey: 'estate.list.title',
    navigation: { group: 'estate', icon: HomeOutlined },
    access: ['rooms.list', 'estate.tree'],
    load: async () => (await import('./rooms/room-list-screen.tsx')).RoomListScreen,
  },
  {
    path: roomPattern,
    titleKey: 'estate.room.title',
    access: ['rooms.get'],
    load: async () => (await import('./room/room-screen.tsx')).RoomScreen,
  },
  {
    path: peoplePattern,
    titleKey: 'people.title',
    navigation: { group: 'estate', icon: TeamOutlined },
    access: ['people.list'],
    load: async () => (await import('./people/people-screen.tsx')).PeopleScreen,
  },
];
