import { importOpeningArrears, openGreenfield, type Greenfield } from '../../support/greenfield.ts';
import { inNotes } from '../../support/in-notes.ts';
import { testPassword } from '../../support/open-office.ts';
import { month } from '../../../shared/domain/day.ts';
import { fen, sumFen } from '../../../shared/domain/fen.ts';
import type { Account } from '../pages/desk.ts';

/** Who can sign in at a furnished office. */
export const people = {
  owner: { name: '周主任', username: 'owner', password: testPassword },
  cashier: { name: '李收银', username: 'cashier', password: testPassword },
  secretary: { name: '孙文秘', username: 'secretary', password: testPassword },
  accountant: { name: '钱会计', username: 'accountant', password: testPassword },
  manager: { name: '吴经理', username: 'manager', password: testPassword },
} as const satisfies Record<string, Account>;

export interface Furnished {
  /** The first receipt, in cash: A-2026-000001. */
  readonly firstReceipt: number;
  readonly room: number;
}

/**
 * An office in the middle of its work: the sample estate with its arrears, October billed, a shift of 31 October with
 * eight receipts in four tenders, one of them void, and a deposit. With `closed` the shift is counted and the day signed.
 */
export async function furnishOffice(folder: string, { closed = false } = {}): Promise<Furnished> {
  const estate = await openGreenfield({ folder, clock: '2026-10-31T08:30:00.000+08:00' });
  await importOpeningArrears(estate.cashier);
  await billOctober(estate);
  await estate.cashier.call('shifts.open', { openingFloatFen: fen(50_000), note: '' });
  const receipts = await receiveEach(estate);
  const [first, , , , last] = receipts;
  if (first === undefined || last === undefined)
    throw new Error('The sample estate owes too little to receive.');
  await estate.cashier.call('receipts.void', {
    seq: last.seq,
    reason: '交款人写错',
    copiesInHand: true,
    approval: estate.accountant.approval,
  });
  await estate.cashier.call('shifts.deposit', { amountFen: fen(20_000), reference: '工行 20261031-0001' });
  if (closed) await closeTheDay(estate);
  estate.office.close();
  return { firstReceipt: first.seq, room: first.roomId };
}

async function billOctober({ cashier, feeItems }: Greenfield): Promise<void> {
  const scope = { month: month('2026-10'), feeItemIds: [feeItems.物业管理费, feeItems.垃圾清运费] };
  const { previewHash } = await cashier.call('bills.preview', scope);
  await cashier.call('bills.commit', { ...scope, previewHash });
}

/** All that is open of eight rooms, by each tender in turn. */
async function receiveEach({ cashier }: Greenfield): Promise<{ seq: number; roomId: number }[]> {
  const tenders = ['cash', 'wechat', 'alipay', 'pos'] as const;
  const { rooms } = await cashier.call('rooms.list', {});
  const received: { seq: number; roomId: number }[] = [];
  for (const { id: roomId } of rooms) {
    if (received.length === 8) break;
    const { charges, payerId } = await cashier.call('counter.room', { roomId });
    if (charges.length === 0 || payerId === null) continue;
    const { seq } = await cashier.call('receipts.receive', {
      roomId,
      payerId,
      lines: charges.map(({ id, openFen }) => ({
        chargeId: id,
        amountFen: openFen,
        expectedOpenFen: openFen,
      })),
      prepayment: null,
      tenders: [
        {
          tender: tenders[received.length % tenders.length] ?? 'cash',
          amountFen: sumFen(charges.map(({ openFen }) => openFen)),
          reference: '',
        },
      ],
      givenFen: null,
      note: '',
    });
    received.push({ seq, roomId });
  }
  return received;
}

async function closeTheDay({ cashier, manager }: Greenfield): Promise<void> {
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
