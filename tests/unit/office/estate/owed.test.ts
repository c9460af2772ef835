import { describe, expect, it } from 'vitest';
import { fen } from '../../../../shared/domain/fen.ts';
import { openCounter, pays, tendered, type Counter } from '../../../support/open-counter.ts';

describe('what a room owes', () => {
  it('is the same on its page, on the map and in the list: all that is open, and the part past its due day', async () => {
    const { cashier, estate } = await openCounter(twoBills);

    const room = await cashier.call('rooms.get', { roomId: estate.flat });
    const { buildings } = await cashier.call('rooms.map', {});
    const { rooms } = await cashier.call('rooms.list', {});

    expect(room.balance).toMatchObject({ openFen: 30_000, overdueFen: 10_000, openCount: 2 });
    const squares = buildings.flatMap((building) =>
      building.units.flatMap((unit) => unit.floors.flatMap((floor) => floor.rooms)),
    );
    expect(squares.find((square) => square.id === estate.flat)).toMatchObject({
      openFen: 30_000,
      overdueFen: 10_000,
    });
    expect(squares.find((square) => square.id === estate.neighbour)).toMatchObject({
      openFen: 0,
      overdueFen: 0,
    });
    expect(rooms.find((listed) => listed.id === estate.flat)).toMatchObject({
      openFen: 30_000,
      overdueFen: 10_000,
    });
    expect(buildings.map((building) => building.openFen).filter((openFen) => openFen > 0)).toEqual([30_000]);
  });

  it('falls with a payment, whose receipt the page names and the finder finds', async () => {
    const counter = await openCounter(twoBills);
    const { cashier, estate } = counter;

    const receipt = await payFirstAndAhead(counter);

    const room = await cashier.call('rooms.get', { roomId: estate.flat });
    expect(room.balance).toMatchObject({
      openFen: 20_000,
      overdueFen: 0,
      prepayments: [{ personId: estate.wang, personName: '王秀兰', amountFen: 5_000 }],
    });
    expect(room.lastReceipt).toMatchObject({ id: receipt.seq, number: receipt.number, totalFen: 15_000 });
    for (const text of [receipt.number, receipt.number.toLowerCase(), receipt.number.slice(0, -2), '1'])
      expect((await cashier.call('finder.search', { text })).hits).toContainEqual(
        expect.objectContaining({ kind: 'receipt', id: receipt.seq, title: receipt.number }),
      );
  });

  it('rises again when the receipt is void, and the page no longer names it', async () => {
    const counter = await openCounter(twoBills);
    const { cashier, manager, estate } = counter;
    const receipt = await payFirstAndAhead(counter);

    await cashier.call('receipts.void', {
      seq: receipt.seq,
      reason: '收错房号',
      copiesInHand: true,
      approval: manager.approval,
    });

    const room = await cashier.call('rooms.get', { roomId: estate.flat });
    expect(room.balance).toMatchObject({ openFen: 30_000, overdueFen: 10_000, prepayments: [] });
    expect(room.lastReceipt).toBeNull();
  });
});

/** 100.00 for September, due since the 10th; 200.00 for October, due in November. */
function twoBills({ flat, wang, serviceFee }: Counter['estate']) {
  const bill = { roomId: flat, payerId: wang, feeItemId: serviceFee, feeItemName: '物业服务费' };
  return [
    { ...bill, from: '2026-09', dueDay: '2026-10-10', amountFen: 10_000 },
    { ...bill, from: '2026-10', dueDay: '2026-11-10', amountFen: 20_000 },
  ];
}

/** Pays the older bill whole in cash, and 50.00 ahead. */
function payFirstAndAhead({ receive, charges: [first = 0] }: Counter) {
  return receive({
    lines: [pays(first, 10_000)],
    prepayment: { amountFen: fen(5_000) },
    tenders: [tendered('cash', 15_000)],
  });
}
