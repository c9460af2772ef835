import type { ReadingRow } from '../../../shared/contract/readings.ts';
import { parseQuantity, quantity } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

/** What is typed for one room and not yet saved; a field that was not touched is undefined. */
export interface ReadingDraft {
  readonly current?: string;
  readonly previous?: string;
}

export type ReadingRemark = 'billed' | 'lower' | 'unusual' | 'zero' | 'startMissing' | null;

/** A row as it stands with what was typed. */
export interface DraftedReading {
  readonly previous: Quantity | null;
  readonly current: Quantity | null;
  readonly usage: Quantity | null;
  /** Why a field can't be read, as a key of `readings.reasons`. */
  readonly refusal: 'not-a-number' | 'too-many-decimals' | 'out-of-range' | 'ambiguous' | 'negative' | null;
  readonly remark: ReadingRemark;
}

/** Puts what was typed over what is known. What looks wrong is said, here; what may be kept, the engine decides. */
export function drafted(row: ReadingRow, draft: ReadingDraft | undefined): DraftedReading {
  const previous = figure(draft?.previous, row.previous);
  const current = figure(draft?.current, row.current);
  const refusal = previous.refusal ?? current.refusal;
  const usage =
    previous.value === null || current.value === null || current.value < previous.value
      ? null
      : quantity(current.value - previous.value);
  const remark = refusal === null ? remarkOf(row, previous.value, current.value, usage) : null;
  return { previous: previous.value, current: current.value, usage, refusal, remark };
}

/** Whether what was typed says something else than what is known. */
export function isChanged(row: ReadingRow, draft: ReadingDraft | undefined): boolean {
  if (draft === undefined) return false;
  const { previous, current, refusal } = drafted(row, draft);
  if (refusal !== null) return true;
  return (
    current !== row.current || (row.previousMonth === null && previous !== row.previous && current !== null)
  );
}

function remarkOf(
  row: ReadingRow,
  previous: Quantity | null,
  current: Quantity | null,
  usage: Quantity | null,
): ReadingRemark {
  if (row.billed) return 'billed';
  if (current === null) return null;
  if (previous === null) return 'startMissing';
  if (usage === null) return 'lower';
  if (usage === 0) return 'zero';
  const usual = row.usualUsage;
  // A8: more than three times or less than a third of the mean of six months is worth a second look.
  return usual !== null && usual > 0 && (usage > 3 * usual || usage * 3 < usual) ? 'unusual' : null;
}

function figure(
  typed: string | undefined,
  known: Quantity | null,
): { readonly value: Quantity | null; readonly refusal: DraftedReading['refusal'] } {
  if (typed === undefined) return { value: known, refusal: null };
  const parsed = parseQuantity(typed);
  if (!parsed.ok) return { value: null, refusal: parsed.reason === 'blank' ? null : parsed.reason };
  return parsed.value < 0 ? { value: null, refusal: 'negative' } : { value: parsed.value, refusal: null };
}
