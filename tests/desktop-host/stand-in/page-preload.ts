import { readFileSync } from 'node:fs';
import { internalOrigin } from './addresses.ts';
import { decode, encode } from './wire.ts';

/** The binding through which a page's preload reaches the host. The page itself never sees it. */
export const bindingName = '__desktopHost';

/** Where the host finds a page's receiver of messages. */
export const receiverName = 'desktop-host.receive';

/**
 * The built preload script, made to run before our own page: it finds `electron`'s contextBridge and ipcRenderer,
 * and nothing else. As in Electron it runs in main frames only, and never on a page of another origin.
 */
export function pagePreload(path: string): string {
  return `(() => {
  const invoke = globalThis.${bindingName};
  delete globalThis.${bindingName};
  if (location.origin !== ${JSON.stringify(internalOrigin)} || window.top !== window) return;
  ${encode.toString()}
  ${decode.toString()}
  const listeners = new Map();
  const clone = (value) => decode(encode(value));
  const bridged = (value) => {
    if (typeof value === 'function') {
      return (...args) => {
        const result = value(...args.map((arg) => (typeof arg === 'function' ? arg : clone(arg))));
        if (typeof result === 'function') return bridged(result);
        return result instanceof Promise ? result.then(clone) : clone(result);
      };
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bridged(part)])));
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld(name, api) {
        Object.defineProperty(globalThis, name, { value: bridged(api), enumerable: true });
      },
    },
    ipcRenderer: {
      async invoke(channel, ...args) {
        return decode(await invoke(channel, encode(args)));
      },
      on(channel, listener) {
        if (!listeners.has(channel)) listeners.set(channel, new Set());
        listeners.get(channel).add(listener);
      },
      off(channel, listener) {
        listeners.get(channel)?.delete(listener);
      },
    },
  };
  Object.defineProperty(globalThis, Symbol.for(${JSON.stringify(receiverName)}), {
    value(channel, wired) {
      const args = decode(wired);
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    },
  });
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error('a sandboxed preload cannot require ' + name);
  };
  const module = { exports: {} };
  ((require, module, exports) => {
${readFileSync(path, 'utf8')}
  })(require, module, module.exports);
})();`;
}
