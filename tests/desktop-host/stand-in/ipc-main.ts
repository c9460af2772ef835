import type Electron from 'electron';
import type { HostContents } from './host-contents.ts';
import { onlyImplemented } from './only-implemented.ts';
import { decode, encode, type Wired } from './wire.ts';

/** What the app sees of a call: as much of Electron's event as it looks at. */
export interface HostInvokeEvent {
  readonly sender: HostContents;
  readonly senderFrame: { readonly url: string; readonly origin: string; readonly parent: object | null };
}

type Listener = (event: HostInvokeEvent, ...args: unknown[]) => unknown;
const handlers = new Map<string, Listener>();

type Handle = (channel: string, listener: Listener) => void;

export const ipcMain: { readonly handle: Handle } = onlyImplemented('ipcMain', {
  handle(channel: string, listener: Listener): void {
    if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    handlers.set(channel, listener);
  },
} satisfies Record<keyof Pick<Electron.IpcMain, 'handle'>, Handle>);

/** Answers `ipcRenderer.invoke` of a page. */
export async function answerInvoke(event: HostInvokeEvent, channel: string, wired: Wired): Promise<Wired> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const args = decode(wired);
  if (!Array.isArray(args)) throw new Error('the arguments of a call are a list');
  return encode(await handler(event, ...args));
}
