import { z } from 'zod';
import { fen, subtractFen } from './fen.ts';
import type { Fen } from './fen.ts';

/** The unit to which a bill is rounded (抹零): 分, 角 or 元. A policy of the office, A7. */
export const roundingUnitSchema = z.enum(['fen', 'jiao', 'yuan']);
export type RoundingUnit = z.infer<typeof roundingUnitSchema>;

export type Rounded = {
  readonly rounded: Fen;
  /** `rounded` less the exact amount: what the explicit 抹零 line of the bill carries. */
  readonly difference: Fen;
};

/** Rounds an amount half-up, for negatives away from zero, so that a reversal rounds to the exact opposite. */
export function roundTo(amount: Fen, unit: RoundingUnit): Rounded {
  const step = FEN_PER_UNIT[unit];
  const magnitude = Math.abs(amount);
  const remainder = magnitude % step;
  const nearest = magnitude - remainder + (2 * remainder >= step ? step : 0);
  const rounded = fen(amount < 0 ? -nearest : nearest);
  return { rounded, difference: subtractFen(rounded, amount) };
}

const FEN_PER_UNIT = { fen: 1, jiao: 10, yuan: 100 } as const;
