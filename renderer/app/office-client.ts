import type { Envelope } from '../../shared/contract/bridge.ts';
import { ContractError } from './contract-error.ts';
import type { CallInput, CallName, CallOutput } from './procedure-names.ts';

/** What came of a call that must not throw. `error` is null when it was dropped because the one before is under way. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ContractError | null };

/**
 * Calls one procedure of the engine or the window host and gives its output.
 * @throws ContractError when it refuses, or with `ENGINE_STOPPED` when no answer came back and the outcome is unknown.
 *
 * @example
 * const receipt = await call('receipts.get', { receiptId: 12 });
 */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const envelope = await send(name, input);
  if (!envelope.ok) throw new ContractError(envelope.error.code, envelope.error.facts);
  // Main has validated the value against this procedure's output schema; the bridge carries it untyped.
  return envelope.value as CallOutput<Name>;
}

/** The same as `call`, with the refusal as a value. */
export async function attempt<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<
  | { readonly ok: true; readonly value: CallOutput<Name> }
  | { readonly ok: false; readonly error: ContractError }
> {
  try {
    return { ok: true, value: await call(name, input) };
  } catch (failure) {
    if (failure instanceof ContractError) return { ok: false, error: failure };
    throw failure;
  }
}

async function send(name: CallName, input: unknown): Promise<Envelope<unknown>> {
  try {
    return await window.office.call(name, input);
  } catch (failure) {
    throw new ContractError('ENGINE_STOPPED', {
      reason: failure instanceof Error ? failure.message : String(failure),
    });
  }
}
