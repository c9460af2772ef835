import { HomeOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../app/screen.ts';

export const overviewScreens: readonly ScreenDefinition[] = [
  {
    path: '/',
    titleKey: 'overview.title',
    navigation: { group: 'home', icon: HomeOutlined },
    access: ['overview.get'],
    load: async () => (await import('./overview-screen.tsx')).OverviewScreen,
  },
];
