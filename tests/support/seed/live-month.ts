import {
  addDays,
  firstDayOf,
  lastDayOf,
  weekdayOf,
  type Day,
  type Month,
} from '../../../shared/domain/day.ts';
import { quantity } from '../../../shared/domain/quantity.ts';
import { personAt } from './estate-sheet.ts';
import { comesIn } from './habits.ts';
import { approval, type Life, type SeededMonth } from './life.ts';
import { liveDay } from './live-day.ts';

/** A month of the office: meters read, a flat or two sold, everything billed, then a day at the counter after the other. */
export async function liveMonth(life: Life, month: Month, index: number): Promise<SeededMonth> {
  const days = workingDaysOf(month);
  const [first] = days;
  if (first === undefined) throw new RangeError(`${month} has no working day.`);
  life.clock.moveTo(`${first}T08:00:00.000+08:00`);
  await readMeters(life, month);
  if (index > 0) await sellFlats(life, first, index);
  const charges = await bill(life, month);
  if (index % 12 === 6) await billAFewAnew(life, month);

  const visits = Map.groupBy(
    life.households.filter(({ habit, turn }) => comesIn(habit, index, turn, life.random)),
    () => life.random.pick(days),
  );
  let receipts = 0;
  for (const of of days) receipts += await liveDay(life, of, visits.get(of) ?? []);
  return { month, index, charges, receipts };
}

/** Monday to Friday; the office keeps no holidays. */
function workingDaysOf(month: Month): Day[] {
  const days: Day[] = [];
  for (let each = firstDayOf(month); each <= lastDayOf(month); each = addDays(each, 1))
    if (weekdayOf(each) % 7 !== 0 && weekdayOf(each) !== 6) days.push(each);
  return days;
}

async function readMeters(life: Life, month: Month): Promise<void> {
  const readings = life.households.map((household) => {
    const previous = household.readBefore ? null : quantity(household.meterThousandths);
    household.meterThousandths += 2000 + life.random.below(20_000);
    household.readBefore = true;
    return { roomId: household.roomId, current: quantity(household.meterThousandths), previous };
  });
  await life.secretary('readings.record', { month, feeItemId: life.waterFee, readings });
}

/** One flat in eight hundred changes its owner each month. */
async function sellFlats(life: Life, on: Day, index: number): Promise<void> {
  for (const household of life.households) {
    if (!life.random.chance(1 / 800)) continue;
    const buyer = personAt(20_000_000 + index * 100_000 + household.roomId, life.random);
    const { id } = await life.secretary('people.create', {
      name: buyer.name,
      phones: [buyer.phone],
      idNumber: null,
      emergencyContactName: null,
      emergencyContactPhone: null,
      note: '',
    });
    await life.secretary('tenures.changeOwners', {
      roomId: household.roomId,
      day: on,
      personIds: [id],
      reason: '二手房过户',
    });
    household.payerId = id;
  }
}

async function bill(life: Life, month: Month): Promise<number> {
  const { previewHash } = await life.cashier('bills.preview', { month });
  const { chargeCount } = await life.cashier('bills.commit', { month, previewHash });
  return chargeCount;
}

async function billAFewAnew(life: Life, month: Month): Promise<void> {
  const { runs } = await life.cashier('bills.list', { origin: 'run', cursor: null });
  const [run] = runs;
  if (run === undefined) throw new Error('The month was billed, but no run is listed.');
  const roomIds = life.households.slice(0, 3).map((household) => household.roomId);
  await life.cashier('bills.reverse', { runSeq: run.seq, roomIds, reason: '面积重测', approval });
  await bill(life, month);
}
