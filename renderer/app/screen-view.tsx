import { Suspense } from 'react';
import type { ComponentType } from 'react';
import { LoadingState } from '../ui/loading-state.tsx';

/** Draws a screen, with a moment's patience while its code is brought. */
export function ScreenView({ component: Screen }: { readonly component: ComponentType }) {
  return (
    <Suspense fallback={<LoadingState />}>
      <Screen />
    </Suspense>
  );
}
