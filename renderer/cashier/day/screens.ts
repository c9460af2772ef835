import { CalculatorOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';
import { dayPath } from './paths.ts';

export const dayScreens: readonly ScreenDefinition[] = [
  {
    path: dayPath,
    titleKey: 'day.title',
    navigation: { group: 'cashier', icon: CalculatorOutlined },
    access: ['shifts.current', 'day.page'],
    load: async () => (await import('./day-screen.tsx')).DayScreen,
  },
];
