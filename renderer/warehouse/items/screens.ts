import { ShoppingOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';
import { itemsImportPath, itemsPattern } from './paths.ts';

/** What the store keeps (物品), and its import from a sheet. */
export const itemScreens: readonly ScreenDefinition[] = [
  {
    path: itemsPattern,
    titleKey: 'items.title',
    navigation: { group: 'store', icon: ShoppingOutlined },
    access: ['items.list'],
    load: async () => (await import('./items-screen.tsx')).ItemsScreen,
  },
  {
    path: itemsImportPath,
    titleKey: 'items.import.title',
    access: ['items.preview', 'items.import'],
    load: async () => (await import('./items-import-screen.tsx')).ItemsImportScreen,
  },
];
