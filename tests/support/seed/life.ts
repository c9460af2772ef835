import type { Month } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../../electron/database/connection.ts';
import type { MovableClock } from '../movable-clock.ts';
import type { Caller } from '../open-office.ts';
import type { Random } from '../random.ts';
import type { Habit } from './habits.ts';

/** A room and who pays for it. */
export interface Household {
  readonly roomId: number;
  /** Changes with the owner. */
  payerId: number | null;
  readonly habit: Habit;
  /** Spreads quarters, years and days over the households. */
  readonly turn: number;
  readonly yearAhead: Fen;
  meterThousandths: number;
  readBefore: boolean;
}

/** What a history is made with. */
export interface Life {
  readonly db: ReadableDb;
  readonly clock: MovableClock;
  readonly random: Random;
  readonly cashier: Caller;
  readonly secretary: Caller;
  readonly manager: Caller;
  readonly waterFee: number;
  readonly households: readonly Household[];
  /** A receipt of the day before that may yet be reversed. */
  toReverse?: { readonly household: Household; readonly seq: number } | undefined;
}

export interface SeededMonth {
  readonly month: Month;
  readonly index: number;
  readonly charges: number;
  readonly receipts: number;
}

/** The desk takes the second person's word: see {@link openDirectDesk}. */
export const approval = { userId: 1, password: 'given in person' };
