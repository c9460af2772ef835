import type {
  AcceptedClockTable,
  AccountTable,
  AuditEventTable,
  BalanceTable,
  ChainHeadTable,
  ClosingTable,
  EntryLineTable,
  EntryTable,
  RequestTable,
  SeriesTable,
} from '../ledger/ledger.table.ts';
import type { SignInThrottleTable, UserRoleTable, UserTable } from '../office/users/users.table.ts';
import type { SettingTable } from '../office/settings/settings.table.ts';
import type { BuildingTable, FactChangeTable, RoomTable } from '../office/estate/estate.table.ts';
import type { PersonTable, TenureTable } from '../office/people/people.table.ts';
import type { ColumnMappingTable, ImportFileTable } from '../office/register/register.table.ts';
import type {
  FeeItemBuildingTable,
  FeeItemTable,
  FeeItemUseTable,
  FeePriceTable,
} from '../cashier/fees/fees.table.ts';
import type { ReadingTable } from '../cashier/readings/readings.table.ts';
import type {
  AllocationTable,
  BilledMonthTable,
  BillRunTable,
  ChargeReversalTable,
  ChargeTable,
  OpenChargeTable,
} from '../cashier/charges/charges.table.ts';
import type {
  ReceiptCancellationTable,
  ReceiptLineTable,
  ReceiptPrintTable,
  ReceiptRefundTable,
  ReceiptTable,
  ReceiptTenderTable,
} from '../cashier/receipts/receipts.table.ts';
import type {
  CashCountLineTable,
  CashDepositTable,
  DayFigureTable,
  ShiftCloseTable,
  ShiftTable,
} from '../cashier/shifts/shifts.table.ts';
import type { ItemPackTable, ItemPhotoTable, ItemTable } from '../warehouse/items/items.table.ts';
import type {
  DepartmentTable,
  IssueTemplateLineTable,
  IssueTemplateTable,
  StoreTable,
  SupplierTable,
} from '../warehouse/directory/directory.table.ts';
import type {
  GoodsInLineTable,
  LotUseTable,
  PriceSettlementTable,
  StockDocumentTable,
  StockLotTable,
  StockMonthTable,
  StockMovementTable,
  StockOnHandTable,
  ValuationTable,
} from '../warehouse/movements/movements.table.ts';
import type {
  CountFigureTable,
  CountingTable,
  CountLineTable,
  CountNoteTable,
  CountResultTable,
  StockCountTable,
} from '../warehouse/counts/counts.table.ts';
import type { HolidayDayTable, HolidayYearTable } from '../office/calendar/calendar.table.ts';
import type { LoanArticleTable, LoanReturnTable, LoanTable } from '../warehouse/loans/loans.table.ts';

/** Tables that only {@link postEntry} writes: rows of posted documents, each naming its entry. */
export interface PostedSchema {
  closing: ClosingTable;
  bill_run: BillRunTable;
  charge: ChargeTable;
  charge_reversal: ChargeReversalTable;
  allocation: AllocationTable;
  receipt: ReceiptTable;
  receipt_line: ReceiptLineTable;
  receipt_tender: ReceiptTenderTable;
  receipt_cancellation: ReceiptCancellationTable;
  receipt_refund: ReceiptRefundTable;
  shift: ShiftTable;
  shift_close: ShiftCloseTable;
  cash_count_line: CashCountLineTable;
  cash_deposit: CashDepositTable;
  day_figure: DayFigureTable;
  valuation: ValuationTable;
  stock_document: StockDocumentTable;
  stock_movement: StockMovementTable;
  goods_in_line: GoodsInLineTable;
  price_settlement: PriceSettlementTable;
  lot_use: LotUseTable;
  stock_count: StockCountTable;
  count_line: CountLineTable;
  count_result: CountResultTable;
}

/** Every table of the books. */
export interface OfficeSchema extends PostedSchema {
  account: AccountTable;
  accepted_clock: AcceptedClockTable;
  entry: EntryTable;
  entry_line: EntryLineTable;
  chain_head: ChainHeadTable;
  balance: BalanceTable;
  series: SeriesTable;
  request: RequestTable;
  audit_event: AuditEventTable;
  user: UserTable;
  user_role: UserRoleTable;
  sign_in_throttle: SignInThrottleTable;
  setting: SettingTable;
  building: BuildingTable;
  room: RoomTable;
  fact_change: FactChangeTable;
  person: PersonTable;
  tenure: TenureTable;
  import_file: ImportFileTable;
  column_mapping: ColumnMappingTable;
  fee_item: FeeItemTable;
  fee_item_use: FeeItemUseTable;
  fee_item_building: FeeItemBuildingTable;
  fee_price: FeePriceTable;
  reading: ReadingTable;
  open_charge: OpenChargeTable;
  billed_month: BilledMonthTable;
  receipt_print: ReceiptPrintTable;
  store: StoreTable;
  supplier: SupplierTable;
  department: DepartmentTable;
  item: ItemTable;
  item_pack: ItemPackTable;
  item_photo: ItemPhotoTable;
  issue_template: IssueTemplateTable;
  issue_template_line: IssueTemplateLineTable;
  stock_on_hand: StockOnHandTable;
  stock_month: StockMonthTable;
  stock_lot: StockLotTable;
  holiday_year: HolidayYearTable;
  holiday_day: HolidayDayTable;
  counting: CountingTable;
  count_figure: CountFigureTable;
  count_note: CountNoteTable;
  loan_article: LoanArticleTable;
  loan: LoanTable;
  loan_return: LoanReturnTable;
}
