import { PayCircleOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';

export const counterScreens: readonly ScreenDefinition[] = [
  {
    path: '/counter/:roomId?',
    titleKey: 'counter.title',
    navigation: { group: 'cashier', icon: PayCircleOutlined },
    access: ['counter.room'],
    load: async () => (await import('./counter-screen.tsx')).CounterScreen,
  },
];
