import type { Month } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { Tender } from '../../../shared/domain/tender.ts';

export interface ReceiptTable {
  entry_seq: number;
  number: string;
  room_id: number | null;
  room_label: string;
  payer_id: number | null;
  payer_name: string;
  shift_seq: number;
  total_fen: Fen;
  /** Cash handed over, 0 when there was none. */
  given_fen: Fen;
  change_fen: Fen;
  note: string;
}

export interface ReceiptLineTable {
  entry_seq: number;
  line_no: number;
  kind: 'charge' | 'prepayment' | 'late-fee' | 'deposit' | 'sale';
  charge_id: number | null;
  fee_item_id: number | null;
  /** Empty for a general prepayment. */
  fee_item_name: string;
  period_from: Month | null;
  period_to: Month | null;
  quantity_thousandths: Quantity | null;
  price_ten_thousandths: UnitPrice | null;
  months: number | null;
  amount_fen: Fen;
}

export interface ReceiptTenderTable {
  entry_seq: number;
  line_no: number;
  tender: Tender;
  amount_fen: Fen;
  reference: string;
}

export interface ReceiptCancellationTable {
  entry_seq: number;
  receipt_seq: number;
  kind: 'void' | 'reversal';
  /** The shift that gives the money back: the receipt's own for a void. */
  shift_seq: number;
  total_fen: Fen;
}

/** What a void or reversal hands back, by tender. */
export interface ReceiptRefundTable {
  entry_seq: number;
  line_no: number;
  tender: Tender;
  amount_fen: Fen;
  reference: string;
}

export interface ReceiptPrintTable {
  document_seq: number;
  nth: number;
  printed_at: string;
  printed_by: number;
}
