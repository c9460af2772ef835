import { describe, expect, it } from 'vitest';
import { columnsOf, countBy, debtOf, type MapUnit } from '../../../../renderer/estate/map/map-layout.ts';
import { fen } from '../../../../shared/domain/fen.ts';

describe('the columns of a unit on the map', () => {
  it('put the same place of every floor above each other and keep a missing one free', () => {
    const unit = unitOf([10, ['1001', '1003']], [2, ['201', '202', '203']]);

    expect(placesOf(unit)).toEqual({ '1001': 0, '1003': 2, '201': 0, '202': 1, '203': 2 });
  });

  it('are none where numbers do not begin with their floor', () => {
    expect(columnsOf(unitOf([null, ['S01', 'S02']]))).toBeNull();
    expect(columnsOf(unitOf([-1, ['B1-001']]))).toBeNull();
  });

  it('are none where two rooms would stand in one place', () => {
    expect(columnsOf(unitOf([1, ['101', '101']]))).toBeNull();
  });

  it('are none where a floor is wider than the window', () => {
    const wide = Array.from({ length: 9 }, (_, index) => `10${index + 1}`);

    expect(columnsOf(unitOf([1, wide]))).toBeNull();
    expect(columnsOf(unitOf([1, wide.slice(1)]))).not.toBeNull();
  });
});

describe('what a room owes', () => {
  it('is overdue, open or nothing', () => {
    const owing = (openFen: number, overdueFen: number) => debtOf({ openFen: fen(openFen), overdueFen: fen(overdueFen) });

    expect([owing(0, 0), owing(100, 0), owing(100, 1)]).toEqual(['clear', 'open', 'overdue']);
  });

  it('is counted for the legend', () => {
    expect([...countBy(['a', 'b', 'a'], (letter) => letter)]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});

function placesOf(unit: MapUnit): Record<string, number | undefined> {
  const columns = columnsOf(unit);
  return Object.fromEntries(
    unit.floors.flatMap((floor) => floor.rooms.map((room) => [room.number, columns?.get(room.id)])),
  );
}

function unitOf(...floors: [floor: number | null, numbers: string[]][]): MapUnit {
  let id = 0;
  return {
    name: '1单元',
    floors: floors.map(([floor, numbers]) => ({
      floor,
      rooms: numbers.map((number) => {
        id += 1;
        return {
          id,
          number,
          label: number,
          use: 'residence',
          state: 'vacant',
          payerName: null,
          openFen: fen(0),
          overdueFen: fen(0),
        };
      }),
    })),
  };
}
