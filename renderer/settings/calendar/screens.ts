import { CalendarOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';
import { holidaysPattern } from './paths.ts';

export const calendarScreens: readonly ScreenDefinition[] = [
  {
    path: holidaysPattern,
    titleKey: 'calendar.title',
    navigation: { group: 'system', icon: CalendarOutlined },
    access: ['calendar.save'],
    load: async () => (await import('./holidays-screen.tsx')).HolidaysScreen,
  },
];
