import { BrowserWindow } from 'electron';
import { appOrigin } from '../ipc/bridge.ts';
import { eventChannel, type OfficeEvent } from '../ipc/bridge-messages.ts';
import { lockedPreferences } from './content-security.ts';
import { shellWords } from './words.ts';

export interface WindowSettings {
  readonly preload: string;
  readonly icon: string;
  readonly developing: boolean;
}

/** All windows of the office and whose session each one shows. */
export interface OfficeWindows {
  /** Opens a window at a hash route. A window opened by another shows the same session. */
  open(route: string, client: string): BrowserWindow;
  /** A window nobody sees, for printing, with the session of the one who prints. */
  openHidden(route: string, client: string): BrowserWindow;
  /** The session a window's page calls with; null for a window that is not ours. */
  clientOf(contentsId: number): string | null;
  windowOf(contentsId: number): BrowserWindow | null;
  clients(): readonly string[];
  broadcast(event: OfficeEvent): void;
  /** Takes every window to another page, as when the books cannot be read. */
  showEverywhere(route: string): void;
  focusFirst(): boolean;
}

/** Keeps the windows; created once by main. */
export function officeWindows(settings: WindowSettings): OfficeWindows {
  const windows = new Map<number, { readonly window: BrowserWindow; readonly client: string }>();

  function create(route: string, client: string, visible: boolean): BrowserWindow {
    const window = new BrowserWindow({
      title: shellWords().menu.office,
      icon: settings.icon,
      width: 1360,
      height: 860,
      minWidth: 1024,
      minHeight: 640,
      show: false,
      backgroundColor: '#faf8f3',
      autoHideMenuBar: true,
      webPreferences: lockedPreferences(settings.preload, settings.developing),
    });
    const { id } = window.webContents;
    windows.set(id, { window, client });
    window.on('closed', () => windows.delete(id));
    if (visible) window.once('ready-to-show', () => window.show());
    void window.loadURL(pageAddress(route)).catch(ignoreAborted);
    return window;
  }

  return {
    open: (route, client) => create(route, client, true),
    openHidden: (route, client) => create(route, client, false),
    clientOf: (contentsId) => windows.get(contentsId)?.client ?? null,
    windowOf: (contentsId) => windows.get(contentsId)?.window ?? null,
    clients: () => [...new Set([...windows.values()].map(({ client }) => client))],

    broadcast(event) {
      for (const { window } of windows.values()) {
        if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
      }
    },

    showEverywhere(route) {
      for (const { window } of windows.values()) {
        void window.loadURL(pageAddress(route)).catch(ignoreAborted);
      }
    },

    focusFirst() {
      const [first] = windows.values();
      if (!first) return false;
      if (first.window.isMinimized()) first.window.restore();
      first.window.focus();
      return true;
    },
  };
}

function pageAddress(route: string): string {
  return `${appOrigin}/index.html#${route}`;
}

/** A load that another load or the closing of the window overtakes is no fault; any other is. */
function ignoreAborted(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED') return;
  throw error;
}
