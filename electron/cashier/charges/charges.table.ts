import type { FeeMethod } from '../../../shared/domain/billing.ts';
import type { Day, Month } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

export interface BillRunTable {
  entry_seq: number;
  month: Month;
  charge_count: number;
  total_fen: Fen;
  origin: 'run' | 'one-off' | 'opening';
  import_file_id: number | null;
}

export interface ChargeTable {
  /** `entry_seq × 1,000,000 + line_no`. */
  id: number;
  entry_seq: number;
  line_no: number;
  room_id: number;
  payer_id: number | null;
  fee_item_id: number;
  fee_item_name: string;
  method: FeeMethod | 'opening';
  /** The account credited; a reversal debits the same. */
  account_code: string;
  /** First and last month covered. */
  period_from: Month;
  period_to: Month;
  due_day: Day;
  unit_label: string;
  quantity_thousandths: Quantity | null;
  price_ten_thousandths: UnitPrice | null;
  fee_price_id: number | null;
  /** Whole months covered; 1 when the fee is not by the month. */
  months: number;
  /** Days of one more month, of as many, when the room was handed over within it (入住). */
  part_days: number | null;
  part_of_days: number | null;
  previous_thousandths: Quantity | null;
  current_thousandths: Quantity | null;
  /** 0 for all of it; 1, 2 … for the share of each payer by days when the payer changed (过户). */
  part: number;
  share_days: number | null;
  share_of_days: number | null;
  /** What is shared between the payers; null when the charge is all of it. */
  whole_fen: Fen | null;
  /** What the bill rounding (抹零) added or took; part of `amount_fen`. */
  rounding_fen: Fen;
  amount_fen: Fen;
  note: string;
}

export interface ChargeReversalTable {
  entry_seq: number;
  line_no: number;
  charge_id: number;
  amount_fen: Fen;
}

export interface AllocationTable {
  entry_seq: number;
  line_no: number;
  charge_id: number;
  amount_fen: Fen;
}

export interface OpenChargeTable {
  charge_id: number;
  room_id: number;
  due_day: Day;
  open_fen: Fen;
}

export interface BilledMonthTable {
  fee_item_id: number;
  month: Month;
  room_id: number;
  part: number;
  charge_id: number;
}
