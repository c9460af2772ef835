import { quantity } from './quantity.ts';
import type { Quantity } from './quantity.ts';

/** Why counted and book differ (B3): 漏记, 单位错, 损耗, 破损, 借出未还, 丢失, 不明. */
export const varianceReasons = [
  'unrecorded',
  'unit-mistaken',
  'wastage',
  'damaged',
  'lent-out',
  'lost',
  'unknown',
] as const;
export type VarianceReason = (typeof varianceReasons)[number];

/** Fair size of a difference that asks for a second count by another person; a setting of the office. */
export interface RecountRule {
  /** Value of the difference from which a recount is due, fen; null: never for its value alone. */
  readonly valueFen: number | null;
  /** Size of the difference against the book from which a recount is due, per cent; null: never for its size alone. */
  readonly percent: number | null;
  /** Every item of class A that differs is counted again. */
  readonly classA: boolean;
}

/**
 * What was counted less what should have been there when it was counted: the snapshot and all that moved since (B3).
 * Snapshot 20, out 3, counted 17 is no difference.
 */
export function varianceOf(count: {
  readonly snapshot: Quantity;
  readonly moved: Quantity;
  readonly counted: Quantity;
}): Quantity {
  return quantity(count.counted - (count.snapshot + count.moved));
}

/** Whether a difference must be counted again by another person before it can be approved (B3). */
export function needsRecount(
  line: {
    readonly delta: Quantity;
    readonly expected: Quantity;
    readonly deltaValueFen: number;
    readonly itemClass: string;
  },
  rule: RecountRule,
): boolean {
  if (line.delta === 0) return false;
  if (rule.classA && line.itemClass === 'A') return true;
  if (rule.valueFen !== null && Math.abs(line.deltaValueFen) >= rule.valueFen) return true;
  if (rule.percent === null) return false;
  // Nothing expected and something found, or the other way round, is a difference of the whole.
  return Math.abs(line.delta) * 100 >= rule.percent * Math.max(line.expected, 1);
}

/** 账实相符率: lines without a difference by lines counted, in ten-thousandths; null when nothing was counted. */
export function accuracyOf(lines: readonly { readonly delta: Quantity }[]): number | null {
  if (lines.length === 0) return null;
  return Math.round((lines.filter((line) => line.delta === 0).length * 10_000) / lines.length);
}
