import { useEffect, useSyncExternalStore } from 'react';
import type { SheetLine } from '../../../shared/contract/counts.ts';
import type { CountRound } from '../../../shared/domain/count-rounds.ts';
import { attempt } from '../../app/office-client.ts';
import { useSession } from '../../app/session.tsx';
import { createSheetEntry } from './sheet-entry.ts';
import type { Draft, SheetEntry } from './sheet-entry.ts';

/** Entries by person and sheet: what somebody typed and could not save is there when they come back to the screen. */
const entries = new Map<string, SheetEntry>();

/** The entry of one round of a count by who is at the desk. */
export function useSheetEntry(
  countSeq: number,
  round: CountRound,
  lines: readonly SheetLine[],
): { readonly entry: SheetEntry; readonly drafts: ReadonlyMap<number, Draft> } {
  const { user } = useSession();
  const entry = entryOf(`${user.id} ${countSeq} ${round}`, countSeq, round);
  const drafts = useSyncExternalStore(entry.subscribe, entry.drafts);
  // The sheet may be read anew before or after the word that a line was saved.
  useEffect(() => entry.settle(lines));
  return { entry, drafts };
}

function entryOf(key: string, countSeq: number, round: CountRound): SheetEntry {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const made = createSheetEntry(
    async (requestId, { lineNo, countedThousandths, countedAt }) => {
      const outcome = await attempt('counts.enter', {
        requestId,
        countSeq,
        round,
        countedAt,
        lines: [{ lineNo, countedThousandths }],
      });
      return outcome.ok ? null : outcome.error;
    },
    () => crypto.randomUUID(),
  );
  entries.set(key, made);
  return made;
}
