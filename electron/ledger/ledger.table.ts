import type { Day } from '../../shared/domain/day.ts';

/** Ledger tables as SQLite holds them: fen are integers, debit positive; days are `YYYY-MM-DD`, instants ISO 8601. */
export interface AccountTable {
  code: string;
  name: string;
  kind: 'asset' | 'liability' | 'equity' | 'income' | 'expense';
  subledger: 'room' | 'room-payer' | 'item' | 'deposit' | null;
}

export interface EntryTable {
  seq: number;
  kind: string;
  number: string | null;
  day: Day;
  posted_at: string;
  posted_by: number;
  approved_by: number | null;
  reason: string | null;
  reverses_seq: number | null;
  previous_hash: string;
  hash: string;
}

export interface EntryLineTable {
  entry_seq: number;
  line_no: number;
  account_code: string;
  subledger_key: string;
  amount_fen: number;
}

export interface ChainHeadTable {
  id: number;
  seq: number;
  hash: string;
  perpetual_fen: number;
}

export interface BalanceTable {
  account_code: string;
  subledger_key: string;
  balance_fen: number;
}

export interface SeriesTable {
  name: string;
  year: number;
  last_number: number;
}

export interface ClosingTable {
  entry_seq: number;
  period_kind: 'day' | 'month' | 'year';
  period: string;
  first_seq: number | null;
  last_seq: number;
  last_hash: string;
  audit_hash: string;
  total_fen: number;
  perpetual_fen: number;
}

export interface AcceptedClockTable {
  head_seq: number;
  accepted_day: string;
  accepted_at: string;
  accepted_by: number;
  approved_by: number;
  reason: string;
}

export interface RequestTable {
  id: string;
  procedure: string;
  user_id: number;
  payload_hash: string;
  result: string;
  committed_at: string;
}

export interface AuditEventTable {
  seq: number;
  at: string;
  user_id: number | null;
  kind: string;
  subject: string;
  details: string;
  previous_hash: string;
  hash: string;
}
