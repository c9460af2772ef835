import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fen, sumFen, subtractFen, type Fen } from '../../../../shared/domain/fen.ts';
import type { Tender } from '../../../../shared/domain/tender.ts';
import { settleOldestFirst } from '../../../../shared/domain/settlement.ts';
import { accounts, roomKey, tenderAccounts } from '../../../../electron/ledger/accounts.ts';
import { checkLedger } from '../../../../electron/ledger/integrity.ts';
import { balanceOf } from '../../../../electron/ledger/posting.ts';
import { insertWithId } from '../../../../electron/database/query.ts';
import { checkCharges } from '../../../../electron/cashier/charges/charges.integrity.ts';
import { listOpenCharges } from '../../../../electron/cashier/charges/charges.repository.ts';
import { checkPrepayments } from '../../../../electron/cashier/prepayments/prepayments.integrity.ts';
import { prepaymentOf } from '../../../../electron/cashier/prepayments/prepayments.repository.ts';
import { reverseReceipt, voidReceipt } from '../../../../electron/cashier/receipts/cancellation.service.ts';
import { receive, type ReceiveOrder } from '../../../../electron/cashier/receipts/receive.service.ts';
import { closeShift } from '../../../../electron/cashier/shifts/shift-close.service.ts';
import { drawerOf, loadShift } from '../../../../electron/cashier/shifts/shift-summary.ts';
import { findOpenShift, openShift } from '../../../../electron/cashier/shifts/shifts.service.ts';
import { enterEstate, postCharges, type CounterEstate } from '../../../support/counter-estate.ts';
import { inNotes } from '../../../support/in-notes.ts';
import { openLedger, type BareLedger } from '../../../support/open-ledger.ts';

const seed = 20261031;
const tendersInHand = ['cash', 'wechat', 'alipay', 'pos', 'transfer', 'cheque'] as const;

/** One step of a day at the counter. Numbers are turned into what is possible when the step is taken. */
const stepArbitrary = fc.oneof(
  fc.record({ do: fc.constant('bill' as const), amountFen: fc.integer({ min: 1, max: 50_000 }) }),
  fc.record({
    do: fc.constant('pay' as const),
    amountFen: fc.integer({ min: 1, max: 120_000 }),
    tender: fc.constantFrom(...tendersInHand),
    split: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({ do: fc.constant('draw' as const), part: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ do: fc.constant('cancel' as const), pick: fc.nat(30), cash: fc.boolean() }),
  fc.record({ do: fc.constant('next shift' as const) }),
);
type Step = typeof stepArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

describe('any sequence of bills, payments, prepayments, voids and reversals', () => {
  let folder = '';
  let ledger: BareLedger;
  let estate: CounterEstate;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'estate-office-'));
    ledger = openLedger(folder);
    ledger.post((trx) => {
      insertWithId(trx, 'user', {
        username: 'manager',
        name: '吴经理',
        password_hash: 'scrypt$10$8$1$AA==$AA==',
        pin_hash: null,
        active: 1,
        created_at: '2026-10-31T09:00:00.000+08:00',
      });
      estate = enterEstate(trx);
      // Cash enough to hand back whatever came in by other tenders.
      openShift(trx, ledger.context, { openingFloatFen: fen(100_000_000), note: '专供退款' });
    });
  });
  afterAll(() => {
    ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves balances equal to what the documents say, and no fen appears or vanishes', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { minLength: 5, maxLength: 25 }), (steps) => {
        const counter = new SteppedCounter(ledger, estate);
        for (const step of steps) counter.take(step);

        expect([...checkCharges(ledger.db), ...checkPrepayments(ledger.db)]).toEqual([]);
        expect(balanceOf(ledger.db, accounts.receivables, roomKey(estate.flat))).toBe(counter.openFen());
        expect(prepaymentOf(ledger.db, estate.flat, estate.wang)).toBe(
          subtractFen(fen(counter.before.prepaidFen + counter.takenFen), fen(counter.settledFen)),
        );
        expect(moneyIn(ledger)).toBe(counter.before.moneyFen + counter.takenFen);
      }),
      { seed, numRuns: 60 },
    );
    expect(checkLedger(ledger.db)).toEqual([]);
  });

  it('gives everything back: cancelling every receipt, the newest first, leaves what stood before', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { minLength: 3, maxLength: 15 }), (steps) => {
        const counter = new SteppedCounter(ledger, estate);
        for (const step of steps) counter.take(step);
        for (const seq of counter.standing.toReversed()) counter.cancel(seq, false);

        expect(prepaymentOf(ledger.db, estate.flat, estate.wang)).toBe(counter.before.prepaidFen);
        expect(counter.openFen()).toBe(counter.before.openFen + counter.billedFen);
        expect(moneyIn(ledger)).toBe(counter.before.moneyFen);
      }),
      { seed, numRuns: 30 },
    );
  });
});

/** A counter that takes steps and keeps its own simple account of what they should come to. */
class SteppedCounter {
  readonly before: { readonly openFen: number; readonly prepaidFen: number; readonly moneyFen: number };
  readonly standing: number[] = [];
  billedFen = 0;
  /** Money that came in by receipts that stand. */
  takenFen = 0;
  /** What receipts that stand settled of charges. */
  settledFen = 0;
  readonly #ledger: BareLedger;
  readonly #estate: CounterEstate;
  readonly #receipts = new Map<number, { taken: number; settled: number }>();
  #months = 0;

  constructor(ledger: BareLedger, estate: CounterEstate) {
    this.#ledger = ledger;
    this.#estate = estate;
    this.before = {
      openFen: this.openFen(),
      prepaidFen: prepaymentOf(ledger.db, estate.flat, estate.wang),
      moneyFen: moneyIn(ledger),
    };
  }

  take(step: Step): void {
    switch (step.do) {
      case 'bill':
        return this.#bill(step.amountFen);
      case 'pay':
        return this.#pay(fen(step.amountFen), step.tender, step.split);
      case 'draw':
        return this.#draw(step.part);
      case 'cancel': {
        const seq = this.standing[step.pick % Math.max(1, this.standing.length)];
        return seq === undefined ? undefined : this.cancel(seq, step.cash);
      }
      case 'next shift':
        return this.#nextShift();
    }
  }

  /** Voids or reverses, whichever fits; a receipt whose prepayment was used stays. */
  cancel(seq: number, inCash: boolean): void {
    const context = {
      ...this.#ledger.context,
      approver: { id: 2, name: '吴经理', roles: ['manager'] as const },
    };
    const order = { seq, reason: '交款人要求' };
    try {
      this.#ledger.post((trx) => {
        const shift = trx.connection
          .prepare('select shift_seq from receipt where entry_seq = ?')
          .pluck()
          .get(seq);
        if (shift === findOpenShift(trx)?.entry_seq) voidReceipt(trx, context, order);
        else reverseReceipt(trx, context, { ...order, refund: inCash ? 'cash' : 'original' });
      });
    } catch (error) {
      expect(error).toMatchObject({ code: 'RECEIPT_PREPAYMENT_USED' });
      return;
    }
    const receipt = this.#receipts.get(seq);
    this.takenFen -= receipt?.taken ?? 0;
    this.settledFen -= receipt?.settled ?? 0;
    this.standing.splice(this.standing.indexOf(seq), 1);
  }

  openFen(): number {
    return sumFen(listOpenCharges(this.#ledger.db, this.#estate.flat).map((charge) => charge.open_fen));
  }

  #bill(amountFen: number): void {
    this.#months += 1;
    const day = `2026-${String((this.#months % 12) + 1).padStart(2, '0')}-15`;
    this.#ledger.post((trx) =>
      postCharges(trx, this.#ledger.context, [
        {
          roomId: this.#estate.flat,
          payerId: this.#estate.wang,
          feeItemId: this.#estate.waterFee,
          feeItemName: '代收水费',
          from: day.slice(0, 7),
          dueDay: day,
          amountFen,
          oneOff: true,
        },
      ]),
    );
    this.billedFen += amountFen;
  }

  #pay(amountFen: Fen, tender: Exclude<Tender, 'prepayment'>, split: number): void {
    const open = listOpenCharges(this.#ledger.db, this.#estate.flat);
    const { allocations, remainderFen } = settleOldestFirst(
      open.map((charge) => ({ chargeId: charge.id, dueDay: charge.due_day, openFen: charge.open_fen })),
      amountFen,
      this.#ledger.context.clock.today(),
    );
    const cashFen = tender === 'cash' ? fen(0) : fen(Math.floor((amountFen * split) / 100));
    const parts = [
      { tender: 'cash' as const, amountFen: cashFen, reference: '' },
      { tender, amountFen: subtractFen(amountFen, cashFen), reference: '1101' },
    ].filter((part) => part.amountFen > 0);
    const openOf = new Map(open.map((charge) => [charge.id, charge.open_fen]));
    this.#receive(amountFen, {
      lines: allocations.map((each) => ({ ...each, expectedOpenFen: openOf.get(each.chargeId) ?? fen(0) })),
      prepayment: remainderFen === 0 ? null : { amountFen: remainderFen },
      tenders: parts,
    });
  }

  #draw(part: number): void {
    const heldFen = prepaymentOf(this.#ledger.db, this.#estate.flat, this.#estate.wang);
    const [charge] = listOpenCharges(this.#ledger.db, this.#estate.flat);
    if (charge === undefined || heldFen <= 0) return;
    const amountFen = fen(Math.max(1, Math.floor((Math.min(heldFen, charge.open_fen) * part) / 100)));
    this.#receive(0, {
      lines: [{ chargeId: charge.id, amountFen, expectedOpenFen: charge.open_fen }],
      prepayment: null,
      tenders: [{ tender: 'prepayment', amountFen, reference: '' }],
    });
  }

  #receive(taken: number, order: Pick<ReceiveOrder, 'lines' | 'prepayment' | 'tenders'>): void {
    const { seq } = this.#ledger.post((trx) =>
      receive(trx, this.#ledger.context, {
        roomId: this.#estate.flat,
        payerId: this.#estate.wang,
        givenFen: null,
        note: '',
        ...order,
      }),
    );
    const settled = sumFen(order.lines.map((line) => line.amountFen));
    this.standing.push(seq);
    this.#receipts.set(seq, { taken, settled });
    this.takenFen += taken;
    this.settledFen += settled;
  }

  #nextShift(): void {
    const { context } = this.#ledger;
    this.#ledger.post((trx) => {
      const open = findOpenShift(trx);
      if (open === undefined) throw new Error('A shift is always open here.');
      const { expectedFen } = drawerOf(trx, loadShift(trx, open.entry_seq));
      if (expectedFen < open.opening_float_fen) return;
      closeShift(trx, context, {
        shiftSeq: open.entry_seq,
        lines: inNotes(expectedFen),
        retainedFloatFen: fen(open.opening_float_fen),
        expectedFen,
        reason: '',
      });
      openShift(trx, context, { openingFloatFen: fen(open.opening_float_fen), note: '' });
    });
  }
}

function moneyIn(ledger: BareLedger): number {
  const where = tendersInHand.map((tender) => tenderAccounts[tender]);
  return sumFen(where.map((account) => balanceOf(ledger.db, account)));
}
