import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../desktop-host/root.ts';
import { linesMatching, sourceFiles, withoutComments, type SourceFile } from './source-files.ts';

const electron = sourceFiles('electron');
const everything = [...electron, ...sourceFiles('shared'), ...sourceFiles('renderer')];

/** Verbs of SQL as text, and of the query builder. */
const sql =
  /\b(?:SELECT\s+[\w*"(]|INSERT\s+(?:OR\s+\w+\s+)?INTO\b|UPDATE\s+\w+\s+SET\b|DELETE\s+FROM\b|CREATE\s+(?:TABLE|INDEX|TRIGGER)\b)|\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`/;

/** What opens a transaction, whoever calls it. */
const transaction = /\binTransaction\(|\.transaction\(|\bBEGIN (?:IMMEDIATE|EXCLUSIVE|TRANSACTION)\b/;

/** The rooms, what tools insist on, and what the build, the tests and the tour make (never committed). */
const topLevel = new Set(
  `electron renderer shared resources tests docs .ci package.json package-lock.json tsconfig.json electron-builder.yml
  README.md LICENSE vite.config.ts vitest.config.ts playwright.config.ts knip.json .oxlintrc.json .oxfmtrc.json
  .gitignore .gitattributes .editorconfig .npmrc .git
  node_modules out dist tour coverage test-results playwright-report`.split(/\s+/),
);

/** Who may open one: routers, and the sign-in, whose refusal must still count the miss that slows the next try. */
const opensTransactions =
  /^electron\/(?:database\/.*|ipc\/router\.ts|.*\.router\.ts|ledger\/audit\.ts|office\/users\/(?:sign-in|approval)\.ts)$/;

describe('the house', () => {
  it('has these things at its top level and nothing else', () => {
    expect(readdirSync(root).filter((name) => !topLevel.has(name))).toEqual([]);
  });

  it('keeps SQL in repositories, in the ledger that alone posts, and in the database’s own room', () => {
    const outside = electron.filter(({ path }) => !knowsSql(path));
    expect(outside.flatMap((file) => linesMatching(file, sql))).toEqual([]);
  });

  it('opens transactions in routers and in the database’s own room only', () => {
    const outside = electron.filter(({ path }) => !opensTransactions.test(path));
    expect(outside.flatMap((file) => linesMatching(file, transaction))).toEqual([]);
  });

  it('opens no address in the outside world', () => {
    expect(everything.flatMap((file) => linesMatching(file, /\bopenExternal\b/))).toEqual([]);
  });

  it('names no file utils, helpers or manager', () => {
    const vague = everything.filter(({ path }) =>
      /(?:^|[/.-])(?:utils?|helpers?|manager|misc|common-stuff)\b/.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it('gives a reason for every cast', () => {
    expect(everything.flatMap(castsWithoutReason)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it.each([
    'const rows = db.all("SELECT id FROM room");',
    'trx.insertInto("room")',
    'sql`DELETE FROM room`',
    'db.run("UPDATE room SET area = 1")',
  ])('see SQL in %s', (text) => {
    expect(linesMatching({ path: 'a.ts', text }, sql)).toHaveLength(1);
  });

  it('see a transaction', () => {
    expect(linesMatching({ path: 'a.ts', text: 'inTransaction(db, (trx) => 1);' }, transaction)).toHaveLength(
      1,
    );
  });

  it('see a cast without a reason, and let one with a reason pass', () => {
    expect(castsWithoutReason({ path: 'a.ts', text: 'const a = b as Fen;' })).toHaveLength(1);
    expect(castsWithoutReason({ path: 'a.ts', text: '// Checked above.\nconst a = b as Fen;' })).toHaveLength(
      0,
    );
    expect(castsWithoutReason({ path: 'a.ts', text: "const a = ['x'] as const;" })).toHaveLength(0);
  });

  it('do not take a comment for code', () => {
    expect(linesMatching({ path: 'a.ts', text: '// SELECT id FROM room' }, sql)).toHaveLength(0);
  });
});

function knowsSql(path: string): boolean {
  return /\.(?:repository|integrity)\.ts$/.test(path) || /^electron\/(?:database|ledger)\//.test(path);
}

/** A cast is `value as Type`; its reason is a comment on the line or on one of the three before it. */
function castsWithoutReason({ path, text }: SourceFile): string[] {
  const lines = text.split('\n');
  const withoutTexts = withoutStrings(withoutComments(text)).split('\n');
  return withoutTexts.flatMap((line, index) => {
    if (
      !/[\w)\]}>] as (?!const\b)[\w{[(]/.test(line) ||
      /^\s*(?:import|export|\} from)\b|^\s*(?:type )?\w+ as \w+,?$/.test(line)
    )
      return [];
    const near = lines.slice(Math.max(0, index - 3), index + 1).join('\n');
    return /\/\/|\*\//.test(near) ? [] : [`${path}:${index + 1}: ${line.trim()}`];
  });
}

/** Strings become empty ones of as many lines. */
function withoutStrings(text: string): string {
  return text.replace(
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g,
    (string) => `''${string.replace(/[^\n]/g, '')}`,
  );
}
