/**
 * Chromium knows no `app://`, so pages live at an internal https origin (a secure context, as Electron's is) that
 * never reaches a network. Everything the app sees is translated back: it only ever meets `app://office`.
 */
export const internalOrigin = 'https://office.invalid';
const appOrigin = 'app://office';

export function toInternal(address: string): string {
  return moved(address, appOrigin, internalOrigin);
}

export function toApp(address: string): string {
  return moved(address, internalOrigin, appOrigin);
}

/** The origin the app is told for a page: ours when it is ours, else the page's own. */
export function originOf(address: string): string {
  const own = toApp(address);
  if (own === appOrigin || own.startsWith(`${appOrigin}/`)) return appOrigin;
  return URL.canParse(address) ? new URL(address).origin : 'null';
}

function moved(address: string, from: string, to: string): string {
  if (address.startsWith(`blob:${from}/`)) return `blob:${to}${address.slice(from.length + 5)}`;
  return address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;
}
