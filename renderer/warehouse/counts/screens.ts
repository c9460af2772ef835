import { AuditOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';
import { countsPath, reviewPattern, sheetPattern } from './paths.ts';

/** 盘点: whoever may count sees the list and the blind sheets; who keeps or controls the store, the differences. */
export const countScreens: readonly ScreenDefinition[] = [
  {
    path: countsPath,
    titleKey: 'counts.title',
    navigation: { group: 'store', icon: AuditOutlined },
    access: ['counts.list'],
    load: async () => (await import('./counts-screen.tsx')).CountsScreen,
  },
  {
    path: sheetPattern,
    titleKey: 'counts.commands.sheet',
    access: ['counts.sheet'],
    load: async () => (await import('./sheet-screen.tsx')).SheetScreen,
  },
  {
    path: reviewPattern,
    titleKey: 'counts.review.title',
    access: ['counts.review'],
    load: async () => (await import('./review-screen.tsx')).ReviewScreen,
  },
];
