/** The parameters a pattern names: `/counter/:roomId?` has an optional `roomId`. */
export type PathParameters<Pattern extends string> = Pattern extends `${infer Head}/${infer Tail}`
  ? SegmentParameters<Head> & PathParameters<Tail>
  : SegmentParameters<Pattern>;

type SegmentParameters<Segment extends string> = Segment extends `:${infer Name}?`
  ? { readonly [Key in Name]?: string | number }
  : Segment extends `:${infer Name}`
    ? { readonly [Key in Name]: string | number }
    : unknown;

/** What stands behind `#`: a path, its query, and the whole for comparison. */
export interface Location {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** Reads `#/receipts?day=2026-10-31`. An empty hash is the root. */
export function parseHash(hash: string): Location {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  const cut = text.indexOf('?');
  const path = cut === -1 ? text : text.slice(0, cut);
  const query = cut === -1 ? {} : Object.fromEntries(new URLSearchParams(text.slice(cut + 1)));
  return { path: normalisePath(path), query };
}

/** The parameters of a path that fits the pattern (empty when it has none), or null when it does not fit. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const expected = segmentsOf(pattern);
  const given = segmentsOf(path);
  if (given.length > expected.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const value = given[index];
    if (!segment.startsWith(':')) {
      if (value !== segment) return null;
    } else if (value !== undefined) {
      parameters[parameterName(segment)] = decode(value);
    } else if (!segment.endsWith('?')) {
      return null;
    }
  }
  return parameters;
}

/**
 * Writes the path of a pattern: `pathTo('/counter/:roomId?', { roomId: 12 })` is `/counter/12`.
 * Query entries that are undefined or empty are left out.
 */
export function pathTo<const Pattern extends string>(
  pattern: Pattern,
  parameters: PathParameters<Pattern> & object,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const given = parameterValues(parameters);
  const segments = segmentsOf(pattern).flatMap((segment) => {
    if (!segment.startsWith(':')) return [segment];
    const value = given[parameterName(segment)];
    return value === undefined ? [] : [encodeURIComponent(String(value))];
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const tail = search.size === 0 ? '' : `?${search.toString()}`;
  return `/${segments.join('/')}${tail}`;
}

function parameterValues(parameters: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(parameters));
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function parameterName(segment: string): string {
  return segment.slice(1).replace(/\?$/, '');
}

function normalisePath(path: string): string {
  return `/${segmentsOf(path).join('/')}`;
}

/** A path typed by hand may hold a stray `%`: it is then taken as it stands. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
