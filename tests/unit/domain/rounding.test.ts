import { describe, expect, it } from 'vitest';
import { fen } from '../../../shared/domain/fen.ts';
import { roundTo } from '../../../shared/domain/rounding.ts';

describe('the bill rounding of the office (抹零)', () => {
  it.each([
    ['fen', 12_345, 12_345, 0],
    ['jiao', 12_345, 12_350, 5],
    ['jiao', 12_344, 12_340, -4],
    ['yuan', 12_349, 12_300, -49],
    ['yuan', 12_350, 12_400, 50],
    ['yuan', 49, 0, -49],
    ['jiao', -12_345, -12_350, -5],
    ['yuan', -12_349, -12_300, 49],
    ['yuan', -49, 0, 49],
    ['yuan', 0, 0, 0],
  ] as const)('to %s makes %d fen %d with a line of %d', (unit, amount, rounded, difference) => {
    expect(roundTo(fen(amount), unit)).toEqual({ rounded, difference });
  });
});
