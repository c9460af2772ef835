/** `09:12` of an instant of the office's clock, which carries the office's own offset. */
export function timeOfInstant(instant: string): string {
  return instant.slice(11, 16);
}

/** `2026-10-31 09:12` of an instant of the office's clock. */
export function momentOfInstant(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}
