import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  countBy,
  debtOf,
  sizeOf,
  type MapBuilding,
  type MapUnit,
} from '../../../../renderer/estate/map/map-layout.ts';
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

describe('the outline of a building that is not drawn yet', () => {
  it('is as wide as its units and as high as the highest', () => {
    const low = unitOf([2, ['201', '202']], [1, ['101', '102']]);
    const high = unitOf([3, ['301']], [2, ['201']], [1, ['101']]);

    expect(sizeOf(buildingOf(low, high))).toEqual({
      width: 52 + 192 + 24 + 52 + 96,
      height: 36 + 24 + 3 * 48,
    });
  });

  it('counts the lines over which a garage flows', () => {
    const garage = unitOf([-1, Array.from({ length: 60 }, (_, index) => `B1-${index}`)]);

    expect(sizeOf(buildingOf(garage))).toEqual({ width: 52 + 11 * 96, height: 36 + 24 + 6 * 48 });
  });
});

describe('what a room owes', () => {
  it('is overdue, open or nothing', () => {
    const owing = (openFen: number, overdueFen: number) =>
      debtOf({ openFen: fen(openFen), overdueFen: fen(overdueFen) });

    expect([owing(0, 0), owing(100, 0), owing(100, 1)]).toEqual(['clear', 'open', 'overdue']);
  });

  it('is counted for the legend', () => {
    expect([...countBy(['a', 'b', 'a'], (letter) => letter)]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});

function buildingOf(...units: MapUnit[]): MapBuilding {
  return { id: 1, name: '1号楼', roomCount: 1, openFen: fen(0), overdueFen: fen(0), units };
}

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
