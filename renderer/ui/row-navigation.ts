/**
 * Where a key leads in a list of `length` rows, from the row at `index` (-1 when none is active);
 * null when the key does not move.
 */
export function rowAfterKey(key: string, index: number, length: number, pageRows: number): number | null {
  if (length === 0) return null;
  const clamp = (row: number) => Math.max(0, Math.min(length - 1, row));
  switch (key) {
    case 'ArrowDown':
      return clamp(index + 1);
    case 'ArrowUp':
      return index === -1 ? length - 1 : clamp(index - 1);
    case 'PageDown':
      return clamp(Math.max(index, 0) + pageRows);
    case 'PageUp':
      return clamp(Math.max(index, 0) - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
