/** The field of a line's quantity, for the keys that go to it. */
export function quantityId(lineKey: string): string {
  return `stock-quantity-${lineKey.replaceAll(' ', '-')}`;
}
