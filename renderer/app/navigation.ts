import type { Role } from '../../shared/contract/define.ts';
import { mayCall } from './permission.ts';
import { navigationGroups } from './screen.ts';
import type { NavigationGroup, ScreenDefinition } from './screen.ts';

export interface NavigationEntry {
  readonly screen: ScreenDefinition;
  readonly icon: NonNullable<ScreenDefinition['navigation']>['icon'];
  /** Where it leads: the pattern without its parameters. */
  readonly path: string;
  /** `Alt+Digit1` to `Alt+Digit9` for the first nine. */
  readonly keys: string | null;
}

export interface NavigationSection {
  readonly group: NavigationGroup;
  readonly entries: readonly NavigationEntry[];
}

/** The navigation of a person with these roles: groups in their order, without what would be refused, without empty groups. */
export function navigationFor(
  screens: readonly ScreenDefinition[],
  held: readonly Role[],
): readonly NavigationSection[] {
  let place = 0;
  const sections = navigationGroups.map((group) => ({
    group,
    entries: screens.flatMap((screen): NavigationEntry[] => {
      const { navigation } = screen;
      if (navigation?.group !== group || !screen.access.every((name) => mayCall(name, held))) return [];
      place += 1;
      const keys = place <= 9 ? `Alt+Digit${place}` : null;
      return [{ screen, icon: navigation.icon, path: barePath(screen.path), keys }];
    }),
  }));
  return sections.filter((section) => section.entries.length > 0);
}

/** The path of a pattern without its parameters: `/counter/:roomId?` is `/counter`. */
function barePath(pattern: string): string {
  const segments = pattern.split('/').filter((segment) => segment !== '' && !segment.startsWith(':'));
  return `/${segments.join('/')}`;
}
