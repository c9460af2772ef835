import { CalculatorOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';

/** 交班日结: today's drawer, or with a day behind it that day as it was signed. */
export const dayPath = '/day/:day?';

export const dayScreens: readonly ScreenDefinition[] = [
  {
    path: dayPath,
    titleKey: 'day.title',
    navigation: { group: 'cashier', icon: CalculatorOutlined },
    access: ['shifts.current', 'day.page'],
    load: async () => (await import('./day-screen.tsx')).DayScreen,
  },
];
