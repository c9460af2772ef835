import { describe, expect, it } from 'vitest';
import {
  buildingKey,
  normaliseText,
  roomKey,
  splitRoomLabel,
  unitKey,
} from '../../../shared/domain/room-number.ts';

describe('the labels of a room', () => {
  it.each(['1号楼', '1栋', '1#', '1幢', '01栋', '1#楼', '一号楼', '１号楼', ' 1 ', '1座'])(
    '"%s" is building 1',
    (label) => {
      expect(buildingKey(label)).toBe('1');
    },
  );

  it.each([
    ['十二栋', '12'],
    ['二十号楼', '20'],
    ['二十三号楼', '23'],
    ['a座', 'A'],
    ['A座', 'A'],
    ['商业街', '商业街'],
    ['楼', '楼'],
    ['10号楼', '10'],
  ])('%s is building %s', (label, key) => {
    expect(buildingKey(label)).toBe(key);
  });

  it.each([
    ['1单元', '1'],
    ['01', '1'],
    ['一单元', '1'],
    ['甲单元', '甲'],
    ['', ''],
  ])('"%s" is unit "%s"', (label, key) => {
    expect(unitKey(label)).toBe(key);
  });

  it('name the same room in whatever way they are written', () => {
    expect(roomKey('1号楼', '1单元', '３０２')).toBe(roomKey('01栋', '一单元', '0302室'));
    expect(roomKey('1号楼', '1单元', '302')).not.toBe(roomKey('1号楼', '2单元', '302'));
    expect(roomKey('1号楼', '', '302')).not.toBe(roomKey('1号楼', '1单元', '302'));
    expect(roomKey('1号楼', '1单元', '101A')).not.toBe(roomKey('1号楼', '1单元', '101'));
  });

  it('are kept folded and without space around', () => {
    expect(normaliseText('　１号楼   东侧 ')).toBe('1号楼 东侧');
  });
});

describe('a room written in one cell', () => {
  it.each([
    ['1-2-301', '1', '2', '301'],
    ['１－２－３０１', '1', '2', '301'],
    ['1 - 2 - 301', '1', '2', '301'],
    ['1栋2单元301', '1栋', '2单元', '301'],
    ['1栋-2单元-301', '1栋', '2单元', '301'],
    ['1号楼2单元301室', '1号楼', '2单元', '301室'],
    ['1#2-301', '1#', '2', '301'],
    ['1#楼2-301', '1#楼', '2', '301'],
    ['1号楼301', '1号楼', '', '301'],
    ['1-301', '1', '', '301'],
    ['A座1201', 'A座', '', '1201'],
    ['商铺-S101', '商铺', '', 'S101'],
    ['地下车库-A-015', '地下车库', 'A', '015'],
  ])('%s is building %s, unit "%s", room %s', (text, building, unit, room) => {
    expect(splitRoomLabel(text)).toEqual({ building, unit, room });
  });

  it.each(['', '301', '1-2-3-301', '1栋', '门卫室', '1--301'])('"%s" can not be told apart', (text) => {
    expect(splitRoomLabel(text)).toBeNull();
  });
});
