import type { Tender } from '../../../shared/domain/tender.ts';

export interface ReceiptTable {
  entry_seq: number;
  number: string;
  room_id: number | null;
  room_label: string;
  payer_id: number | null;
  payer_name: string;
  shift_seq: number;
  total_fen: number;
  given_fen: number;
  change_fen: number;
  note: string;
}

export interface ReceiptLineTable {
  entry_seq: number;
  line_no: number;
  kind: 'charge' | 'prepayment' | 'late-fee' | 'deposit' | 'sale';
  charge_id: number | null;
  fee_item_id: number | null;
  fee_item_name: string;
  period_from: string | null;
  period_to: string | null;
  quantity_thousandths: number | null;
  price_ten_thousandths: number | null;
  months: number | null;
  amount_fen: number;
}

export interface ReceiptTenderTable {
  entry_seq: number;
  line_no: number;
  tender: Tender;
  amount_fen: number;
  reference: string;
}

export interface ReceiptCancellationTable {
  entry_seq: number;
  receipt_seq: number;
  kind: 'void' | 'reversal';
  shift_seq: number;
  total_fen: number;
}

/** What a void or reversal hands back, by tender. */
export interface ReceiptRefundTable {
  entry_seq: number;
  line_no: number;
  tender: Tender;
  amount_fen: number;
  reference: string;
}

export interface ReceiptPrintTable {
  document_seq: number;
  nth: number;
  printed_at: string;
  printed_by: number;
}
