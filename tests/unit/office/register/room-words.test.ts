import { describe, expect, test } from 'vitest';
import {
  stateOfWord,
  stateWords,
  useOfPlace,
  useOfWord,
  useWords,
} from '../../../../electron/office/register/room-words.ts';
import { roomStates, roomUses } from '../../../../shared/domain/room.ts';

describe('uses by the words of other offices', () => {
  test.each([
    ['住宅', 'residence'],
    ['高层住宅', 'residence'],
    ['住宅(跃层)', 'residence'],
    ['商铺', 'shop'],
    ['门面', 'shop'],
    ['底商', 'shop'],
    ['写字楼', 'office'],
    ['地下车位', 'parking'],
    ['储藏室', 'storage'],
    ['地下室', 'storage'],
    ['其它', 'other'],
    [' 住 宅 ', 'residence'],
  ])('%s', (word, use) => {
    expect(useOfWord(word)).toBe(use);
  });

  test('a word nobody knows is none', () => {
    expect(useOfWord('天文台')).toBeNull();
  });
});

describe('states by the words of other offices', () => {
  test.each([
    ['自住', 'owner-occupied'],
    ['已入住', 'owner-occupied'],
    ['是', 'owner-occupied'],
    ['出租', 'rented'],
    ['空关', 'vacant'],
    ['未入住', 'vacant'],
    ['未售', 'unsold'],
    ['装修中', 'renovating'],
  ])('%s', (word, state) => {
    expect(stateOfWord(word)).toBe(state);
  });
});

test('the words we export are read back as what they mean', () => {
  for (const use of roomUses) expect(useOfWord(useWords[use])).toBe(use);
  for (const state of roomStates) expect(stateOfWord(stateWords[state])).toBe(state);
});

test.each([
  ['地下车库', 'B1-054', 'parking'],
  ['商业街', 'S22', 'shop'],
  ['1号楼', '地下室3', 'storage'],
  ['1号楼', '301', 'residence'],
])('a place without a use is told by its name: %s %s', (building, number, use) => {
  expect(useOfPlace(building, number)).toBe(use);
});
