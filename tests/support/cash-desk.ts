import { integrityChecks } from '../../electron/rooms.ts';
import { closeDay } from '../../electron/cashier/day/day-close.service.ts';
import { readDayPage } from '../../electron/cashier/day/day-page.ts';
import { depositTakings, reverseDeposit } from '../../electron/cashier/shifts/deposits.service.ts';
import { closeShift } from '../../electron/cashier/shifts/shift-close.service.ts';
import { drawerOf, loadShift } from '../../electron/cashier/shifts/shift-summary.ts';
import { findOpenShift, openShift, requireOpenShift } from '../../electron/cashier/shifts/shifts.service.ts';
import { inTransaction, type ReadableDb } from '../../electron/database/connection.ts';
import { insertWithId } from '../../electron/database/query.ts';
import type { SignedInUser, WriteContext } from '../../electron/ipc/context.ts';
import { prepaymentKey, tenderAccounts } from '../../electron/ledger/accounts.ts';
import { postEntry, reversedLines } from '../../electron/ledger/posting.ts';
import { nextNumber } from '../../electron/ledger/series.ts';
import type { Clock } from '../../electron/office/clock.ts';
import type { CountLine } from '../../shared/contract/shifts.ts';
import { day, type Day } from '../../shared/domain/day.ts';
import { fen, negateFen, sumFen } from '../../shared/domain/fen.ts';
import { denominations, tenders, type Tender } from '../../shared/domain/tender.ts';
import { openLedger } from './open-ledger.ts';

/** A clock that a test sets; it moves on by a millisecond at each look. */
export interface SettableClock extends Clock {
  set(instant: string): void;
}

export function settableClock(start: string): SettableClock {
  let now = new Date(start).getTime();
  const chinaOffset = 8 * 3_600_000;
  const instant = (): string => {
    now += 1;
    return new Date(now + chinaOffset).toISOString().replace('Z', '+08:00');
  };
  return {
    instant,
    today: () => day(instant().slice(0, 10)),
    set: (start) => {
      now = new Date(start).getTime();
    },
  };
}

export type Paid = Partial<Record<Tender, number>>;

/**
 * The cash box on bare books: shifts and days by their own services, receipts and what undoes them posted as the
 * documents that they are. Amounts are fen.
 */
export interface CashDesk {
  readonly db: ReadableDb;
  readonly clock: SettableClock;
  /** Who acts from now on: 李收银 (the first), 王收银, or 吴经理. */
  actAs(who: 'cashier' | 'colleague' | 'manager'): void;
  openShift(float?: number, note?: string): number;
  /** The shift in which the actor may take money now. */
  requireShift(): number;
  receive(paid: Paid, lines?: readonly { item: string; amount: number; prepayment?: boolean }[]): number;
  voidReceipt(receiptSeq: number): number;
  reverseReceipt(receiptSeq: number, refund?: Paid): number;
  drawPrepayment(amount: number): void;
  deposit(amount: number, reference?: string): number;
  reverseDeposit(entrySeq: number): number;
  /** What the open drawer should hold, fen. */
  expected(): number;
  count(counted: number, options?: { float?: number; reason?: string; expected?: number; shiftSeq?: number }): number;
  closeDay(of: string): { entrySeq: number; hash: string };
  page(of: string): ReturnType<typeof readDayPage>;
  close(): void;
}

export function openCashDesk(folder: string, start = '2026-10-30T09:00:00.000+08:00'): CashDesk {
  const clock = settableClock(start);
  const ledger = openLedger(folder, clock);
  const { db } = ledger;
  const people = inTransaction(db, (trx) => ({
    cashier: { id: 1, name: '李收银', roles: ['cashier'] },
    colleague: { id: insertWithId(trx, 'user', userRow('colleague', '王收银')), name: '王收银', roles: ['cashier'] },
    manager: { id: insertWithId(trx, 'user', userRow('manager', '吴经理')), name: '吴经理', roles: ['manager'] },
  })) satisfies Record<string, SignedInUser>;
  let actor: SignedInUser = people.cashier;
  const context = (approver?: SignedInUser): WriteContext => ({
    ...ledger.context,
    user: actor,
    approver,
    checkIntegrity: (books) => integrityChecks.flatMap((check) => check(books)),
  });
  const openSeq = (): number => {
    const shift = findOpenShift(db);
    if (shift === undefined) throw new Error('The test has no open shift.');
    return shift.entry_seq;
  };
  const cancel = (kind: 'void' | 'reversal', receiptSeq: number, refund?: Paid): number =>
    ledger.post((trx) => {
      const paid = trx.connection
        .prepare<[number], { tender: Tender; amount_fen: number }>('select tender, amount_fen from receipt_tender where entry_seq = ?')
        .all(receiptSeq);
      const total = fen(paid.reduce((sum, part) => sum + part.amount_fen, 0));
      const refunds = refund === undefined ? paid : partsOf(refund);
      const undone = reversedLines(trx, receiptSeq).filter((line) => !isTenderLine(line.account, line.amountFen));
      return postEntry(trx, context(people.manager), {
        kind: kind === 'void' ? 'receipt-void' : 'receipt-reversal',
        day: clock.today(),
        reason: '金额录错',
        reversesSeq: receiptSeq,
        ...(kind === 'reversal' ? { number: nextNumber(trx, 'A', clock.today()) } : {}),
        document: (seq) => ({
          rows: {
            receipt_cancellation: [
              { entry_seq: seq, receipt_seq: receiptSeq, kind, shift_seq: openSeq(), total_fen: total },
            ],
            receipt_refund: refunds.map((part, index) => ({
              entry_seq: seq,
              line_no: index + 1,
              tender: part.tender,
              amount_fen: fen(part.amount_fen),
              reference: '',
            })),
          },
          lines: [
            ...undone,
            ...refunds.map((part) => ({
              account: tenderAccounts[part.tender],
              ...(part.tender === 'prepayment' ? { key: payerKey } : {}),
              amountFen: fen(-part.amount_fen),
            })),
          ],
        }),
      }).seq;
    });

  return {
    db,
    clock,
    actAs: (who) => {
      actor = people[who];
    },
    openShift: (float = 50_000, note = '') =>
      ledger.post((trx) => openShift(trx, context(), { openingFloatFen: fen(float), note }).shiftSeq),
    requireShift: () => requireOpenShift(db, context()).entry_seq,
    receive: (paid, lines) =>
      ledger.post((trx) => {
        const parts = partsOf(paid);
        const total = sumFen(parts.map((part) => fen(part.amount_fen)));
        const shown = lines ?? [{ item: '物业服务费', amount: total }];
        const number = nextNumber(trx, 'A', clock.today());
        return postEntry(trx, context(), {
          kind: 'receipt',
          day: clock.today(),
          number,
          document: (seq) => ({
            rows: {
              receipt: [
                {
                  entry_seq: seq,
                  number,
                  room_id: null,
                  room_label: '1-1-0102',
                  payer_id: null,
                  payer_name: '王建国',
                  shift_seq: openSeq(),
                  total_fen: total,
                  given_fen: total,
                  change_fen: fen(0),
                  note: '',
                },
              ],
              receipt_line: shown.map((line, index) => ({
                entry_seq: seq,
                line_no: index + 1,
                kind: line.prepayment === true ? ('prepayment' as const) : ('sale' as const),
                charge_id: null,
                fee_item_id: null,
                fee_item_name: line.item,
                period_from: null,
                period_to: null,
                quantity_thousandths: null,
                price_ten_thousandths: null,
                months: null,
                amount_fen: fen(line.amount),
              })),
              receipt_tender: parts.map((part, index) => ({
                entry_seq: seq,
                line_no: index + 1,
                tender: part.tender,
                amount_fen: fen(part.amount_fen),
                reference: '',
              })),
            },
            lines: [
              ...parts.map((part) => ({
                account: tenderAccounts[part.tender],
                ...(part.tender === 'prepayment' ? { key: payerKey } : {}),
                amountFen: fen(part.amount_fen),
              })),
              ...shown.map((line) => ({
                account: line.prepayment === true ? '2203' : '500199',
                ...(line.prepayment === true ? { key: payerKey } : {}),
                amountFen: fen(-line.amount),
              })),
            ],
          }),
        }).seq;
      }),
    voidReceipt: (receiptSeq) => cancel('void', receiptSeq),
    reverseReceipt: (receiptSeq, refund) => cancel('reversal', receiptSeq, refund),
    drawPrepayment: (amount) => {
      ledger.post((trx) =>
        postEntry(trx, context(), {
          kind: 'prepayment-draw',
          day: clock.today(),
          document: () => ({
            rows: {},
            lines: [
              { account: '2203', key: payerKey, amountFen: fen(amount) },
              { account: '500101', amountFen: negateFen(fen(amount)) },
            ],
          }),
        }),
      );
    },
    deposit: (amount, reference = '回单 0031') =>
      ledger.post((trx) => depositTakings(trx, context(), { amountFen: fen(amount), reference }).entrySeq),
    reverseDeposit: (entrySeq) =>
      ledger.post((trx) => reverseDeposit(trx, context(people.manager), { entrySeq, reason: '回单号录错' }).entrySeq),
    expected: () => drawerOf(db, loadShift(db, openSeq())).expectedFen,
    count: (counted, options = {}) =>
      ledger.post((trx) => {
        const shiftSeq = options.shiftSeq ?? openSeq();
        const shift = loadShift(trx, shiftSeq);
        return closeShift(trx, context(), {
          shiftSeq,
          lines: inPieces(counted),
          retainedFloatFen: fen(options.float ?? shift.opening_float_fen),
          expectedFen: fen(options.expected ?? drawerOf(trx, shift).expectedFen),
          reason: options.reason ?? '',
        }).differenceFen;
      }),
    closeDay: (of) => ledger.post((trx) => closeDay(trx, context(), day(of))),
    page: (of) => readDayPage(db, day(of)),
    close: ledger.close,
  };
}

/** An amount in the fewest pieces of cash. */
export function inPieces(amount: number): CountLine[] {
  let left = amount;
  return denominations.flatMap((denominationFen) => {
    const pieces = Math.floor(left / denominationFen);
    left -= pieces * denominationFen;
    return pieces === 0 ? [] : [{ denominationFen, pieces }];
  });
}

/** A day with its weekday's opening hour in China. */
export function morningOf(of: Day | string): string {
  return `${of}T08:30:00.000+08:00`;
}

const payerKey = prepaymentKey(1, 1);

function partsOf(paid: Paid): { tender: Tender; amount_fen: number }[] {
  return tenders.flatMap((tender) => {
    const amount = paid[tender];
    return amount === undefined ? [] : [{ tender, amount_fen: amount }];
  });
}

/** The tender side of a receipt's lines, negated: what a cancellation posts from its refunds instead. */
function isTenderLine(account: string, negated: number): boolean {
  return negated < 0 && Object.values(tenderAccounts).includes(account);
}

function userRow(username: string, name: string) {
  return {
    username,
    name,
    password_hash: 'scrypt$10$8$1$AA==$AA==',
    pin_hash: null,
    active: 1,
    created_at: '2026-10-30T09:00:00.000+08:00',
  };
}
