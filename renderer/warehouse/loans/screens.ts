import { KeyOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';

/** 借用: tools, keys and badges, and who has them. */
export const loanScreens: readonly ScreenDefinition[] = [
  {
    path: '/loans',
    titleKey: 'loans.title',
    navigation: { group: 'store', icon: KeyOutlined },
    access: ['loans.articles'],
    load: async () => (await import('./loans-screen.tsx')).LoansScreen,
  },
];
