import type { SheetLine } from '../../../shared/contract/counts.ts';
import { parsePacked } from '../../../shared/domain/packed-quantity.ts';
import type { PackedParse } from '../../../shared/domain/packed-quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { isOutcomeUnknown } from '../../app/contract-error.ts';
import type { ContractError } from '../../app/contract-error.ts';

export type QuantityRefusal = Exclude<Extract<PackedParse, { ok: false }>['reason'], 'blank'>;

/** What stands in a line's field and is not yet, or just now, what the sheet holds. */
export interface Draft {
  readonly text: string;
  readonly state: 'typed' | 'saving' | 'saved' | 'failed';
  /** Why the text is no quantity. */
  readonly refusal: QuantityRefusal | null;
  /** Why it was not saved. */
  readonly error: ContractError | null;
}

/** One figure on its way into the books; null takes the figure back. */
export interface Figure {
  readonly lineNo: number;
  readonly countedThousandths: Quantity | null;
  readonly countedAt: string | null;
}

export type EntryLine = Pick<SheetLine, 'lineNo' | 'unit' | 'packs' | 'countedThousandths'>;

/**
 * Entering a sheet: each line is saved as it is left, one after the other, under a `requestId` of its own that is kept
 * while nobody can say what became of it. What was not saved stays, with the reason, until it is saved or taken back.
 */
export interface SheetEntry {
  readonly subscribe: (listener: () => void) => () => void;
  readonly drafts: () => ReadonlyMap<number, Draft>;
  readonly type: (lineNo: number, text: string) => void;
  /** Saves what was typed if it is a quantity and another one than the sheet holds. */
  readonly leave: (line: EntryLine, countedAt: string | null) => void;
  /** Takes back what was typed and not saved. */
  readonly restore: (lineNo: number) => void;
  /** Forgets what was saved once the sheet itself holds it. */
  readonly settle: (lines: readonly EntryLine[]) => void;
}

export function createSheetEntry(
  save: (requestId: string, figure: Figure) => Promise<ContractError | null>,
  newId: () => string,
): SheetEntry {
  let drafts: ReadonlyMap<number, Draft> = new Map();
  const listeners = new Set<() => void>();
  const unanswered = new Map<number, { readonly id: string; readonly figure: Figure }>();
  let queue: Promise<void> = Promise.resolve();

  const set = (lineNo: number, draft: Draft | null) => {
    const next = new Map(drafts);
    if (draft === null) next.delete(lineNo);
    else next.set(lineNo, draft);
    drafts = next;
    for (const listener of listeners) listener();
  };
  const send = async (text: string, figure: Figure): Promise<void> => {
    const { lineNo } = figure;
    const before = unanswered.get(lineNo);
    const id = before !== undefined && isSameFigure(before.figure, figure) ? before.id : newId();
    const error = await save(id, figure);
    if (error !== null && isOutcomeUnknown(error)) unanswered.set(lineNo, { id, figure });
    else unanswered.delete(lineNo);
    // Whatever was typed since stands above what came of the older text.
    if (drafts.get(lineNo)?.text !== text) return;
    set(lineNo, { text, state: error === null ? 'saved' : 'failed', refusal: null, error });
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    drafts: () => drafts,
    type: (lineNo, text) => set(lineNo, { text, state: 'typed', refusal: null, error: null }),
    leave: (line, countedAt) => {
      const draft = drafts.get(line.lineNo);
      if (draft === undefined || draft.state === 'saving' || draft.state === 'saved') return;
      const parsed = parsePacked(draft.text, line);
      if (!parsed.ok && parsed.reason !== 'blank') {
        set(line.lineNo, { ...draft, refusal: parsed.reason });
        return;
      }
      const countedThousandths = parsed.ok ? parsed.value : null;
      if (countedThousandths === line.countedThousandths && !unanswered.has(line.lineNo)) {
        set(line.lineNo, null);
        return;
      }
      set(line.lineNo, { text: draft.text, state: 'saving', refusal: null, error: null });
      const figure = { lineNo: line.lineNo, countedThousandths, countedAt };
      queue = queue.then(() => send(draft.text, figure));
    },
    restore: (lineNo) => set(lineNo, null),
    settle: (lines) => {
      const settled = lines.filter((line) => {
        const draft = drafts.get(line.lineNo);
        if (draft?.state !== 'saved') return false;
        const parsed = parsePacked(draft.text, line);
        return (parsed.ok ? parsed.value : null) === line.countedThousandths;
      });
      for (const line of settled) set(line.lineNo, null);
    },
  };
}

function isSameFigure(one: Figure, other: Figure): boolean {
  return one.countedThousandths === other.countedThousandths && one.countedAt === other.countedAt;
}
