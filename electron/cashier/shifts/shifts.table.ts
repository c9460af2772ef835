import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { Denomination, Tender } from '../../../shared/domain/tender.ts';

export interface ShiftTable {
  entry_seq: number;
  user_id: number;
  day: Day;
  opening_float_fen: Fen;
  brought_forward_fen: Fen;
  float_note: string;
}

export interface ShiftCloseTable {
  entry_seq: number;
  shift_seq: number;
  expected_fen: Fen;
  counted_fen: Fen;
  difference_fen: Fen;
  retained_float_fen: Fen;
}

export interface CashCountLineTable {
  entry_seq: number;
  line_no: number;
  denomination_fen: Denomination;
  pieces: number;
}

export interface CashDepositTable {
  entry_seq: number;
  shift_seq: number;
  /** Negative when it takes a mistaken deposit back. */
  amount_fen: Fen;
  reference: string;
}

export interface DayFigureTable {
  entry_seq: number;
  line_no: number;
  figure: string;
  label: string;
  tender: Tender | '';
  /** How many documents the figure counts; 0 where it counts none. */
  documents: number;
  amount_fen: Fen;
}
