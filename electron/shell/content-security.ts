import type { App, Session, WebContents, WebPreferences } from 'electron';
import { appOrigin } from '../ipc/bridge.ts';

/** What a page of ours may load: itself, and pictures it made. antd writes its styles into the page at run time. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
].join('; ');

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** Every window's preferences, the printing one's too: the page is a plain web page with one bridge. */
export function lockedPreferences(preload: string, developing: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The spell checker fetches its dictionaries from the network.
    spellcheck: false,
    devTools: developing,
  };
}

/** Denies every permission and device, and cancels every request that is not for our own pages. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !staysInside(request.url) }));
}

/** Keeps every page where it is: no navigation, no new window, no webview, no file dropped in its place. */
export function lockContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => lockPage(contents));
}

function lockPage(contents: WebContents): void {
  const refuseForeign = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Whether the address is a page of ours; the fragment is the page's own affair. */
export function isOwnPage(address: string): boolean {
  return address === `${appOrigin}/` || /^app:\/\/office\/(?:index\.html)?(?:#.*)?$/s.test(address);
}

/** Whether a request stays inside the app: our own files, and what a page made itself. */
export function staysInside(address: string): boolean {
  return /^(?:app:\/\/office\/|blob:app:\/\/office\/|data:|devtools:\/\/)/.test(address);
}
