import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pageHeaders } from './content-security.ts';

/**
 * Answers `app://office/…` from one folder and from nothing else: dot segments (plain or percent-encoded), NUL,
 * backslashes, links and folders are all simply not found.
 *
 * @param folder the built renderer, inside the package
 */
export function appFiles(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'method not allowed');
    const file = await fileOf(folder, request.url);
    if (!file) return plain(404, 'not found');
    const type = contentTypes[extname(file)] ?? 'application/octet-stream';
    const body = request.method === 'HEAD' ? null : new Uint8Array(await readFile(file));
    return new Response(body, { status: 200, headers: { ...pageHeaders, 'content-type': type } });
  };
}

/** The file an address names, or null. Exported so that addresses no URL parser would let through can be tried on it. */
export async function fileOf(folder: string, address: string): Promise<string | null> {
  const match = /^app:\/\/office(\/[^?#]*)?(?:[?#].*)?$/s.exec(address);
  if (!match) return null;
  const path = decoded(match[1] ?? '/');
  if (path === null || !isPlain(path)) return null;
  const root = await realpath(folder);
  const file = join(root, path === '/' ? 'index.html' : path);
  if (!file.startsWith(root + sep)) return null;
  try {
    // A link anywhere on the way makes the real path another one.
    if ((await realpath(file)) !== file) return null;
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** No NUL, no backslash, no second encoding, no `.` or empty segments: nothing a file system could read another way. */
function isPlain(path: string): boolean {
  if (/[\0\\%:]/.test(path)) return false;
  return path
    .split('/')
    .slice(1)
    .every((segment, index, all) => (segment === '' ? index === all.length - 1 : !/^\.+$/.test(segment)));
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...pageHeaders, 'content-type': 'text/plain' } });
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
