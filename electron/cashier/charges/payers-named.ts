/** Whom the books still name at a room, tenure or none: a charge is open in their name, or they have a prepayment left. */
export function payersNamed(
  openCharges: readonly { readonly payer_id: number | null }[],
  prepayments: readonly { readonly payerId: number | null }[],
): ReadonlySet<number> {
  const ids = [...openCharges.map((charge) => charge.payer_id), ...prepayments.map((held) => held.payerId)];
  return new Set(ids.filter((id) => id !== null));
}
