import { describe, expect, it } from 'vitest';
import { buildingSort, floorOfRoom, roomLabel, roomSort } from '../../../shared/domain/room-label.ts';

describe('a room’s label', () => {
  it.each([
    ['1号楼', '1单元', '101', '1号楼1单元101'],
    ['地下车库', '', 'B1-048', '地下车库B1-048'],
    ['1', '2', '301', '1-2-301'],
    ['1号楼', '', '３０２', '1号楼302'],
    ['A座', '2', '301', 'A座2-301'],
    [' 3 号楼 ', '', '12', '3 号楼12'],
  ])('of %s, %s, %s is %s', (building, unit, room, label) => {
    expect(roomLabel({ building, unit, room })).toBe(label);
  });
});

describe('the floor that a number tells', () => {
  it.each([
    ['101', 1],
    ['1102', 11],
    ['３０２', 3],
    ['B1-048', -1],
    ['负2-11', -2],
    ['3-05', 3],
    ['101A', 1],
    ['12', null],
    ['A-7', null],
    ['001', null],
    ['10101', null],
    ['商铺7', null],
  ])('of %s is %s', (number, floor) => {
    expect(floorOfRoom(number)).toBe(floor);
  });
});

describe('the order of rooms', () => {
  it('is by unit, then by number as people count', () => {
    const rooms: readonly (readonly [string, string])[] = [
      ['2单元', '101'],
      ['1单元', '1001'],
      ['1单元', '302'],
      ['一单元', '201'],
      ['1单元', 'A-7'],
    ];

    const ordered = rooms.toSorted(
      ([unit, number], [otherUnit, otherNumber]) => roomSort(unit, number) - roomSort(otherUnit, otherNumber),
    );

    expect(ordered.map((room) => room.join(' '))).toEqual([
      '一单元 201',
      '1单元 302',
      '1单元 1001',
      '1单元 A-7',
      '2单元 101',
    ]);
  });

  it('puts numbered buildings first and named ones as they came', () => {
    expect(buildingSort('2', 0)).toBeLessThan(buildingSort('10', 0));
    expect(buildingSort('10', 9)).toBeLessThan(buildingSort('地下车库', 0));
    expect(buildingSort('地下车库', 3)).toBeLessThan(buildingSort('商业街', 4));
  });
});
