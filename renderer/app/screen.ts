import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { ProcedureName } from '../../shared/contract/index.ts';
import type { TextKey } from './i18n.ts';

/** Groups of the navigation, in their order. */
export const navigationGroups = ['home', 'cashier', 'estate', 'store', 'system'] as const;
export type NavigationGroup = (typeof navigationGroups)[number];

/**
 * One screen of a room. A room exports `screens: readonly ScreenDefinition[]`, and `screens.ts` collects them.
 *
 * @example
 * export const screens: readonly ScreenDefinition[] = [
 *   {
 *     path: '/receipts/:receiptId?',
 *     titleKey: 'receipts.title',
 *     navigation: { group: 'cashier', icon: FileDoneOutlined },
 *     access: ['receipts.list'],
 *     load: async () => (await import('./receipts-screen.tsx')).ReceiptsScreen,
 *   },
 * ];
 */
export interface ScreenDefinition {
  /** Pattern of `route-pattern.ts`: `/receipts/:receiptId?`. Write links with `pathTo(pattern, parameters)`. */
  readonly path: string;
  readonly titleKey: TextKey;
  /** Its entry in the navigation; left out for screens that are reached from others. */
  readonly navigation?: {
    readonly group: NavigationGroup;
    readonly icon: ComponentType;
  };
  /** Procedures it can't do without. Whoever may not call all of them does not see it. */
  readonly access: readonly ProcedureName[];
  /** Brings its code when it is first opened. */
  readonly load: () => Promise<ComponentType>;
}

/** A page for paper, shown without the frame. Its path begins with `/print/`. */
export interface PrintPageDefinition {
  readonly path: string;
  readonly load: () => Promise<ComponentType>;
}

/** A definition with the component that brings its own code when it is first drawn. */
export type Brought<Definition> = Definition & { readonly component: ComponentType };

/** Makes each definition's component once, so that it keeps what is typed in it. */
export function bring<Definition extends { readonly load: () => Promise<ComponentType> }>(
  definitions: readonly Definition[],
): readonly Brought<Definition>[] {
  return definitions.map((definition) => ({
    ...definition,
    component: lazy(async () => ({ default: await definition.load() })),
  }));
}
