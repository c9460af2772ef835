import type { ErrorCode } from '../../shared/contract/errors.ts';

/** A refusal as the windows see it: a code of the contract and its facts, worded by `describeError`. */
export class ContractError extends Error {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, facts: Readonly<Record<string, unknown>> = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'ContractError';
    this.code = code;
    this.facts = facts;
  }
}

/**
 * Whether nobody can say if the command was done: no answer came, or the engine failed where it should not have.
 * A second try must then carry the same `requestId`, so that what was done is not done twice.
 */
export function isOutcomeUnknown(error: ContractError): boolean {
  return error.code === 'ENGINE_STOPPED' || error.code === 'UNEXPECTED';
}
