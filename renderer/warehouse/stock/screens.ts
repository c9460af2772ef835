import { ContainerOutlined, TableOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';
import { cardPattern, onHandPath, summaryPath } from '../movements/paths.ts';

/** What there is, and each item's card (库存, 明细账). */
export const stockScreens: readonly ScreenDefinition[] = [
  {
    path: onHandPath,
    titleKey: 'stock.onHand.title',
    navigation: { group: 'store', icon: ContainerOutlined },
    access: ['stock.onHand'],
    load: async () => (await import('./on-hand-screen.tsx')).OnHandScreen,
  },
  {
    path: cardPattern,
    titleKey: 'stock.card.title',
    access: ['stock.card'],
    load: async () => (await import('./card-screen.tsx')).CardScreen,
  },
];

/** The month's summary (收发存汇总表). */
export const summaryScreens: readonly ScreenDefinition[] = [
  {
    path: summaryPath,
    titleKey: 'stock.summary.title',
    navigation: { group: 'store', icon: TableOutlined },
    access: ['stock.summary'],
    load: async () => (await import('./summary-screen.tsx')).SummaryScreen,
  },
];
