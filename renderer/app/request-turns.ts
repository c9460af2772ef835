import { isOutcomeUnknown } from './contract-error.ts';
import type { ContractError } from './contract-error.ts';

/**
 * The turns of one command: one request under way at a time, and the same id again as long as nobody can say what became
 * of the last one. The engine then answers a repeat with the first result, and nothing is done twice.
 */
export interface RequestTurns {
  /** The id of the request under way, or of the next one. */
  readonly id: () => string;
  /** Takes a turn and gives its id; null while the one before is under way. */
  readonly begin: () => string | null;
  /** Ends the turn; `error` is null when it was done. */
  readonly end: (error: ContractError | null) => void;
}

export function createRequestTurns(newId: () => string): RequestTurns {
  let id = newId();
  let underWay = false;
  return {
    id: () => id,
    begin() {
      if (underWay) return null;
      underWay = true;
      return id;
    },
    end(error) {
      underWay = false;
      if (error === null || !isOutcomeUnknown(error)) id = newId();
    },
  };
}
