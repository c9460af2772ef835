import { createContext, use, useSyncExternalStore } from 'react';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { parseHash } from './route-pattern.ts';
import type { Location } from './route-pattern.ts';

/** Goes to a path of `pathTo`. `replace` leaves no step back, as a filter that changes should. */
export function navigate(path: string, options: { readonly replace?: boolean } = {}): void {
  if (!options.replace) {
    window.location.hash = path;
    return;
  }
  window.history.replaceState(null, '', `#${path}`);
  // `replaceState` announces nothing by itself.
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Where the window stands. */
export function useLocation(): Location {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return locationOf(hash);
}

export interface Route extends Location {
  readonly parameters: Readonly<Record<string, string>>;
}

const RouteContext = createContext<Route | null>(null);

/** Gives the screen inside it its route; the frame does this once a screen is found. */
export function RouteProvider(props: { readonly route: Route; readonly children: ReactNode }) {
  return <RouteContext value={props.route}>{props.children}</RouteContext>;
}

/**
 * The route of the screen: `parameters` from the path, `query` behind `?`, all as text.
 *
 * @example
 * const { parameters, query } = useRoute();
 * const roomId = parameters.roomId === undefined ? null : Number(parameters.roomId);
 */
export function useRoute(): Route {
  const route = use(RouteContext);
  if (route === null) throw new Error('useRoute was called outside of a screen.');
  return route;
}

/** A link to a path of `pathTo`; opens like any link, by click or Enter. */
export function OfficeLink(
  props: { readonly to: string } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>,
) {
  const { to, ...rest } = props;
  return <a {...rest} href={`#${to}`} />;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

let last: { readonly hash: string; readonly location: Location } | null = null;

/** The same hash gives the same object, so that it may stand in dependency lists. */
function locationOf(hash: string): Location {
  if (last?.hash !== hash) last = { hash, location: parseHash(hash) };
  return last.location;
}
