import type { ComponentType } from 'react';
import type { Translate } from '../app/i18n.ts';
import { commandName, keysOf } from './command.ts';
import type { Command } from './command.ts';

/** One line of the finder. */
export interface FinderChoice {
  readonly key: string;
  readonly kind: 'room' | 'person' | 'receipt' | 'command';
  readonly title: string;
  readonly detail: string;
  /** Why it was found, where title and detail don't show it. */
  readonly reason?: string;
  readonly icon?: ComponentType;
  readonly keys?: string;
  readonly take: () => unknown;
  /** The second thing it can lead to, by Alt: a room’s own page instead of the counter. */
  readonly takeOther?: () => unknown;
}

/**
 * What the finder shows for a text: what was found in the books first, in the order it was found, then the commands whose
 * name holds the text; for an empty text, the commands alone, those of the page before those of the window.
 */
export function choicesOf(
  text: string,
  hits: readonly FinderChoice[],
  commands: readonly Command[],
  t: Translate,
): readonly FinderChoice[] {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  const named = commands
    .filter((command) => commandName(command, t).toLowerCase().includes(wanted))
    .toSorted((first, second) => Number(first.global ?? false) - Number(second.global ?? false));
  return [...(wanted === '' ? [] : hits), ...named.map((command) => choiceOf(command, t))];
}

function choiceOf(command: Command, t: Translate): FinderChoice {
  const [keys] = keysOf(command);
  return {
    key: `command-${command.id.replaceAll(/\W/g, '-')}`,
    kind: 'command',
    title: commandName(command, t),
    detail: '',
    ...(command.icon === undefined ? {} : { icon: command.icon }),
    ...(keys === undefined ? {} : { keys }),
    take: () => command.perform(),
  };
}
