import { ExportOutlined, ImportOutlined, ProfileOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';
import { documentsPattern, goodsInPath, issuePath, transferPath, writeOffPath } from './paths.ts';

/** What brings goods into the store and takes them out of it. */
export const entryScreens: readonly ScreenDefinition[] = [
  {
    path: goodsInPath,
    titleKey: 'stock.goodsIn.title',
    navigation: { group: 'store', icon: ImportOutlined },
    access: ['stock.goodsIn'],
    load: async () => (await import('./goods-in-screen.tsx')).GoodsInScreen,
  },
  {
    path: issuePath,
    titleKey: 'stock.issue.title',
    navigation: { group: 'store', icon: ExportOutlined },
    access: ['stock.issue'],
    load: async () => (await import('./issue-screen.tsx')).IssueScreen,
  },
  {
    path: transferPath,
    titleKey: 'stock.transfer.title',
    access: ['stock.transfer'],
    load: async () => (await import('./transfer-screen.tsx')).TransferScreen,
  },
  {
    path: writeOffPath,
    titleKey: 'stock.writeOff.title',
    access: ['stock.writeOff'],
    load: async () => (await import('./write-off-screen.tsx')).WriteOffScreen,
  },
];

/** The register of all documents (出入库登记簿). */
export const documentScreens: readonly ScreenDefinition[] = [
  {
    path: documentsPattern,
    titleKey: 'stock.documents.title',
    navigation: { group: 'store', icon: ProfileOutlined },
    access: ['stock.documents'],
    load: async () => (await import('./documents-screen.tsx')).DocumentsScreen,
  },
];
