import { SettingOutlined, TeamOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../app/screen.ts';
import { calendarScreens } from './calendar/screens.ts';

export const settingsScreens: readonly ScreenDefinition[] = [
  {
    path: '/users',
    titleKey: 'users.title',
    navigation: { group: 'system', icon: TeamOutlined },
    access: ['users.list'],
    load: async () => (await import('./users/users-screen.tsx')).UsersScreen,
  },
  {
    path: '/settings',
    titleKey: 'settings.title',
    navigation: { group: 'system', icon: SettingOutlined },
    access: ['settings.update'],
    load: async () => (await import('./settings-screen.tsx')).SettingsScreen,
  },
  ...calendarScreens,
];
