import type { VarianceReason } from '../../../shared/domain/count-variance.ts';
import type { CountRound } from '../../../shared/domain/count-rounds.ts';
import type { Month } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

export interface StockCountTable {
  entry_seq: number;
  store_id: number;
  month: Month | null;
  /** JSON of a `CountScope`. */
  scope: string;
  witness: string;
  freezes: 0 | 1;
}

export interface CountLineTable {
  entry_seq: number;
  line_no: number;
  item_id: number;
  place: string;
  snapshot_thousandths: Quantity;
}

export interface CountingTable {
  item_id: number;
  store_id: number;
  count_seq: number;
}

export interface CountFigureTable {
  count_seq: number;
  line_no: number;
  round: CountRound;
  revision: number;
  counted_thousandths: Quantity | null;
  counted_at: string;
  counted_after_seq: number;
  counted_by: number;
}

export interface CountNoteTable {
  count_seq: number;
  line_no: number;
  reason: VarianceReason | null;
  remark: string;
}

export interface CountResultTable {
  entry_seq: number;
  line_no: number;
  count_seq: number;
  item_id: number;
  place: string;
  snapshot_thousandths: Quantity;
  moved_thousandths: Quantity;
  counted_thousandths: Quantity;
  delta_thousandths: Quantity;
  delta_fen: Fen;
  rounds: CountRound;
  counted_at: string;
  counted_by: number;
  reason: VarianceReason | null;
  remark: string;
}
