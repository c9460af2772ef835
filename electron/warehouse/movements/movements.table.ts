import type { Day, Month } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { ValuationMethod } from '../../../shared/domain/stock-cost.ts';
import type { InspectionResult, StockKind, StockSide } from '../../../shared/domain/stock-kind.ts';

export interface ValuationTable {
  entry_seq: number;
  method: ValuationMethod;
}

export interface StockDocumentTable {
  entry_seq: number;
  kind: StockKind;
  day: Day;
  happened_day: Day;
  store_id: number;
  to_store_id: number | null;
  supplier_id: number | null;
  department_id: number | null;
  purpose: string;
  work_order: string;
  receiver: string;
  signature: string;
  order_number: string;
  invoice_number: string;
  delivery_number: string;
  buyer: string;
  inspector: string;
  source_seq: number | null;
  note: string;
}

export interface StockMovementTable {
  entry_seq: number;
  line_no: number;
  item_id: number;
  store_id: number;
  /** In is positive, out negative. */
  quantity_thousandths: Quantity;
  value_fen: Fen;
  side: StockSide;
  entered_unit: string;
  entered_thousandths: Quantity;
  source_line: number | null;
  note: string;
}

export interface GoodsInLineTable {
  entry_seq: number;
  line_no: number;
  item_id: number;
  due_thousandths: Quantity;
  received_thousandths: Quantity;
  accepted_thousandths: Quantity;
  name_checked: 0 | 1;
  specification_checked: 0 | 1;
  model_checked: 0 | 1;
  unit_checked: 0 | 1;
  quantity_checked: 0 | 1;
  result: InspectionResult;
  price_ten_thousandths: UnitPrice;
  provisional: 0 | 1;
}

export interface PriceSettlementTable {
  entry_seq: number;
  line_no: number;
  source_line: number;
  item_id: number;
  provisional_fen: Fen;
  settled_fen: Fen;
  stock_fen: Fen;
}

export interface LotUseTable {
  entry_seq: number;
  line_no: number;
  use_no: number;
  lot_seq: number;
  lot_line: number;
  quantity_thousandths: Quantity;
  value_fen: Fen;
}

export interface StockOnHandTable {
  item_id: number;
  store_id: number;
  quantity_thousandths: Quantity;
}

export interface StockMonthTable {
  item_id: number;
  month: Month;
  opening_thousandths: Quantity;
  opening_fen: Fen;
  in_thousandths: Quantity;
  in_fen: Fen;
  out_thousandths: Quantity;
  out_fen: Fen;
}

export interface StockLotTable {
  item_id: number;
  lot_seq: number;
  lot_line: number;
  quantity_thousandths: Quantity;
  value_fen: Fen;
}
