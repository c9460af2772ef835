import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { keysOf } from './command.ts';
import type { Command } from './command.ts';

/** A layer of the window: the page, or a dialog above it. Only the topmost one hears its keys. */
export type Layer = symbol;

export interface CommandRegistry {
  /** Makes a command known until the returned function is called. `current` gives it as last rendered, or null once it no longer is. */
  readonly register: (layer: Layer, current: () => Command | null) => () => void;
  /** Puts a layer above the others until the returned function is called. */
  readonly raise: (layer: Layer) => () => void;
  /** What can be done now, in order of registration. */
  readonly list: () => readonly Command[];
  /** What the layer below the topmost dialog offers too: for the list of keys, which is itself a dialog. */
  readonly listAll: () => readonly Command[];
  /** The command this key stands for now, the latest registered first; null when there is none. */
  readonly find: (event: KeyboardEvent) => Command | null;
}

export const PAGE_LAYER: Layer = Symbol('page');

interface Entry {
  readonly layer: Layer;
  readonly current: () => Command | null;
}

/** The commands of one window. */
export function createCommandRegistry(): CommandRegistry {
  const entries = new Set<Entry>();
  const layers: Layer[] = [PAGE_LAYER];

  const usable = (): Command[] => {
    const top = layers.at(-1);
    return [...entries].flatMap((entry) => {
      const command = enabledOf(entry);
      return command !== null && (entry.layer === top || command.everywhere) ? [command] : [];
    });
  };

  return {
    register(layer, current) {
      const entry = { layer, current };
      entries.add(entry);
      return () => entries.delete(entry);
    },
    raise(layer) {
      layers.push(layer);
      return () => {
        const place = layers.lastIndexOf(layer);
        if (place !== -1) layers.splice(place, 1);
      };
    },
    list: usable,
    listAll: () => [...entries].map(enabledOf).filter((command) => command !== null),
    find: (event) =>
      usable().findLast((command) => keysOf(command).some((keys) => isPressOf(event, keys))) ?? null,
  };
}

function enabledOf(entry: Entry): Command | null {
  const command = entry.current();
  return command === null || command.enabled === false ? null : command;
}

function isPressOf(event: KeyboardEvent, keys: string): boolean {
  const presses = parseKeybinding(keys);
  const [press] = presses;
  return presses.length === 1 && press !== undefined && matchKeybindingPress(event, press);
}
