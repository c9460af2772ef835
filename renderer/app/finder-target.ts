import type { FinderHit } from '../../shared/contract/finder.ts';
import type { Role } from '../../shared/contract/define.ts';
import { mayCall } from './permission.ts';
import { matchPath } from './route-pattern.ts';
import type { ScreenDefinition } from './screen.ts';

/**
 * Where a hit of the finder leads: its screens that exist and that somebody with these roles may see, the likelier first.
 * A room leads a cashier to the counter, then to its own page, and everybody else there at once. None when no screen would do.
 */
export function finderTargets(
  hit: Pick<FinderHit, 'kind' | 'id'>,
  screens: readonly Pick<ScreenDefinition, 'path' | 'access'>[],
  held: readonly Role[],
): readonly string[] {
  return pathsOf(hit).filter((path) =>
    screens.some(
      (screen) => matchPath(screen.path, path) !== null && screen.access.every((name) => mayCall(name, held)),
    ),
  );
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
