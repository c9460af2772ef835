import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { browser } from './browser.ts';
import { fromTest } from './control.ts';
import { onlyImplemented } from './only-implemented.ts';

/**
 * The stand-in for the `electron` module: as much as main.ts and shell/ use. An import of anything else fails by
 * name when the module is linked, a property that is missing when it is touched.
 */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';

export const protocol: Pick<typeof Electron.protocol, 'handle' | 'registerSchemesAsPrivileged'> =
  onlyImplemented('protocol', {
    registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
      const own = schemes.find(({ scheme }) => scheme === 'app');
      if (!own?.privileges?.standard || !own.privileges.secure) {
        throw new Error('app:// must be a standard and secure scheme');
      }
    },
    handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
      if (scheme !== 'app') throw new Error(`the Chromium host only serves app://, not ${scheme}://`);
      browser.answerRequest = handler;
    },
  });

type BeforeRequest = (
  details: Pick<Electron.OnBeforeRequestListenerDetails, 'url'>,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

const webRequest = onlyImplemented('session.webRequest', {
  onBeforeRequest(listener: BeforeRequest): void {
    browser.isCancelled = (url) =>
      new Promise((resolve) => listener({ url }, ({ cancel }) => resolve(cancel ?? false)));
  },
} satisfies Record<keyof Pick<Electron.WebRequest, 'onBeforeRequest'>, unknown>);

/** Chromium grants a page of a new profile no permission; the handlers themselves are tried by the unit tests. */
const defaultSession = onlyImplemented('session.defaultSession', {
  webRequest,
  setPermissionRequestHandler(): void {},
  setPermissionCheckHandler(): void {},
  setDevicePermissionHandler(): void {},
});
export const session = onlyImplemented('session', { defaultSession });

/** A window of Chromium has no menu bar; the template is checked to be one Electron would take. */
export const Menu = onlyImplemented('Menu', {
  buildFromTemplate(
    template: Electron.MenuItemConstructorOptions[],
  ): readonly Electron.MenuItemConstructorOptions[] {
    for (const item of template) if (item.label === undefined) throw new Error('a menu without a label');
    return template;
  },
  setApplicationMenu(): void {},
} satisfies Record<keyof Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>, unknown>);

class HostPowerMonitor extends EventEmitter implements Pick<Electron.PowerMonitor, 'getSystemIdleTime'> {
  #idleSeconds = 0;

  constructor() {
    super();
    fromTest.on('power', ({ event }) => this.emit(event));
    fromTest.on('idle', ({ seconds }) => (this.#idleSeconds = seconds));
  }

  getSystemIdleTime(): number {
    return this.#idleSeconds;
  }
}
export const powerMonitor = onlyImplemented('powerMonitor', new HostPowerMonitor());
