import type { Denomination } from '../../../shared/domain/tender.ts';

export interface ShiftTable {
  entry_seq: number;
  user_id: number;
  day: string;
  opening_float_fen: number;
  brought_forward_fen: number;
  float_note: string;
}

export interface ShiftCloseTable {
  entry_seq: number;
  shift_seq: number;
  expected_fen: number;
  counted_fen: number;
  difference_fen: number;
  retained_float_fen: number;
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
  amount_fen: number;
  reference: string;
}

export interface DayFigureTable {
  entry_seq: number;
  line_no: number;
  figure: string;
  label: string;
  tender: string;
  amount_fen: number;
}
