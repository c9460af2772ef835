import { createContext, use, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { mayTrigger, placeOf } from './key-press.ts';
import { PAGE_LAYER, createCommandRegistry } from './registry.ts';
import type { CommandRegistry, Layer } from './registry.ts';

const RegistryContext = createContext<CommandRegistry | null>(null);
const LayerContext = createContext<Layer>(PAGE_LAYER);

/** Holds the window's commands and hears its keys. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createCommandRegistry);

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!mayTrigger(event, placeOf(event.target))) return;
      const command = registry.find(event);
      if (command === null) return;
      event.preventDefault();
      void command.perform();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [registry]);

  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/**
 * A dialog's own layer: while it is mounted, the commands of the page below are silent.
 * `OfficeDialog` and the edit drawer bring one along.
 */
export function CommandLayer({ children }: { readonly children: ReactNode }) {
  const registry = useCommandRegistry();
  const [layer] = useState(() => Symbol('dialog'));
  useEffect(() => registry.raise(layer), [registry, layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

export function useCommandRegistry(): CommandRegistry {
  const registry = use(RegistryContext);
  if (registry === null) throw new Error('Commands are used outside of CommandsProvider.');
  return registry;
}

export function useCommandLayer(): Layer {
  return use(LayerContext);
}
