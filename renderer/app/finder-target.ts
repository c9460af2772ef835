import type { FinderHit } from '../../shared/contract/finder.ts';
import type { Role } from '../../shared/contract/define.ts';
import { mayCall } from './permission.ts';
import { matchPath } from './route-pattern.ts';
import type { ScreenDefinition } from './screen.ts';

/**
 * Where a hit of the finder leads: the first of its screens that exists and that somebody with these roles may see.
 * A room leads a cashier to the counter and everybody else to its own page. Null when no screen would do.
 */
export function finderTarget(
  hit: Pick<FinderHit, 'kind' | 'id'>,
  screens: readonly Pick<ScreenDefinition, 'path' | 'access'>[],
  held: readonly Role[],
): string | null {
  const opens = (path: string) =>
    screens.some(
      (screen) => matchPath(screen.path, path) !== null && screen.access.every((name) => mayCall(name, held)),
    );
  return pathsOf(hit).find(opens) ?? null;
}

function pathsOf({ kind, id }: Pick<FinderHit, 'kind' | 'id'>): readonly string[] {
  switch (kind) {
    case 'room':
      return [`/counter/${id}`, `/rooms/${id}`];
    case 'person':
      return [`/people/${id}`];
    case 'receipt':
      return [`/receipts/${id}`];
  }
}
