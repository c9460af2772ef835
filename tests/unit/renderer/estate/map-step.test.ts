import { describe, expect, it } from 'vitest';
import {
  directionOf,
  nextSquare,
  type Direction,
  type Square,
} from '../../../../renderer/estate/map/map-step.ts';

/** Two units beside each other, of two and of three floors, standing on the same ground; a garage row below. */
const map = [
  square(11, 0, 1),
  square(12, 1, 1),
  square(21, 0, 2),
  square(22, 1, 2),
  square(31, 5, 0),
  square(32, 5, 1),
  square(33, 5, 2),
  square(41, 0, 5),
  square(42, 1, 5),
  square(43, 2, 5),
];

describe('an arrow key on the map', () => {
  it.each([
    [11, 'right', 12],
    [12, 'left', 11],
    [11, 'down', 21],
    [22, 'up', 12],
    [12, 'right', 32],
    [32, 'left', 12],
    [21, 'down', 41],
    [43, 'up', 22],
    [42, 'right', 43],
  ] as const)('leads from %i %s to %i', (from, direction, to) => {
    expect(step(from, direction)).toBe(to);
  });

  it('leads nowhere at the edge', () => {
    expect(step(11, 'left')).toBeUndefined();
    expect(step(31, 'up')).toBeUndefined();
    expect(step(42, 'down')).toBeUndefined();
    expect(step(33, 'right')).toBeUndefined();
  });

  it('is one of four', () => {
    expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter'].map(directionOf)).toEqual([
      'up',
      'down',
      'left',
      'right',
      null,
    ]);
  });
});

function step(from: number, direction: Direction): number | undefined {
  const start = map.find((each) => each.id === from);
  return start === undefined ? undefined : nextSquare(map, start, direction)?.id;
}

function square(id: number, column: number, row: number): Square {
  return { id, left: column * 96, top: row * 48, width: 92, height: 44 };
}
