import {
  closeSync,
  existsSync,
  fsync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';

/** One line of the sidecar: the newest posted entry when it was written. */
export interface AnchorPoint {
  readonly seq: number;
  readonly hash: string;
  readonly perpetualFen: number;
}

/**
 * The sidecar beside the database: a line per posted document, outside SQLite. A damaged WAL or an old copy put back
 * leaves the database behind it, and the start is refused.
 */
export interface Anchor {
  /** Appends after the commit. The bytes reach the file at once and the disk soon after: a sidecar that lags is harmless, one that leads would be a false alarm. */
  append(point: AnchorPoint): void;
  close(): void;
}

const compactAboveBytes = 1_000_000;

/** The newest whole line of the sidecar; `undefined` when there is no sidecar. A torn last line is passed over. */
export function readAnchor(path: string): AnchorPoint | undefined {
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  for (const line of lines.reverse()) {
    const match = /^(\d+) ([0-9a-f]{64}) (-?\d+)$/.exec(line);
    if (match) return { seq: Number(match[1]), hash: match[2] ?? '', perpetualFen: Number(match[3]) };
  }
  return undefined;
}

/** Opens the sidecar for appending, first shortening it to its newest line when it has grown long. */
export function openAnchor(path: string): Anchor {
  const newest = readAnchor(path);
  if (newest !== undefined && readFileSync(path).length > compactAboveBytes) rewrite(path, newest);
  const file = openSync(path, 'a');
  let flushing = false;
  let dirty = false;
  let open = true;
  const flush = (): void => {
    if (!open) return;
    flushing = true;
    dirty = false;
    fsync(file, (error) => {
      flushing = false;
      if (error !== null && open) throw error;
      if (dirty) flush();
    });
  };
  return {
    append(point) {
      writeSync(file, lineOf(point));
      dirty = true;
      if (!flushing) flush();
    },
    close() {
      open = false;
      fsyncSync(file);
      closeSync(file);
    },
  };
}

function rewrite(path: string, point: AnchorPoint): void {
  const part = `${path}.part`;
  const file = openSync(part, 'w');
  writeSync(file, lineOf(point));
  fsyncSync(file);
  closeSync(file);
  renameSync(part, path);
}

function lineOf(point: AnchorPoint): string {
  return `${point.seq} ${point.hash} ${point.perpetualFen}\n`;
}
