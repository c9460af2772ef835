import type { OpenErrorCode } from '../database/open-error.ts';
import type { EngineStop } from '../ipc/bridge-messages.ts';

/** Why the calm page says the office is stopped; each has its own words on what is safe and what to do. */
type StoppedReason =
  | 'already-open'
  | 'damaged'
  | 'behind'
  | 'newer'
  | 'read-only'
  | 'wrong-place'
  | 'schema-changed'
  | 'unknown';

/** The route of the calm page that is shown instead of an office whose books are not open. */
export function stoppedRoute(stop: EngineStop): string {
  const facts = Object.entries(stop.facts).map(([name, value]) => `${name}: ${value}`);
  const query = new URLSearchParams({
    reason: isOpenError(stop.code) ? reasons[stop.code] : 'unknown',
    detail: [stop.code, ...facts].join('\n').slice(0, 2000),
  });
  return `/stopped?${query.toString()}`;
}

const reasons: Readonly<Record<OpenErrorCode, StoppedReason>> = {
  DATABASE_LOCKED: 'already-open',
  DATABASE_NEWER: 'newer',
  DATABASE_DAMAGED: 'damaged',
  NOT_AN_OFFICE: 'damaged',
  PRAGMA_REFUSED: 'unknown',
  SCHEMA_CHANGED: 'schema-changed',
  MIGRATION_FAILED: 'unknown',
  ANCHOR_AHEAD: 'behind',
  ANCHOR_MISMATCH: 'damaged',
  FOLDER_READ_ONLY: 'read-only',
  FOLDER_SHARED: 'wrong-place',
  DISK_FULL: 'read-only',
};

function isOpenError(code: string): code is OpenErrorCode {
  return Object.hasOwn(reasons, code);
}
