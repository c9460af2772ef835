import { lazy, Suspense } from 'react';
import type { ComponentType } from 'react';
import { LoadingState } from '../ui/loading-state.tsx';

type Loader = () => Promise<ComponentType>;

/** Draws a screen, bringing its code when it is first opened. */
export function ScreenView({ load }: { readonly load: Loader }) {
  const Screen = lazyOf(load);
  return (
    <Suspense fallback={<LoadingState />}>
      <Screen />
    </Suspense>
  );
}

const brought = new WeakMap<Loader, ComponentType>();

/** One lazy component per loader: a new one at each drawing would forget all that was typed. */
function lazyOf(load: Loader): ComponentType {
  const known = brought.get(load);
  if (known !== undefined) return known;
  const screen = lazy(async () => ({ default: await load() }));
  brought.set(load, screen);
  return screen;
}
