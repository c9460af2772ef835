import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import { filled } from '../../shared/i18n/filled.ts';
import { shellWords } from './words.ts';

export interface MenuActions {
  openWindow(): void;
  readonly dataFolder: string;
}

/** The menu bar: what every desktop program has, in the office's language, and nothing of the browser. */
export function setMenu(actions: MenuActions): void {
  const { menu } = shellWords();
  const sections: MenuItemConstructorOptions[] = [
    {
      label: menu.office,
      submenu: [
        { label: menu.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: () => actions.openWindow() },
        { label: menu.closeWindow, role: 'close' },
        { type: 'separator' },
        { label: menu.quit, role: 'quit' },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { label: menu.undo, role: 'undo' },
        { label: menu.redo, role: 'redo' },
        { type: 'separator' },
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { label: menu.actualSize, role: 'resetZoom' },
        { label: menu.zoomIn, role: 'zoomIn' },
        { label: menu.zoomOut, role: 'zoomOut' },
        { type: 'separator' },
        { label: menu.fullScreen, role: 'togglefullscreen' },
      ],
    },
    {
      label: menu.help,
      submenu: [{ label: menu.about, click: () => showAbout(actions.dataFolder) }],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(sections));
}

function showAbout(folder: string): void {
  const { menu, about } = shellWords();
  void dialog.showMessageBox({
    type: 'info',
    title: menu.about,
    message: menu.office,
    detail: [
      filled(about.version, { version: app.getVersion() }),
      filled(about.folder, { folder }),
      about.offline,
    ].join('\n'),
  });
}
