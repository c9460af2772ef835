import type { DayMark } from '../../../shared/domain/count-day.ts';
import type { VarianceReason } from '../../../shared/domain/count-variance.ts';
import type { Day, Month } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

export interface HolidayYearTable {
  year: number;
  source: string;
  set_at: string;
  set_by: number | null;
}

export interface HolidayDayTable {
  day: Day;
  year: number;
  mark: DayMark;
  name: string;
}

export interface StockCountTable {
  id: number;
  number: string;
  store_id: number;
  month: Month | null;
  /** JSON of what was chosen to be counted. */
  scope: string;
  witness: string;
  freezes: 0 | 1;
  state: 'open' | 'posted' | 'cancelled';
  created_at: string;
  created_by: number;
  snapshot_seq: number;
  posted_seq: number | null;
}

export interface StockCountLineTable {
  count_id: number;
  line_no: number;
  item_id: number;
  place: string;
  snapshot_thousandths: Quantity;
  reason: VarianceReason | null;
  remark: string;
}

export interface StockCountFigureTable {
  count_id: number;
  line_no: number;
  round: 1 | 2 | 3 | 4;
  revision: number;
  counted_thousandths: Quantity | null;
  counted_at: string;
  counted_seq: number;
  counted_by: number;
}

export interface CountResultTable {
  entry_seq: number;
  line_no: number;
  count_id: number;
  item_id: number;
  place: string;
  snapshot_thousandths: Quantity;
  moved_thousandths: Quantity;
  counted_thousandths: Quantity;
  delta_thousandths: Quantity;
  delta_fen: Fen;
  rounds: number;
  counted_at: string;
  counted_by: number;
  reason: VarianceReason | null;
  remark: string;
}
