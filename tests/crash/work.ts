import { randomUUID } from 'node:crypto';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import { addDays, day, monthOf } from '../../shared/domain/day.ts';
import { unitPrice } from '../../shared/domain/price.ts';
import { inNotes } from '../support/in-notes.ts';
import type { MovableClock } from '../support/movable-clock.ts';
import type { Office, Person } from '../support/open-office.ts';
import { say } from './journal.ts';

/** What the child is busy with when it is killed. */
export const kindsOfWork = ['import', 'bills', 'receipts', 'closing'] as const;
export type KindOfWork = (typeof kindsOfWork)[number];

/** How many commands one round of the work sends. */
export const commandsOfARound: Readonly<Record<KindOfWork, number>> = {
  import: 1,
  bills: 2,
  receipts: 8,
  closing: 4,
};

/** Rooms of each imported building: after a kill a building is there with all of them or not at all. */
export const roomsPerBuilding = 150;

export interface Desk {
  readonly office: Office;
  readonly clock: MovableClock;
  readonly cashier: Person;
  readonly manager: Person;
}

/** Makes an office in which every kind of work can begin: a building of rooms and a fee for them. */
export async function prepareOffice(desk: Desk): Promise<void> {
  await importBuilding(desk, '1号楼');
  await desk.manager.call('fees.create', {
    name: '物业服务费',
    method: 'area-month',
    uses: ['residence'],
    buildingIds: [],
    cycleMonths: 1,
    rounding: 'fen',
    dueAfterDays: 0,
    unitLabel: '㎡',
    accountCode: '500101',
    price: { effectiveDay: day('2020-01-01'), unitPrice: unitPrice(18_500) },
  });
}

/** Works without end; every command and every answer is told to the journal. */
export async function workOn(desk: Desk, kind: KindOfWork): Promise<never> {
  for (;;) await rounds[kind](desk);
}

const rounds: Readonly<Record<KindOfWork, (desk: Desk) => Promise<void>>> = {
  import: (desk) => importBuilding(desk, `${randomUUID().slice(0, 8)}号楼`),
  bills: billAndReverse,
  receipts: receiveAndVoid,
  closing: closeADay,
};

async function importBuilding(desk: Desk, building: string): Promise<void> {
  const rows = Array.from({ length: roomsPerBuilding }, (_, index) => {
    const floor = Math.floor(index / 4) + 1;
    return `${building},1单元,${floor}0${(index % 4) + 1},住宅,${80 + (index % 50)}.5,业主${building}${index},138${String(index).padStart(8, '0')},自住`;
  });
  const text = ['楼栋,单元,房号,业态,建筑面积,业主姓名,联系电话,使用状态', ...rows].join('\n');
  const file = { fileName: `${building}.csv`, bytes: new TextEncoder().encode(text) };
  const { previewHash } = await desk.cashier.call('register.preview', file);
  await command(desk.cashier, 'register.import', {
    ...file,
    previewHash,
    skipRefused: false,
    handOverDay: null,
  });
}

async function billAndReverse(desk: Desk): Promise<void> {
  const { runs } = await desk.cashier.call('bills.list', { origin: 'run', cursor: null });
  const standing = runs.find((run) => run.reversedCount === 0);
  // The process may have died between the two: what was billed before is reversed first.
  await command(desk.cashier, 'bills.reverse', {
    runSeq: standing?.seq ?? (await billTheMonth(desk)),
    roomIds: null,
    reason: '演练冲销',
    approval: desk.manager.approval,
  });
}

async function billTheMonth(desk: Desk): Promise<number> {
  const month = monthOf(desk.clock.today());
  const { previewHash } = await desk.cashier.call('bills.preview', { month });
  const { runSeq } = await command(desk.cashier, 'bills.commit', { month, previewHash });
  return runSeq;
}

async function receiveAndVoid(desk: Desk): Promise<void> {
  await openShift(desk);
  for (let nth = 1; nth <= 5; nth += 1) await receive(desk, nth);
  const { seq } = await receive(desk, 6);
  await command(desk.cashier, 'receipts.void', {
    seq,
    reason: '演练作废',
    copiesInHand: true,
    approval: desk.manager.approval,
  });
}

async function closeADay(desk: Desk): Promise<void> {
  const { shift, todayClosed } = await desk.cashier.call('shifts.current', {});
  if (shift === null && todayClosed) {
    desk.clock.moveTo(`${addDays(desk.clock.today(), 1)}T09:00:00.000+08:00`);
    return;
  }
  const shiftSeq = await openShift(desk);
  await receive(desk, 1);
  const { drawer } = await desk.cashier.call('shifts.summary', { shiftSeq });
  await command(desk.cashier, 'shifts.close', {
    shiftSeq,
    lines: inNotes(drawer.expectedFen),
    retainedFloatFen: drawer.openingFloatFen,
    expectedFen: drawer.expectedFen,
    reason: '',
  });
  await command(desk.cashier, 'day.close', { day: desk.clock.today() });
}

async function openShift(desk: Desk): Promise<number> {
  const { shift, floatLeftFen } = await desk.cashier.call('shifts.current', {});
  if (shift !== null) return shift.shiftSeq;
  const opened = await command(desk.cashier, 'shifts.open', { openingFloatFen: floatLeftFen, note: '演练' });
  return opened.shiftSeq;
}

async function receive(desk: Desk, nth: number): Promise<Output<'receipts.receive'>> {
  const { rooms } = await desk.cashier.call('rooms.list', {});
  const room = rooms[(nth * 7) % rooms.length];
  if (room === undefined) throw new Error('The office has no rooms.');
  const counter = await desk.cashier.call('counter.room', { roomId: room.id });
  const [charge] = counter.charges;
  const partFen = charge === undefined ? 0 : Math.min(100, charge.openFen);
  const lines =
    charge === undefined
      ? []
      : [{ chargeId: charge.id, amountFen: partFen, expectedOpenFen: charge.openFen }];
  return command(desk.cashier, 'receipts.receive', {
    roomId: room.id,
    payerId: counter.payerId,
    lines,
    prepayment: { amountFen: 50 },
    tenders: [{ tender: 'cash', amountFen: partFen + 50, reference: '' }],
    givenFen: partFen + 50,
    note: '',
  });
}

async function command<Name extends ProcedureName>(
  person: Person,
  procedure: Name,
  input: Omit<Input<Name>, 'requestId'>,
): Promise<Output<Name>> {
  const requestId = randomUUID();
  say('sent', requestId, procedure);
  const output = await person.call(procedure, { ...input, requestId });
  say('done', requestId, procedure);
  return output;
}
