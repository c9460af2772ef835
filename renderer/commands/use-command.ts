import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Command } from './command.ts';
import { useCommandLayer, useCommandRegistry } from './commands-provider.tsx';

/**
 * Registers a command for as long as the component is shown, and gives it back for its button.
 *
 * @example
 * const receive = useCommand({ id: 'counter.receive', nameKey: 'counter.receive', keys: 'F9', enabled: ready, perform: submit });
 * return <CommandButton command={receive} type="primary" loading={write.pending} />;
 */
export function useCommand(command: Command): Command {
  useCommands([command]);
  return command;
}

/** Registers a list whose length may change, such as one command for each screen. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  const layer = useCommandLayer();
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });

  const identity = commands.map((command) => command.id).join('\n');
  useEffect(() => {
    const removals = identity
      .split('\n')
      .filter((id) => id !== '')
      .map((id) => registry.register(layer, () => commandOf(latest.current, id)));
    return () => {
      for (const remove of removals) remove();
    };
  }, [registry, layer, identity]);
}

function commandOf(commands: readonly Command[], id: string): Command | null {
  return commands.find((candidate) => candidate.id === id) ?? null;
}
