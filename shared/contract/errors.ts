import { z } from 'zod';

const none = z.object({});
const file = z.object({ fileName: z.string() });

/**
 * Every failure a person can cause, with the facts needed to explain it. The renderer words them from
 * `shared/i18n` (`errors.<CODE>`); facts are placeholders there. Money facts end in `Fen`, days in `Day`.
 */
export const errorFacts = {
  // the router's own
  NOT_SIGNED_IN: none,
  SESSION_LOCKED: none,
  NOT_PERMITTED: z.object({ procedure: z.string(), needs: z.array(z.string()) }),
  INPUT_INVALID: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }),
  UNKNOWN_PROCEDURE: z.object({ procedure: z.string() }),
  REQUEST_REUSED: z.object({ procedure: z.string() }),
  CANCELLED: none,
  UNEXPECTED: z.object({ reference: z.string() }),
  ENGINE_STOPPED: z.object({ reason: z.string() }),
  NOT_FOUND: z.object({ noun: z.string() }),
  /** An amount beyond the range of 人民币大写 (A3), or one that grew beyond it by a quantity or a price. */
  AMOUNT_TOO_LARGE: z.object({ limitFen: z.number() }),
  /** A day or month typed so far away that what is reckoned from it is none of the office's. */
  DAY_OUT_OF_RANGE: z.object({ firstYear: z.number(), lastYear: z.number() }),

  // users
  OFFICE_ALREADY_SET_UP: none,
  SIGN_IN_FAILED: none,
  SIGN_IN_THROTTLED: z.object({ waitSeconds: z.number() }),
  PIN_WRONG: z.object({ attemptsLeft: z.number() }),
  PIN_NEEDS_PASSWORD: none,
  USERNAME_TAKEN: z.object({ username: z.string() }),
  PASSWORD_TOO_WEAK: z.object({ minimumLength: z.number() }),
  ADMINISTRATOR_NEVER_POSTS: none,
  LAST_ADMINISTRATOR: none,
  USER_INACTIVE: z.object({ name: z.string() }),
  SECOND_PERSON_REQUIRED: none,
  SECOND_PERSON_IS_SAME: none,
  SECOND_PERSON_NOT_PERMITTED: z.object({ name: z.string(), needs: z.array(z.string()) }),

  // the kernel
  CLOCK_BEFORE_LAST_ENTRY: z.object({ todayDay: z.string(), lastDay: z.string() }),
  CLOCK_IS_RIGHT: none,
  DAY_CLOSED: z.object({ day: z.string() }),
  ALREADY_REVERSED: z.object({ number: z.string() }),

  // sheets
  SHEET_NOT_A_WORKBOOK: file,
  SHEET_DAMAGED: file,
  SHEET_TOO_LARGE: file.extend({ limitMegabytes: z.number() }),
  /** Something stands far outside any table, or there are more cells than can be read. */
  SHEET_OUT_OF_BOUNDS: file.extend({
    sheetName: z.string(),
    cell: z.string(),
    limitRows: z.number(),
    limitColumns: z.number(),
  }),
  SHEET_BOMB: file,
  SHEET_OLD_FORMAT: file,
  SHEET_ENCRYPTED: file,
  SHEET_EMPTY: file,
  SHEET_TIMED_OUT: file,
  SHEET_ENCODING: file,

  // the register
  REGISTER_COLUMNS_MISSING: z.object({ columns: z.array(z.string()) }),
  REGISTER_HAS_PROBLEMS: z.object({ count: z.number() }),
  REGISTER_ALREADY_IMPORTED: z.object({ fileName: z.string(), importedDay: z.string() }),
  REGISTER_TOTALS_CHANGED: none,
  REGISTER_NOTHING_TO_IMPORT: none,
  /** Rooms whose people become others need a day from which it holds. */
  REGISTER_HAND_OVER_DAY_MISSING: z.object({ count: z.number() }),
  ROOM_EXISTS: z.object({ label: z.string() }),
  TENURE_STARTS_TOO_EARLY: z.object({ earliestDay: z.string() }),
  TENURE_ENDS_TOO_EARLY: z.object({ earliestDay: z.string() }),
  TENURE_OVERLAPS: z.object({ name: z.string() }),
  PHONE_INVALID: z.object({ phone: z.string() }),
  ID_NUMBER_INVALID: z.object({ reason: z.string() }),
  ID_NUMBER_TAKEN: z.object({ name: z.string() }),

  // fees and bills
  FEE_ITEM_NAME_TAKEN: z.object({ name: z.string() }),
  FEE_PRICE_EXISTS: z.object({ effectiveDay: z.string() }),
  FEE_PRICE_IN_USE: z.object({ effectiveDay: z.string() }),
  FEE_PRICE_MISSING: z.object({ name: z.string(), day: z.string() }),
  FEE_PRICE_FIXED: z.object({ name: z.string(), price: z.string() }),
  FEE_ITEM_FIELDS_DO_NOT_FIT: z.object({ name: z.string() }),
  CHARGE_AMOUNT_ZERO: none,
  BILL_MONTH_TOO_FAR: z.object({ month: z.string(), latestMonth: z.string() }),
  /** No document can state the sum of the run (A3); the charge that weighs most is the one to look at. */
  BILL_TOTAL_TOO_LARGE: z.object({
    limitFen: z.number(),
    roomLabel: z.string(),
    feeItemName: z.string(),
    amountFen: z.number(),
  }),
  BILL_NOTHING_TO_BILL: z.object({ month: z.string() }),
  BILL_PREVIEW_STALE: none,
  BILL_HAS_PAYMENTS: z.object({ roomLabel: z.string(), receiptNumber: z.string() }),
  BILL_ALREADY_REVERSED: z.object({ number: z.string() }),
  READING_LOWER_THAN_PREVIOUS: z.object({ roomLabel: z.string(), previous: z.string(), current: z.string() }),
  READING_ALREADY_BILLED: z.object({ roomLabel: z.string(), month: z.string() }),
  READING_LATER_EXISTS: z.object({ roomLabel: z.string(), month: z.string() }),
  READING_START_MISSING: z.object({ roomLabel: z.string() }),

  // the counter
  SHIFT_NOT_OPEN: none,
  SHIFT_ALREADY_OPEN: z.object({ cashierName: z.string(), day: z.string() }),
  EARLIER_DAY_NOT_CLOSED: z.object({ day: z.string() }),
  FLOAT_NEEDS_NOTE: z.object({ leftFen: z.number() }),
  CHARGE_ALREADY_SETTLED: z.object({
    feeItemName: z.string(),
    period: z.string(),
    receiptNumber: z.string(),
  }),
  CHARGE_CHANGED: z.object({ feeItemName: z.string(), period: z.string(), openFen: z.number() }),
  RECEIPT_AMOUNT_ZERO: none,
  RECEIPT_AMOUNT_NEGATIVE: none,
  RECEIPT_OVERPAID: z.object({ feeItemName: z.string(), period: z.string(), openFen: z.number() }),
  TENDERS_DO_NOT_MATCH: z.object({ dueFen: z.number(), tenderedFen: z.number() }),
  CHANGE_ONLY_FROM_CASH: none,
  CASH_GIVEN_SHORT: z.object({ dueFen: z.number(), givenFen: z.number() }),
  CHEQUE_NEEDS_NUMBER: none,
  PAYER_NAME_MISSING: none,
  PREPAYMENT_NEEDS_PAYER: none,
  PREPAYMENT_PLAN_EMPTY: z.object({ roomLabel: z.string() }),
  PREPAYMENT_PLAN_CHANGED: z.object({ months: z.number(), plannedFen: z.number() }),
  PREPAYMENT_ONLY_FOR_CHARGES: z.object({ chargesFen: z.number() }),
  PREPAYMENT_INSUFFICIENT: z.object({ balanceFen: z.number() }),
  RECEIPT_ALREADY_VOID: z.object({ number: z.string() }),
  RECEIPT_DAY_CLOSED: z.object({ number: z.string(), day: z.string() }),
  RECEIPT_DAY_STILL_OPEN: z.object({ number: z.string() }),
  RECEIPT_PREPAYMENT_USED: z.object({ number: z.string(), usedFen: z.number() }),
  CASH_NOT_IN_DRAWER: z.object({ neededFen: z.number(), onHandFen: z.number() }),

  // the day
  SHIFT_ALREADY_CLOSED: z.object({ day: z.string() }),
  SHIFT_STILL_OPEN: z.object({ cashierName: z.string(), day: z.string() }),
  SHIFT_OF_ANOTHER: z.object({ cashierName: z.string() }),
  RETAINED_FLOAT_IMPOSSIBLE: z.object({ lowestFen: z.number(), highestFen: z.number() }),
  /** Signing closes everything before: a clock that runs ahead must not do so unseen. */
  DAY_FAR_AHEAD: z.object({ day: z.string(), lastDay: z.string(), days: z.number() }),
  DAY_HAS_NO_SHIFT: z.object({ day: z.string() }),
  COUNT_CHANGED: z.object({ expectedFen: z.number() }),
  OVER_SHORT_NEEDS_REASON: z.object({ differenceFen: z.number() }),
  DEPOSIT_EXCEEDS_TAKINGS: z.object({ onHandFen: z.number() }),
  BOOKS_DO_NOT_AGREE: z.object({ findings: z.array(z.string()) }),

  // items and whom the store deals with
  NAME_TAKEN: z.object({ name: z.string() }),
  ITEM_CODE_TAKEN: z.object({ code: z.string() }),
  ITEM_EXISTS: z.object({ itemLabel: z.string(), code: z.string() }),
  BARCODE_TAKEN: z.object({ barcode: z.string(), itemLabel: z.string() }),
  ITEM_LIMITS_CROSSED: none,
  PACK_UNIT_TWICE: z.object({ unit: z.string() }),
  ITEM_UNIT_IN_USE: z.object({ itemLabel: z.string(), unit: z.string() }),
  ITEM_STILL_IN_STOCK: z.object({ itemLabel: z.string(), held: z.string(), unit: z.string() }),
  PHOTO_UNREADABLE: none,
  STORE_NOT_EMPTY: z.object({ name: z.string() }),
  LAST_STORE: none,

  // the store
  ITEM_INACTIVE: z.object({ itemLabel: z.string() }),
  SUPPLIER_INACTIVE: z.object({ name: z.string() }),
  DEPARTMENT_INACTIVE: z.object({ name: z.string() }),
  UNIT_UNKNOWN: z.object({ itemLabel: z.string(), unit: z.string() }),
  STOCK_INSUFFICIENT: z.object({
    itemLabel: z.string(),
    storeName: z.string(),
    held: z.string(),
    asked: z.string(),
    unit: z.string(),
  }),
  STOCK_DAY_IN_FUTURE: z.object({ day: z.string(), todayDay: z.string() }),
  STOCK_DAY_OUTSIDE_MONTH: z.object({ day: z.string(), month: z.string() }),
  STOCK_FROZEN_BY_COUNT: z.object({ number: z.string(), itemName: z.string() }),
  STOCK_BACKDATED_BEFORE_COUNT: z.object({ number: z.string(), itemName: z.string(), day: z.string() }),
  VALUATION_NOT_AT_YEAR_START: z.object({ year: z.number() }),
  VALUATION_UNCHANGED: z.object({ method: z.string() }),
  INSPECTOR_IS_BUYER: z.object({ name: z.string() }),
  GOODS_IN_PARTS_DO_NOT_FIT: z.object({ itemLabel: z.string(), result: z.string() }),
  GOODS_IN_NOT_CHECKED: z.object({ itemLabel: z.string() }),
  PRICE_NOT_PROVISIONAL: z.object({ itemLabel: z.string() }),
  PRICE_ALREADY_SETTLED: z.object({ itemLabel: z.string() }),
  RETURN_EXCEEDS_SOURCE: z.object({ itemLabel: z.string(), left: z.string(), unit: z.string() }),
  SOURCE_KIND_WRONG: z.object({ number: z.string() }),
  STORES_ARE_THE_SAME: none,
  REVERSAL_HAS_FOLLOWERS: z.object({ number: z.string(), followerNumber: z.string() }),

  // counts
  CALENDAR_DAY_OF_OTHER_YEAR: z.object({ day: z.string(), year: z.number() }),
  CALENDAR_DAY_TWICE: z.object({ day: z.string() }),
  COUNT_SCOPE_EMPTY: none,
  COUNT_OVERLAPS: z.object({ number: z.string(), itemLabel: z.string() }),
  COUNT_NOT_OPEN: z.object({ number: z.string() }),
  COUNT_LINE_NOT_DUE: z.object({ itemLabel: z.string() }),
  COUNT_BY_SAME_PERSON: z.object({ itemLabel: z.string(), name: z.string() }),
  COUNT_TIME_IMPOSSIBLE: z.object({ from: z.string(), to: z.string() }),
  COUNT_STILL_BLIND: z.object({ left: z.number() }),
  COUNT_NOT_FINISHED: z.object({ left: z.number() }),
  COUNT_RECOUNT_DUE: z.object({ left: z.number() }),
  COUNT_REASON_MISSING: z.object({ left: z.number() }),
  COUNT_REVIEW_STALE: none,
  COUNTER_CANNOT_APPROVE: z.object({ name: z.string() }),

  // loans
  LOAN_ARTICLE_OUT: z.object({ name: z.string(), borrower: z.string(), day: z.string() }),
  LOAN_ARTICLE_INACTIVE: z.object({ name: z.string() }),
  LOAN_ALREADY_BACK: z.object({ name: z.string(), day: z.string() }),
  LOAN_CONDITION_MISSING: none,
  LOAN_DUE_IN_PAST: z.object({ day: z.string(), todayDay: z.string() }),
  LOAN_NEEDS_DUE_DAY: z.object({ name: z.string() }),

  // the shell
  PRINT_FAILED: z.object({ reason: z.string() }),
  SAVE_FAILED: z.object({ reason: z.string() }),
} as const;

export type ErrorCode = keyof typeof errorFacts;
/** A code of the catalogue, as it comes from outside. */
export const errorCodeSchema = z.custom<ErrorCode>(
  (code) => typeof code === 'string' && Object.hasOwn(errorFacts, code),
);
export type ErrorFacts<Code extends ErrorCode> = z.infer<(typeof errorFacts)[Code]>;

/** What crosses the bridge when a procedure refuses. */
export interface ErrorEnvelope {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A failure people can cause: a code of the contract and the facts that explain it. Rolls the transaction back. */
export class OfficeError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly facts: ErrorFacts<Code>;

  constructor(code: Code, facts: ErrorFacts<Code>) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'OfficeError';
    this.code = code;
    this.facts = facts;
  }
}
