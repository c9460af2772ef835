import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import { ContractError } from './contract-error.ts';

/**
 * Calls one procedure of the contract and gives its output.
 * @throws ContractError when it refuses, or with `ENGINE_STOPPED` when no answer came back and the outcome is unknown.
 *
 * @example
 * const receipt = await call('receipts.get', { receiptId: 12 });
 */
export async function call<Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const envelope = await send(name, input);
  if (!envelope.ok) throw new ContractError(envelope.error.code, envelope.error.facts);
  // The engine has validated the value against this procedure's output schema; the bridge carries it untyped.
  return envelope.value as Output<Name>;
}

async function send(name: ProcedureName, input: unknown) {
  try {
    return await window.office.call(name, input);
  } catch (failure) {
    throw new ContractError('ENGINE_STOPPED', {
      reason: failure instanceof Error ? failure.message : String(failure),
    });
  }
}
