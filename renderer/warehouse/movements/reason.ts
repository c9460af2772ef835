/** As `reasonSchema` of the contract. */
export const SHORTEST_REASON = 2;
