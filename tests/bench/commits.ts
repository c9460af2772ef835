import { addMonths, month, type Month } from '../../shared/domain/day.ts';
import { fen, sumFen } from '../../shared/domain/fen.ts';
import { quantity } from '../../shared/domain/quantity.ts';
import { registerSheet } from '../support/seed/estate-sheet.ts';
import { seededRandom } from '../support/random.ts';
import { figureOf, median, type Figure } from './figures.ts';
import type { Timed, Twins } from './twins.ts';

const commitTarget = 1.5;

/** The bill run of a month for every room: metered items read, the preview made, then the commit that is measured. */
export async function benchBillRuns(twins: Twins, rounds: number): Promise<Figure> {
  const timed: Timed[] = [];
  let charges = 0;
  for (let round = 0; round < rounds; round += 1) {
    const of = addMonths(month('2026-11'), round);
    await readMeters(twins, of);
    const { previewHash } = await twins.cashier.call('bills.preview', { month: of });
    timed.push(
      await twins.both(async () => {
        charges = (await twins.cashier.call('bills.commit', { month: of, previewHash })).chargeCount;
      }),
    );
  }
  return figureOf(
    'bill run, commit',
    timed.map(({ callMs, floorMs }) => ({ oursMs: callMs, floorMs })),
    { target: commitTarget, note: `${charges} charges; ${rounds} rounds` },
  );
}

/** Payments at the counter, each of a room that pays all it owes in cash. */
export async function benchReceipts(twins: Twins, count: number): Promise<Figure> {
  const { cashier } = twins;
  const { floatLeftFen } = await cashier.call('shifts.current', {});
  await twins.both(() => cashier.call('shifts.open', { openingFloatFen: floatLeftFen, note: '' }));
  const { rooms } = await cashier.call('rooms.list', {});
  const owing = rooms.filter((room) => room.openFen > 0).slice(0, count + warmUp);
  const timed: Timed[] = [];
  let lines = 0;
  for (const room of owing) {
    const counter = await cashier.call('counter.room', { roomId: room.id });
    const charges = counter.charges.slice(0, mostLines);
    const totalFen = sumFen(charges.map((charge) => fen(charge.openFen)));
    lines += charges.length;
    timed.push(
      await twins.both(() =>
        cashier.call('receipts.receive', {
          roomId: room.id,
          payerId: counter.payerId,
          lines: charges.map(({ id, openFen }) => ({
            chargeId: id,
            amountFen: openFen,
            expectedOpenFen: openFen,
          })),
          prepayment: null,
          tenders: [{ tender: 'cash', amountFen: totalFen, reference: '' }],
          givenFen: null,
          note: '',
        }),
      ),
    );
  }
  const measured = timed.slice(warmUp);
  const statements = Math.round(median(measured.map((each) => each.statements)));
  return figureOf(
    'receipt, commit',
    measured.map(({ callMs, floorMs }) => ({ oursMs: callMs, floorMs })),
    {
      target: commitTarget,
      note: `${(lines / timed.length).toFixed(1)} lines, ${statements} statements each; ${measured.length} receipts`,
    },
  );
}

/** Registers of new rooms taken in: the reading of the sheet apart from what is written. */
export async function benchImports(twins: Twins, rooms: number, rounds: number): Promise<Figure[]> {
  const timed: Timed[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const file = registerSheet(rooms, seededRandom(round), round * 1_000_000);
    const { previewHash } = await twins.secretary.call('register.preview', file);
    timed.push(
      await twins.both(() =>
        twins.secretary.call('register.import', {
          ...file,
          previewHash,
          skipRefused: false,
          handOverDay: null,
        }),
      ),
    );
  }
  const note = `${rooms} rooms; ${rounds} rounds`;
  return [
    figureOf(
      'register import, commit',
      timed.map(({ transactionMs, floorMs }) => ({ oursMs: transactionMs, floorMs })),
      { target: commitTarget, note },
    ),
    figureOf(
      'register import, reading apart',
      timed.map(({ callMs, transactionMs, floorMs }) => ({ oursMs: callMs - transactionMs, floorMs })),
      { target: null, note: 'before the transaction, beside the same floor' },
    ),
  ];
}

const warmUp = 20;
/** A receipt takes so many lines at most. */
const mostLines = 200;

async function readMeters(twins: Twins, of: Month): Promise<void> {
  const { items } = await twins.cashier.call('fees.list', {});
  for (const item of items.filter((each) => each.method === 'metered')) {
    const { rows } = await twins.secretary.call('readings.sheet', { month: of, feeItemId: item.id });
    const readings = rows.map((row, index) => ({
      roomId: row.roomId,
      current: quantity((row.previous ?? 0) + 2000 + ((index * 7919) % 20_000)),
      previous: null,
    }));
    await twins.both(() =>
      twins.secretary.call('readings.record', { month: of, feeItemId: item.id, readings }),
    );
  }
}
