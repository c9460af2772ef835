import { existsSync } from 'node:fs';

/** Where the reading thread's own file is: beside this one from source, beside the bundle when built. */
export function sheetWorkerUrl(): URL {
  const candidates = ['./sheet-worker.ts', './sheet-worker.cjs'];
  for (const candidate of candidates) {
    const url = new URL(candidate, import.meta.url);
    if (existsSync(url)) return url;
  }
  throw new Error(
    `The sheet reader is not installed whole: ${candidates.join(', ')} are missing beside the app.`,
  );
}
