import type { Day } from '../../../shared/domain/day.ts';
import { fen, subtractFen, sumFen } from '../../../shared/domain/fen.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { listOpenCharges } from '../../../electron/cashier/charges/charges.repository.ts';
import { inNotes } from '../in-notes.ts';
import { paymentOf, tendersOf } from './habits.ts';
import { approval, type Household, type Life } from './life.ts';

type Receipt = Output<'receipts.receive'> & { readonly inCash: boolean };

/** A day at the counter: shift, visits, slips and second thoughts, the bank, the count, the signed page. Gives how many receipts. */
export async function liveDay(life: Life, day: Day, visits: readonly Household[]): Promise<number> {
  const { clock, cashier, random } = life;
  clock.moveTo(`${day}T08:30:00.000+08:00`);
  const { floatLeftFen } = await cashier('shifts.current', {});
  const { shiftSeq } = await cashier('shifts.open', { openingFloatFen: floatLeftFen, note: '' });

  let receipts = 0;
  let last: { readonly household: Household; readonly receipt: Receipt } | undefined;
  for (const [index, household] of visits.entries()) {
    clock.moveTo(timeOf(day, index, visits.length));
    const receipt = await receive(life, day, household);
    if (receipt === null) continue;
    receipts += 1;
    if (random.chance(0.004)) {
      await cashier('receipts.void', {
        seq: receipt.seq,
        reason: '收费项目选错',
        copiesInHand: true,
        approval,
      });
      receipts += (await receive(life, day, household)) === null ? 0 : 1;
    } else if (household.habit === 'monthly' && !receipt.inCash) {
      // Yesterday's cash is in the bank: it could not be handed back.
      last = { household, receipt };
    }
  }
  if (life.toReverse !== undefined && random.chance(0.2)) {
    await cashier('receipts.reverse', {
      seq: life.toReverse.seq,
      reason: '付款人要求重开',
      refund: 'original',
      approval,
    });
    receipts += (await receive(life, day, life.toReverse.household)) === null ? 0 : 1;
  }
  life.toReverse = last === undefined ? undefined : { household: last.household, seq: last.receipt.seq };

  clock.moveTo(`${day}T17:00:00.000+08:00`);
  await countAndSign(life, day, shiftSeq);
  return receipts;
}

async function receive(life: Life, day: Day, household: Household): Promise<Receipt | null> {
  const { db, random, cashier } = life;
  const open = listOpenCharges(db, household.roomId);
  const payment = paymentOf(household.habit, open, household.yearAhead, day, random);
  if (payment === null) return null;
  const paid = [...payment.lines, ...(payment.prepayment === null ? [] : [payment.prepayment])];
  const totalFen = sumFen(paid.map(({ amountFen }) => fen(amountFen)));
  const tendered = tendersOf(totalFen, random);
  const receipt = await cashier('receipts.receive', {
    roomId: household.roomId,
    payerId: household.payerId,
    ...payment,
    ...tendered,
    note: '',
  });
  await cashier('receipts.recordPrint', { seq: receipt.seq });
  return { ...receipt, inCash: tendered.tenders.some(({ tender }) => tender === 'cash') };
}

/** The takings go to the bank whole but for what a slow day leaves; now and then a yuan is short. */
async function countAndSign(life: Life, day: Day, shiftSeq: number): Promise<void> {
  const { cashier, manager, random } = life;
  const before = await cashier('shifts.summary', { shiftSeq });
  if (before.drawer.takingsFen > 50_000) {
    await cashier('shifts.deposit', {
      amountFen: fen(Math.floor(before.drawer.takingsFen / 10_000) * 10_000),
      reference: `解款单${day.replaceAll('-', '')}`,
    });
  }
  const { drawer } = await cashier('shifts.summary', { shiftSeq });
  const isShort = drawer.takingsFen > 100 && random.chance(0.01);
  await cashier('shifts.close', {
    shiftSeq,
    lines: inNotes(isShort ? subtractFen(drawer.expectedFen, fen(100)) : drawer.expectedFen),
    retainedFloatFen: drawer.openingFloatFen,
    expectedFen: drawer.expectedFen,
    reason: isShort ? '找零差错' : '',
  });
  await manager('day.close', { day });
}

function timeOf(day: Day, index: number, count: number): string {
  const minutes = 9 * 60 + Math.floor((index * 450) / count);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00.000+08:00`;
}
