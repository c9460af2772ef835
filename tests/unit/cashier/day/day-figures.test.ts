import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureRows, figuresFromRows } from '../../../../electron/cashier/day/day-figures.ts';
import { daySections, type DayFigures } from '../../../../shared/contract/day.ts';
import { fen } from '../../../../shared/domain/fen.ts';
import { tenders } from '../../../../shared/domain/tender.ts';

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(fen);
const total = fc.record({ count: fc.nat(10_000), totalFen: amount });
const number = fc.integer({ min: 1, max: 999_999 }).map((each) => `A-2026-${String(each).padStart(6, '0')}`);

const figures: fc.Arbitrary<DayFigures> = fc.record({
  cells: fc.array(
    fc.record({
      section: fc.constantFrom(...daySections),
      reversed: fc.boolean(),
      label: fc.constantFrom('', '物业服务费', '车位费 1 号', '水 费'),
      tender: fc.constantFrom(...tenders),
      amountFen: amount,
    }),
  ),
  receipts: total,
  voids: total,
  reversals: total,
  numbers: fc.array(fc.record({ first: number, last: number, count: fc.integer({ min: 1, max: 500 }) })),
  takings: fc.record({
    broughtForwardFen: amount,
    receivedFen: amount,
    returnedFen: amount,
    depositedFen: amount,
    overShortFen: amount,
    onHandFen: amount,
  }),
  prepayments: fc.record({
    broughtForwardFen: amount,
    paidInFen: amount,
    usedFen: amount,
    returnedFen: amount,
    balanceFen: amount,
  }),
});

test('the figures of a signed day read back as they were signed', () => {
  fc.assert(
    fc.property(figures, (signed) => {
      expect(figuresFromRows(figureRows(signed))).toEqual(signed);
    }),
    { seed: 20_261_031, numRuns: 200 },
  );
});

test('a signed day that lacks a figure is not read as zero', () => {
  expect(() => figuresFromRows([])).toThrow('has no figure');
});
