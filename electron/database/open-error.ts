/** Why the books could not be opened. The app stops with a calm page; it never falls back to an empty office. */
export const openErrorCodes = [
  'DATABASE_LOCKED',
  'DATABASE_NEWER',
  'DATABASE_DAMAGED',
  'NOT_AN_OFFICE',
  'PRAGMA_REFUSED',
  'SCHEMA_CHANGED',
  'MIGRATION_FAILED',
  'ANCHOR_AHEAD',
  'ANCHOR_MISMATCH',
  'FOLDER_READ_ONLY',
  'FOLDER_SHARED',
  'DISK_FULL',
] as const;
export type OpenErrorCode = (typeof openErrorCodes)[number];

export class OpenError extends Error {
  readonly code: OpenErrorCode;
  readonly facts: Readonly<Record<string, string>>;

  constructor(code: OpenErrorCode, facts: Readonly<Record<string, string>>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.name = 'OpenError';
    this.code = code;
    this.facts = facts;
  }

  /** Words what SQLite or the file system said as one of our codes; anything else passes through unchanged. */
  static from(error: unknown, path: string): unknown {
    if (error instanceof OpenError || !(error instanceof Error)) return error;
    const code = 'code' in error ? String(error.code) : '';
    const facts = { path, detail: error.message };
    for (const [prefix, ours] of sqliteCodes) {
      if (code.startsWith(prefix)) return new OpenError(ours, facts, { cause: error });
    }
    return error;
  }
}

const sqliteCodes: readonly (readonly [string, OpenErrorCode])[] = [
  ['SQLITE_BUSY', 'DATABASE_LOCKED'],
  ['SQLITE_LOCKED', 'DATABASE_LOCKED'],
  ['SQLITE_NOTADB', 'DATABASE_DAMAGED'],
  ['SQLITE_CORRUPT', 'DATABASE_DAMAGED'],
  ['SQLITE_READONLY', 'FOLDER_READ_ONLY'],
  ['SQLITE_CANTOPEN', 'FOLDER_READ_ONLY'],
  ['SQLITE_PERM', 'FOLDER_READ_ONLY'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_IOERR', 'DATABASE_DAMAGED'],
  ['EACCES', 'FOLDER_READ_ONLY'],
  ['EROFS', 'FOLDER_READ_ONLY'],
  ['EPERM', 'FOLDER_READ_ONLY'],
  ['ENOSPC', 'DISK_FULL'],
];
