import { ContactsOutlined } from '@ant-design/icons';
import type { ScreenDefinition } from '../../app/screen.ts';
import { directoryPattern } from './paths.ts';

/** 往来: suppliers, departments, what they usually take, and the stores. */
export const directoryScreens: readonly ScreenDefinition[] = [
  {
    path: directoryPattern,
    titleKey: 'directory.title',
    navigation: { group: 'store', icon: ContactsOutlined },
    access: ['suppliers.list', 'departments.list', 'templates.list', 'stores.list'],
    load: async () => (await import('./directory-screen.tsx')).DirectoryScreen,
  },
];
