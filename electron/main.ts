import { app, ipcMain, session, type IpcMainInvokeEvent } from 'electron';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Envelope } from '../shared/contract/bridge.ts';
import { startEngineThread, type EngineLink } from './ipc/bridge-engine.ts';
import { faultLog } from './ipc/bridge-log.ts';
import { callChannel } from './ipc/bridge-messages.ts';
import { answerCall, assertTrustedSender } from './ipc/bridge.ts';
import { lockContents, lockSession } from './shell/content-security.ts';
import { lockWhenLeft } from './shell/idle-lock.ts';
import { setMenu } from './shell/menu.ts';
import { officeSession } from './shell/office-session.ts';
import { printing } from './shell/printing.ts';
import { registerAppScheme, serveApp } from './shell/protocol.ts';
import { shellProcedures } from './shell/shell-procedures.ts';
import { stoppedRoute } from './shell/stopped-page.ts';
import { officeWindows } from './shell/windows.ts';

registerAppScheme();
app.enableSandbox();
lockContents(app);

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  const folder = officeFolder();
  const logFolder = join(app.getPath('userData'), 'logs');
  const { report: reportFault } = faultLog(logFolder, 'host');
  const windows = officeWindows({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    icon: join(import.meta.dirname, '../../resources/icons/icon.png'),
    developing: !app.isPackaged,
  });
  const engine = startEngineThread({
    script: join(import.meta.dirname, 'engine-thread.cjs'),
    folder,
    logFolder,
    now: app.isPackaged ? null : (process.env['OFFICE_NOW'] ?? null),
    onEvent: (event) => windows.broadcast(event),
    onStopped: (stop) => {
      reportFault(stop);
      windows.showEverywhere(stoppedRoute(stop));
    },
  });
  const desk = officeSession((call) => engine.call(call));
  const printer = printing(windows);
  const shell = shellProcedures({ engine, windows, printer, folder });

  ipcMain.handle(callChannel, (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    const client = trustedClient(event);
    const parts = {
      callEngine: engine.call,
      shell,
      sessionOf: (holder: string): Promise<Envelope<unknown>> => desk.require(holder),
      reportFault,
    };
    return answerCall(parts, { client, window: event.sender.id }, name, input);
  });

  /** The session of the page that calls, once its frame and origin are trusted. */
  function trustedClient(event: IpcMainInvokeEvent): string {
    const frame = event.senderFrame;
    assertTrustedSender({
      frame: frame && { origin: frame.origin, isMainFrame: frame.parent === null },
    });
    const client = windows.clientOf(event.sender.id);
    if (client === null) throw new Error('a call from a page that is not in our windows was refused');
    return client;
  }

  async function lockDesks(): Promise<void> {
    await Promise.all(windows.clients().map((client) => desk.lock(client)));
    windows.broadcast({ name: 'locked', payload: {} });
  }

  async function idleMinutes(): Promise<number> {
    const [client] = windows.clients();
    return client === undefined ? Number.POSITIVE_INFINITY : desk.idleMinutes(client);
  }

  async function openFirstWindow(): Promise<void> {
    const stop = await engine.opened;
    windows.open(stop ? stoppedRoute(stop) : '/', randomUUID());
  }

  app.on('second-instance', () => {
    if (!windows.focusFirst()) windows.open('/', randomUUID());
  });
  app.on('window-all-closed', () => app.quit());
  closeBooksBeforeQuitting(engine);

  void app
    .whenReady()
    .then(async () => {
      lockSession(session.defaultSession);
      serveApp(join(import.meta.dirname, '../renderer'));
      setMenu({
        openWindow: () => windows.open('/', windows.clients()[0] ?? randomUUID()),
        dataFolder: folder,
      });
      lockWhenLeft({ lock: lockDesks, idleMinutes }, reportFault);
      await openFirstWindow();
    })
    .catch((error: unknown) => {
      reportFault(error);
      app.exit(1);
    });
}

/** Where the books lie: `--office-folder=…` when given (another disk, another office), else the user's own data folder. */
function officeFolder(): string {
  const given = app.commandLine.getSwitchValue('office-folder');
  return given === '' ? join(app.getPath('userData'), 'office') : resolve(given);
}

/** Quitting waits until the engine has finished what it was doing and closed the books. */
function closeBooksBeforeQuitting(engine: EngineLink): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void engine.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
