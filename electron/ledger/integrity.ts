import type { Finding } from '../../shared/contract/integrity.ts';
import { parseSeriesNumber } from '../../shared/domain/receipt-number.ts';
import type { ReadableDb } from '../database/connection.ts';
import { expectedSchemaHash, schemaHash } from '../database/migrate.ts';
import { auditGenesis, hashEvent, listEvents } from './audit.ts';
import { genesisHash, hashEntry } from './canonical.ts';
import { findHead } from './chain.repository.ts';
import {
  countEntries,
  listClosings,
  listNumbers,
  listSeries,
  storedEntries,
  wrongBalances,
} from './chain-check.repository.ts';

/**
 * A check that a room adds for its own subledgers and projections. It takes long where it reads the whole history, and
 * then tells how many hundredths of all checks are done; the telling may throw, when the person stopped it.
 */
export type IntegrityCheck = (db: ReadableDb, tell?: (percent: number) => void) => Finding[];

/**
 * Checks the file and the ledger: pages, foreign keys, schema, every hash over every column, balances against lines,
 * numbers without gaps, closings, audit trail. Each kind of damage is named by its first place.
 */
export function checkLedger(db: ReadableDb, tell: (percent: number) => void = () => undefined): Finding[] {
  tell(0);
  const file = checkFile(db);
  tell(FILE_SHARE);
  return [
    ...file,
    ...checkChain(db, (done, total) => tell(FILE_SHARE + Math.floor((CHAIN_SHARE * done) / total))),
    ...checkAuditTrail(db),
    ...checkBalances(db),
    ...checkNumbers(db),
  ];
}

/** Hundredths of the whole that reading the file's pages and walking the chain took in an office of ten years. */
const FILE_SHARE = 40;
const CHAIN_SHARE = 50;
/** So many entries of the chain are walked between two words about it. */
const TOLD_ENTRIES = 2000;

function checkFile(db: ReadableDb): Finding[] {
  const findings: Finding[] = [];
  const pages: unknown = db.connection.pragma('integrity_check(1)', { simple: true });
  if (pages !== 'ok') findings.push({ code: 'DATABASE_PAGES_DAMAGED', facts: { detail: String(pages) } });
  const broken = db.connection.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0)
    findings.push({
      code: 'FOREIGN_KEY_BROKEN',
      facts: { count: broken.length, first: JSON.stringify(broken[0]) },
    });
  if (schemaHash(db.connection) !== expectedSchemaHash())
    findings.push({ code: 'SCHEMA_CHANGED', facts: {} });
  return findings;
}

function checkChain(db: ReadableDb, step: (done: number, total: number) => void): Finding[] {
  const { count, newest } = countEntries(db);
  if (count !== newest) return [{ code: 'CHAIN_GAP', facts: { count, newest } }];
  const closings = new Map(listClosings(db).map((closing) => [closing.entry_seq, closing]));
  const hashes = new Map<number, string>();
  let previous = genesisHash;
  let perpetual = 0;
  for (const { whole, previousHash, hash } of storedEntries(db)) {
    const { seq } = whole.entry;
    if (seq % TOLD_ENTRIES === 0) step(seq, newest);
    const broken: Finding = {
      code: 'CHAIN_BROKEN',
      facts: { seq, kind: whole.entry.kind, number: whole.entry.number ?? '', day: whole.entry.day },
    };
    if (previousHash !== previous || hashEntry(previous, whole) !== hash) return [broken];
    const sum = whole.lines.reduce((total, line) => total + line.amount_fen, 0);
    if (sum !== 0) return [{ code: 'ENTRY_UNBALANCED', facts: { seq, differenceFen: sum } }];
    const closing = closings.get(seq);
    if (closing !== undefined && closing.last_seq > 0 && hashes.get(closing.last_seq) !== closing.last_hash)
      return [{ code: 'CLOSING_WRONG', facts: { seq, period: closing.period } }];
    perpetual += whole.lines.reduce(
      (total, line) => (line.amount_fen > 0 ? total + line.amount_fen : total),
      0,
    );
    hashes.set(seq, hash);
    previous = hash;
  }
  const head = findHead(db);
  const agrees =
    head === undefined
      ? newest === 0
      : head.seq === newest && head.hash === previous && head.perpetual_fen === perpetual;
  return agrees ? [] : [{ code: 'CHAIN_HEAD_WRONG', facts: { seq: newest } }];
}

/** The trail's own chain, and every closing's link to it: without those its newest events could be cut off unseen. */
function checkAuditTrail(db: ReadableDb): Finding[] {
  const heads = new Map(listClosings(db).map((closing) => [closing.audit_hash, closing]));
  let previous = auditGenesis;
  let seq = 0;
  for (const event of listEvents(db)) {
    seq += 1;
    if (event.seq !== seq || event.previous_hash !== previous || hashEvent(previous, event) !== event.hash)
      return [{ code: 'AUDIT_CHAIN_BROKEN', facts: { seq: event.seq, at: event.at } }];
    previous = event.hash;
    heads.delete(event.hash);
  }
  heads.delete(auditGenesis);
  const [unknown] = heads.values();
  return unknown === undefined ? [] : [{ code: 'AUDIT_CHAIN_BROKEN', facts: { seq, at: unknown.period } }];
}

function checkBalances(db: ReadableDb): Finding[] {
  const [first] = wrongBalances(db);
  if (first === undefined) return [];
  const { account, key, carried, recomputed } = first;
  return [{ code: 'BALANCE_WRONG', facts: { account, key, carriedFen: carried, recomputedFen: recomputed } }];
}

function checkNumbers(db: ReadableDb): Finding[] {
  const last = new Map<string, number>();
  for (const { seq, number } of listNumbers(db)) {
    const parsed = parseSeriesNumber(number);
    if (!parsed.ok) return [{ code: 'NUMBER_GAP', facts: { seq, number, expected: '' } }];
    const series = `${parsed.value.prefix}-${parsed.value.year}`;
    const expected = (last.get(series) ?? 0) + 1;
    if (parsed.value.number !== expected) return [{ code: 'NUMBER_GAP', facts: { seq, number, expected } }];
    last.set(series, parsed.value.number);
  }
  // What the next number is taken from must stand where the documents end.
  for (const { name, year, last_number: given } of listSeries(db)) {
    const used = last.get(`${name}-${year}`) ?? 0;
    if (given !== used)
      return [{ code: 'NUMBER_GAP', facts: { seq: 0, number: `${name}-${year}-${given}`, expected: used } }];
  }
  return [];
}
