import { FileAddOutlined, ImportOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../app/screen.ts';
import { arrearsImportPath, registerImportPath } from './paths.ts';

/** What comes in from other offices' sheets (导入). */
export const registerScreens: readonly ScreenDefinition[] = [
  {
    path: registerImportPath,
    titleKey: 'register.title',
    navigation: { group: 'estate', icon: ImportOutlined },
    access: ['register.import', 'register.preview'],
    load: async () => (await import('./register-import-screen.tsx')).RegisterImportScreen,
  },
  {
    path: arrearsImportPath,
    titleKey: 'register.arrearsTitle',
    navigation: { group: 'estate', icon: FileAddOutlined },
    access: ['openingArrears.import', 'openingArrears.preview'],
    load: async () => (await import('./arrears-import-screen.tsx')).ArrearsImportScreen,
  },
];
