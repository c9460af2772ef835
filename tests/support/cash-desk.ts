import { commitBills, previewBills } from '../../electron/cashier/bills/bills.service.ts';
import { closeDay } from '../../electron/cashier/day/day-close.service.ts';
import { readDayPage } from '../../electron/cashier/day/day-page.ts';
import {
  reverseReceipt,
  voidReceipt,
  type RefundMode,
} from '../../electron/cashier/receipts/cancellation.service.ts';
import { receive } from '../../electron/cashier/receipts/receive.service.ts';
import { depositTakings, reverseDeposit } from '../../electron/cashier/shifts/deposits.service.ts';
import { closeShift } from '../../electron/cashier/shifts/shift-close.service.ts';
import { drawerOf, loadShift } from '../../electron/cashier/shifts/shift-summary.ts';
import { findOpenShift, openShift, requireOpenShift } from '../../electron/cashier/shifts/shifts.service.ts';
import type { ReadableDb } from '../../electron/database/connection.ts';
import { insertWithId } from '../../electron/database/query.ts';
import type { SignedInUser, WriteContext } from '../../electron/ipc/context.ts';
import { integrityChecks } from '../../electron/rooms.ts';
import { day, month, type Day } from '../../shared/domain/day.ts';
import { fen } from '../../shared/domain/fen.ts';
import { tenders, type Tender } from '../../shared/domain/tender.ts';
import { enterEstate, postCharges } from './counter-estate.ts';
import { inNotes } from './in-notes.ts';
import { movableClock, type MovableClock } from './movable-clock.ts';
import { openLedger } from './open-ledger.ts';

export type Paid = Partial<Record<Tender, number>>;

/**
 * The cash box without the engine around it: every act by its own service, called at once. 王秀兰 pays for her flat;
 * what she pays for is charged at that moment. Amounts are fen.
 */
export interface CashDesk {
  readonly db: ReadableDb;
  readonly clock: MovableClock;
  /** Who acts from now on: 李收银 (the first), 王收银, or 吴经理. */
  actAs(who: 'cashier' | 'colleague' | 'manager'): void;
  openShift(float?: number, note?: string): number;
  /** The shift in which the actor may take money now. */
  requireShift(): number;
  receive(paid: Paid, lines?: readonly { item: string; amount: number }[]): number;
  /** Takes a general prepayment. */
  prepay(paid: Paid): number;
  voidReceipt(receiptSeq: number): number;
  reverseReceipt(receiptSeq: number, refund?: RefundMode): number;
  /** Bills the flat's service fee of a month, 162.84 元, and draws on what is prepaid. */
  bill(of: string): void;
  deposit(amount: number, reference?: string): number;
  reverseDeposit(entrySeq: number): number;
  /** What the open drawer should hold, fen. */
  expected(): number;
  count(
    counted: number,
    options?: { float?: number; reason?: string; expected?: number; shiftSeq?: number },
  ): number;
  closeDay(of: string, confirmedDays?: number): { entrySeq: number; hash: string };
  page(of: string): ReturnType<typeof readDayPage>;
  close(): void;
}

export function openCashDesk(folder: string, start = morningOf('2026-10-30')): CashDesk {
  const clock = movableClock(start);
  const ledger = openLedger(folder, clock);
  const { db, post } = ledger;
  const { estate, people } = post((trx) => ({
    estate: enterEstate(trx),
    people: {
      cashier: { id: 1, name: '李收银', roles: ['cashier'] },
      colleague: {
        id: insertWithId(trx, 'user', userRow('colleague', '王收银')),
        name: '王收银',
        roles: ['cashier'],
      },
      manager: {
        id: insertWithId(trx, 'user', userRow('manager', '吴经理')),
        name: '吴经理',
        roles: ['manager'],
      },
    } satisfies Record<string, SignedInUser>,
  }));
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
  const ofTheFlat = { roomId: estate.flat, payerId: estate.wang, givenFen: null, note: '' };

  return {
    db,
    clock,
    actAs: (who) => {
      actor = people[who];
    },
    openShift: (float = 50_000, note = '') =>
      post((trx) => openShift(trx, context(), { openingFloatFen: fen(float), note }).shiftSeq),
    requireShift: () => requireOpenShift(db, context()).entry_seq,
    receive: (paid, lines = [{ item: '物业服务费', amount: totalOf(paid) }]) =>
      post((trx) => {
        const charges = postCharges(
          trx,
          context(),
          lines.map(({ item, amount }) => ({
            roomId: estate.flat,
            payerId: estate.wang,
            feeItemId: estate.serviceFee,
            feeItemName: item,
            from: clock.today().slice(0, 7),
            amountFen: amount,
            oneOff: true,
          })),
        );
        return receive(trx, context(), {
          ...ofTheFlat,
          lines: lines.map(({ amount }, index) => ({
            chargeId: charges[index] ?? 0,
            amountFen: fen(amount),
            expectedOpenFen: fen(amount),
          })),
          prepayment: null,
          tenders: tendersOf(paid),
        }).seq;
      }),
    prepay: (paid) =>
      post((trx) => {
        const prepayment = { amountFen: fen(totalOf(paid)) };
        return receive(trx, context(), { ...ofTheFlat, lines: [], prepayment, tenders: tendersOf(paid) }).seq;
      }),
    voidReceipt: (seq) =>
      post((trx) => voidReceipt(trx, context(people.manager), { seq, reason: '金额录错' }).seq),
    reverseReceipt: (seq, refund = 'original') =>
      post((trx) => reverseReceipt(trx, context(people.manager), { seq, reason: '金额录错', refund }).seq),
    bill: (of) => {
      const scope = { month: month(of), feeItemIds: [estate.serviceFee] };
      post((trx) => {
        const { previewHash } = previewBills(trx, scope, clock.today());
        commitBills(trx, context(), scope, previewHash);
      });
    },
    deposit: (amount, reference = '回单 0031') =>
      post((trx) => depositTakings(trx, context(), { amountFen: fen(amount), reference }).entrySeq),
    reverseDeposit: (entrySeq) =>
      post(
        (trx) => reverseDeposit(trx, context(people.manager), { entrySeq, reason: '回单号录错' }).entrySeq,
      ),
    expected: () => drawerOf(db, loadShift(db, openSeq())).expectedFen,
    count: (counted, options = {}) =>
      post((trx) => {
        const shiftSeq = options.shiftSeq ?? openSeq();
        const shift = loadShift(trx, shiftSeq);
        return closeShift(trx, context(), {
          shiftSeq,
          lines: inNotes(counted),
          retainedFloatFen: fen(options.float ?? shift.opening_float_fen),
          expectedFen: fen(options.expected ?? drawerOf(trx, shift).expectedFen),
          reason: options.reason ?? '',
        }).differenceFen;
      }),
    closeDay: (of, confirmedDays) => post((trx) => closeDay(trx, context(), day(of), confirmedDays ?? null)),
    page: (of) => readDayPage(db, day(of)),
    close: ledger.close,
  };
}

/** When the office opens on a day. */
export function morningOf(of: Day | string): string {
  return `${of}T08:30:00.000+08:00`;
}

function totalOf(paid: Paid): number {
  return Object.values(paid).reduce((total, amount) => total + amount, 0);
}

function tendersOf(paid: Paid) {
  return tenders.flatMap((tender) => {
    const amount = paid[tender];
    return amount === undefined ? [] : [{ tender, amountFen: fen(amount), reference: '' }];
  });
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
