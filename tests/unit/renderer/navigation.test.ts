import { describe, expect, test } from 'vitest';
import { finderTargets } from '../../../renderer/app/finder-target.ts';
import { navigationFor } from '../../../renderer/app/navigation.ts';
import { rolesWanted } from '../../../renderer/app/permission.ts';
import type { NavigationGroup, ScreenDefinition } from '../../../renderer/app/screen.ts';

describe('the navigation', () => {
  const screens = [
    screen('/counter/:roomId?', 'cashier', ['counter.room']),
    screen('/users', 'system', ['users.list']),
    screen('/overview', 'home', ['settings.read']),
    { ...screen('/rooms/:roomId', 'estate', ['rooms.get']), navigation: undefined },
  ].map(({ navigation, ...rest }): ScreenDefinition =>
    navigation === undefined ? rest : { ...rest, navigation },
  );

  test('shows a cashier the counter, in the order of the groups, and not the users', () => {
    const sections = navigationFor(screens, ['cashier']);

    expect(sections.map(({ group, entries }) => [group, entries.map((entry) => entry.path)])).toEqual([
      ['home', ['/overview']],
      ['cashier', ['/counter']],
    ]);
  });

  test('gives its first nine entries a digit', () => {
    const keys = navigationFor(screens, ['cashier']).flatMap(({ entries }) =>
      entries.map((entry) => entry.keys),
    );

    expect(keys).toEqual(['Alt+Digit1', 'Alt+Digit2']);
  });

  test('names who may see what a person may not', () => {
    expect(rolesWanted(['users.list'], ['cashier'])).toEqual(['administrator', 'manager']);
    expect(rolesWanted(['users.list'], ['manager'])).toEqual([]);
  });
});

describe('a hit of the finder', () => {
  const screens = [
    screen('/counter/:roomId?', 'cashier', ['receipts.receive']),
    screen('/rooms/:roomId', 'estate', ['rooms.get']),
  ];

  test('opens the counter for a cashier, then the room, and the room at once for everybody else', () => {
    expect(finderTargets({ kind: 'room', id: 12 }, screens, ['cashier'])).toEqual([
      '/counter/12',
      '/rooms/12',
    ]);
    expect(finderTargets({ kind: 'room', id: 12 }, screens, ['secretary'])).toEqual(['/rooms/12']);
  });

  test('that no screen of the person can show leads nowhere', () => {
    expect(finderTargets({ kind: 'receipt', id: 3 }, screens, ['cashier'])).toEqual([]);
  });
});

function screen(path: string, group: NavigationGroup, access: ScreenDefinition['access']) {
  const load = () => Promise.resolve(() => null);
  return { path, titleKey: 'counter.title' as const, navigation: { group, icon: () => null }, access, load };
}
