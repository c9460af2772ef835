export interface BillRunTable {
  entry_seq: number;
  month: string;
  charge_count: number;
  total_fen: number;
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
  method: 'area-month' | 'fixed-month' | 'metered' | 'one-off' | 'opening';
  period_from: string;
  period_to: string;
  due_day: string;
  quantity_thousandths: number | null;
  price_ten_thousandths: number | null;
  months: number;
  previous_thousandths: number | null;
  current_thousandths: number | null;
  rounding_fen: number;
  amount_fen: number;
  note: string;
}

export interface ChargeReversalTable {
  entry_seq: number;
  line_no: number;
  charge_id: number;
  amount_fen: number;
}

export interface AllocationTable {
  entry_seq: number;
  line_no: number;
  charge_id: number;
  amount_fen: number;
}

export interface OpenChargeTable {
  charge_id: number;
  room_id: number;
  due_day: string;
  open_fen: number;
}

export interface BilledMonthTable {
  room_id: number;
  fee_item_id: number;
  month: string;
  charge_id: number;
}
