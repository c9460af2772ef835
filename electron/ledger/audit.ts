import { createHash } from 'node:crypto';
import { inTransaction, type ReadableDb, type WritableTrx } from '../database/connection.ts';
import { insertRow, prepareQuery } from '../database/query.ts';
import type { AuditEventTable } from './ledger.table.ts';
import type { Clock } from '../office/clock.ts';

/** Something that is no posting but must be known later: a sign-in, a reveal, a reprint, a changed setting, an export. */
export interface AuditEvent {
  readonly kind: AuditKind;
  /** `noun:id` of what it is about, or the noun alone. */
  readonly subject: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export const auditKinds = [
  'office-set-up',
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'user-created',
  'user-changed',
  'password-changed',
  'pin-set',
  'setting-changed',
  'id-number-revealed',
  'register-imported',
  'exported',
  'receipt-printed',
  'clock-accepted',
  'anchor-recreated',
  'approval-refused',
  'fee-changed',
  'reading-changed',
  'calendar-changed',
  'item-changed',
  'directory-changed',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** What stands before the first event. */
export const auditGenesis = createHash('sha256').update('estate-office audit').digest('hex');

/** Appends an event to the audit trail's own hash chain, whose head every closing holds. */
export function recordEvent(
  trx: WritableTrx,
  context: { readonly clock: Clock },
  userId: number | null,
  event: AuditEvent,
): void {
  const head = findHead.first(trx, {});
  const previousHash = head?.hash ?? auditGenesis;
  const row = {
    seq: (head?.seq ?? 0) + 1,
    at: context.clock.instant(),
    user_id: userId,
    kind: event.kind,
    subject: event.subject,
    details: JSON.stringify(event.details ?? {}),
  };
  insertRow(trx, 'audit_event', { ...row, previous_hash: previousHash, hash: hashEvent(previousHash, row) });
}

/** Keeps that names and phones left the office in a sheet. A read exports, so the event has a transaction of its own. */
export function recordExport(
  db: ReadableDb,
  context: { readonly clock: Clock; readonly user: { readonly id: number } },
  exported: Omit<AuditEvent, 'kind'>,
): void {
  inTransaction(db, (trx) => recordEvent(trx, context, context.user.id, { kind: 'exported', ...exported }));
}

/** Hash of an event: SHA-256(previous ‖ its columns in a fixed order). */
export function hashEvent(
  previousHash: string,
  row: { seq: number; at: string; user_id: number | null; kind: string; subject: string; details: string },
): string {
  const columns = [row.seq, row.at, row.user_id, row.kind, row.subject, row.details];
  return createHash('sha256').update(previousHash).update('\n').update(JSON.stringify(columns)).digest('hex');
}

/** Hash of the newest event, or of the genesis before the first. */
export function auditHead(db: ReadableDb): string {
  return findHead.first(db, {})?.hash ?? auditGenesis;
}

/** Every event in sequence, oldest first. */
export function listEvents(db: ReadableDb): AuditEventTable[] {
  return allEvents.all(db, {});
}

const allEvents = prepareQuery()((db) => db.selectFrom('audit_event').selectAll().orderBy('seq'));
const findHead = prepareQuery()((db) =>
  db.selectFrom('audit_event').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1),
);
