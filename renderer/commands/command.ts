import type { ComponentType } from 'react';
import { word } from '../app/i18n.ts';
import type { TextKey, Translate } from '../app/i18n.ts';

/**
 * Something a person can do. One registration serves its button, its key, the palette and the list of keys.
 */
export interface Command {
  /** `counter.receive`: room and verb. */
  readonly id: string;
  readonly nameKey: TextKey;
  /** Values for the placeholders of the name. */
  readonly nameValues?: Readonly<Record<string, string>>;
  /** tinykeys notation, one press each: `F9`, `$mod+k` (Ctrl, on a Mac ⌘), `[Shift]+?`. The first is the one shown. */
  readonly keys?: string | readonly string[];
  /** False while it can't be done: the button is grey, the key is dead, the palette leaves it out. */
  readonly enabled?: boolean;
  /** True for the few that stay alive behind dialogs, such as locking. */
  readonly everywhere?: boolean;
  /** True for what belongs to the whole window, not to the screen that is open. */
  readonly global?: boolean;
  readonly icon?: ComponentType;
  readonly perform: () => unknown;
}

/** The presses of a command, the shown one first. */
export function keysOf(command: Pick<Command, 'keys'>): readonly string[] {
  if (command.keys === undefined) return [];
  return typeof command.keys === 'string' ? [command.keys] : command.keys;
}

/** The name of a command in the language of the window. */
export function commandName(command: Pick<Command, 'nameKey' | 'nameValues'>, t: Translate): string {
  return word(t, command.nameKey, command.nameValues);
}
