import { FileDoneOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';

export const receiptsScreens: readonly ScreenDefinition[] = [
  {
    path: '/receipts/:receiptId?',
    titleKey: 'receipts.title',
    navigation: { group: 'cashier', icon: FileDoneOutlined },
    access: ['receipts.list'],
    load: async () => (await import('./receipts-screen.tsx')).ReceiptsScreen,
  },
];
