import { foldForSearch } from '../../../shared/domain/search-text.ts';

/** What every list of the directory has in common. */
export interface DirectoryEntry {
  readonly id: number;
  readonly name: string;
  /** False: no longer in use. A list without it has only entries in use. */
  readonly active?: boolean;
  /** What else it is found by: a contact, a telephone, a department. */
  readonly foundBy: string;
}

/** Whether an entry is asked for: every word stands in its name or in what else it is found by. */
export function isInView(
  entry: DirectoryEntry,
  filter: { readonly text: string; readonly withInactive: boolean },
): boolean {
  if (entry.active === false && !filter.withInactive) return false;
  const foundBy = foldForSearch(`${entry.name}${entry.foundBy}`);
  return filter.text.split(/\s+/).every((word) => foundBy.includes(foldForSearch(word)));
}
