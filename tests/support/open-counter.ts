import { fen } from '../../shared/domain/fen.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { enterEstate, postCharges, type BillSpec, type CounterEstate } from './counter-estate.ts';
import { inNotes } from './in-notes.ts';
import { movableClock, type MovableClock } from './movable-clock.ts';
import { openLedger } from './open-ledger.ts';
import { openOffice, type Office, type Person } from './open-office.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface Counter {
  readonly office: Office;
  readonly clock: MovableClock;
  readonly estate: CounterEstate;
  /** The charges billed beforehand, in the order of `bills`. */
  readonly charges: readonly number[];
  readonly cashier: Person;
  readonly manager: Person;
  /** Receives for 王秀兰's flat; what is left out is nothing. */
  receive(order: Partial<Omit<Input<'receipts.receive'>, 'requestId'>>): Promise<Output<'receipts.receive'>>;
  /** Counts the drawer as expected, closes the shift, and signs the day. */
  closeDay(): Promise<void>;
  /** Opens the next day's shift. */
  openDay(instant: string): Promise<void>;
}

/** A line that pays a charge whole or in part. */
export function pays(chargeId: number, openFen: number, amountFen = openFen) {
  return { chargeId, amountFen: fen(amountFen), expectedOpenFen: fen(openFen) };
}

export function tendered(
  tender: Input<'receipts.receive'>['tenders'][number]['tender'],
  amountFen: number,
  reference = '',
) {
  return { tender, amountFen: fen(amountFen), reference };
}

/** An office whose estate is entered and billed, with the cashier's shift open. */
export async function openCounter(
  bills: (estate: CounterEstate) => readonly BillSpec[],
  options: { readonly shift?: 'open' | 'none' } = {},
): Promise<Counter> {
  const folder = temporaryFolder();
  const clock = movableClock();
  (await openOffice({ folder, clock })).close();
  const { estate, charges } = enterAndBill(folder, clock, bills);
  const office = await openOffice({ folder, clock });
  const cashier = await office.as('cashier');
  const manager = await office.as('manager');
  if (options.shift !== 'none') await cashier.call('shifts.open', { openingFloatFen: fen(50_000), note: '' });
  return {
    office,
    clock,
    estate,
    charges,
    cashier,
    manager,
    receive: (order) => cashier.call('receipts.receive', { ...nothingYet(estate), ...order }),
    closeDay: () => closeDay(cashier, manager),
    async openDay(instant) {
      clock.moveTo(instant);
      const { floatLeftFen } = await cashier.call('shifts.current', {});
      await cashier.call('shifts.open', { openingFloatFen: floatLeftFen, note: '' });
    },
  };
}

function nothingYet(estate: CounterEstate): Omit<Input<'receipts.receive'>, 'requestId'> {
  return {
    roomId: estate.flat,
    payerId: estate.wang,
    lines: [],
    prepayment: null,
    tenders: [],
    givenFen: null,
    note: '',
  };
}

function enterAndBill(
  folder: string,
  clock: MovableClock,
  bills: (estate: CounterEstate) => readonly BillSpec[],
): { estate: CounterEstate; charges: number[] } {
  const ledger = openLedger(folder, clock);
  const entered = ledger.post((trx) => {
    const estate = enterEstate(trx);
    const specs = bills(estate);
    return { estate, charges: specs.length === 0 ? [] : postCharges(trx, ledger.context, specs) };
  });
  ledger.close();
  return entered;
}

async function closeDay(cashier: Person, manager: Person): Promise<void> {
  const { shift } = await cashier.call('shifts.current', {});
  if (shift === null) throw new Error('No shift is open to be closed.');
  const { drawer } = await cashier.call('shifts.summary', { shiftSeq: shift.shiftSeq });
  await cashier.call('shifts.close', {
    shiftSeq: shift.shiftSeq,
    lines: inNotes(drawer.expectedFen),
    retainedFloatFen: drawer.openingFloatFen,
    expectedFen: drawer.expectedFen,
    reason: '',
  });
  await manager.call('day.close', { day: shift.day });
}
