/** When the lines that are entered were counted: now, at the shelf, or at the time written on a paper. */
export type CountedAt =
  | { readonly how: 'now' }
  | {
      readonly how: 'paper';
      /** `2026-10-28 10:30`; null while it is not told yet. */
      readonly moment: string | null;
    };

/**
 * The instant of a moment on paper, in the office's own offset. A paper tells minutes: the minute in which the count began
 * is the moment of its beginning.
 */
export function instantOfPaper(moment: string, openedAt: string): string {
  const minute = moment.replace(' ', 'T');
  if (minute === openedAt.slice(0, 16)) return openedAt;
  const offset = /(?:Z|[+-]\d{2}:\d{2})$/.exec(openedAt)?.[0] ?? 'Z';
  return `${minute}:00${offset}`;
}
