import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  isOwnPage,
  lockContents,
  lockedPreferences,
  lockSession,
  staysInside,
} from '../../../electron/shell/content-security.ts';

describe('a page of the office', () => {
  it('may load itself and nothing else', () => {
    expect(contentSecurityPolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; " +
        "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'",
    );
  });

  it('runs in the sandbox, apart from its preload, without Node', () => {
    expect(lockedPreferences('/preload.cjs', false)).toMatchObject({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it.each(['app://office/', 'app://office/index.html', 'app://office/index.html#/counter'])(
    'may go to %s',
    (address) => expect(isOwnPage(address)).toBe(true),
  );

  it.each([
    'app://office/other.html',
    'app://office.evil/index.html',
    'app://office:1/',
    'https://office/',
    'file:///C:/sheet.xlsx',
    'javascript:alert(1)',
    'data:text/html,hello',
  ])('may not go to %s', (address) => expect(isOwnPage(address)).toBe(false));

  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'ws://a/',
  ])('may not ask for %s', (address) => expect(staysInside(address)).toBe(false));

  it.each(['app://office/assets/a.js', 'blob:app://office/1', 'data:image/png;base64,'])(
    'may ask for %s',
    (address) => expect(staysInside(address)).toBe(true),
  );
});

describe('a locked session', () => {
  it('denies every permission, every check and every device, and cancels what leaves', () => {
    const locked = lockedSession();

    expect(locked.permission('geolocation')).toBe(false);
    expect(locked.permission('media')).toBe(false);
    expect(locked.check()).toBe(false);
    expect(locked.device()).toBe(false);
    expect(locked.isCancelled('https://example.com/')).toBe(true);
    expect(locked.isCancelled('app://office/index.html')).toBe(false);
  });
});

describe('a locked page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('is not taken away by %s', (event) => {
    const contents = lockedContents();
    expect(contents.isPrevented(event, 'https://example.com/')).toBe(true);
    expect(contents.isPrevented(event, 'file:///C:/dropped.xlsx')).toBe(true);
    expect(contents.isPrevented(event, 'app://office/index.html#/counter')).toBe(false);
  });

  it('attaches no webview', () => {
    expect(lockedContents().isPrevented('will-attach-webview', '')).toBe(true);
  });

  it('opens no window', () => {
    expect(lockedContents().windowOpen()).toEqual({ action: 'deny' });
  });
});

/** As much of Electron's session as the lock takes hold of. */
function lockedSession() {
  type Answer = (allowed: boolean) => void;
  type Filter = (request: { url: string }, answer: (decision: { cancel: boolean }) => void) => void;
  let request: (contents: null, permission: string, answer: Answer) => void = () => undefined;
  let check: () => boolean = () => true;
  let device: () => boolean = () => true;
  let filter: Filter = () => undefined;
  const session = {
    setPermissionRequestHandler: (handler: typeof request) => (request = handler),
    setPermissionCheckHandler: (handler: typeof check) => (check = handler),
    setDevicePermissionHandler: (handler: typeof device) => (device = handler),
    webRequest: { onBeforeRequest: (handler: Filter) => (filter = handler) },
  };
  // A part of Electron's class, which a test cannot construct.
  lockSession(session as unknown as Parameters<typeof lockSession>[0]);
  return {
    permission(name: string) {
      let allowed: boolean | null = null;
      request(null, name, (answer) => (allowed = answer));
      return allowed;
    },
    check: () => check(),
    device: () => device(),
    isCancelled(url: string) {
      let cancelled: boolean | null = null;
      filter({ url }, ({ cancel }) => (cancelled = cancel));
      return cancelled;
    },
  };
}

function lockedContents() {
  let windowOpen: () => unknown = () => null;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => unknown) => (windowOpen = handler),
  });
  const app = new EventEmitter();
  // A part of Electron's class, which a test cannot construct.
  lockContents(app as unknown as Parameters<typeof lockContents>[0]);
  app.emit('web-contents-created', {}, contents);
  return {
    windowOpen: () => windowOpen(),
    isPrevented(event: string, url: string) {
      let prevented = false;
      contents.emit(event, { url, preventDefault: () => (prevented = true) });
      return prevented;
    },
  };
}
