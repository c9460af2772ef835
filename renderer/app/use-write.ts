import { useCallback, useRef, useState } from 'react';
import type { Input, Output } from '../../shared/contract/index.ts';
import { ContractError, isOutcomeUnknown } from './contract-error.ts';
import { call } from './office-client.ts';
import type { WriteName } from './procedure-names.ts';

/** What a form hands over: the procedure's input without the `requestId`, which `useWrite` adds. */
export type WriteInput<Name extends WriteName> = WithoutRequestId<Input<Name>>;

/** Takes each member of a union by itself, so that a choice of inputs stays one. */
type WithoutRequestId<Whole> = Whole extends object ? Omit<Whole, 'requestId'> : never;

/** `error` is null when the call was dropped because the one before it is still under way. */
export type WriteResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ContractError | null };

export interface Write<Name extends WriteName> {
  readonly submit: (input: WriteInput<Name>) => Promise<WriteResult<Output<Name>>>;
  readonly pending: boolean;
  /** The last refusal, until the next try or `reset`; show it with `ErrorNotice` and keep the form. */
  readonly error: ContractError | null;
  readonly reset: () => void;
  /** Identity of this attempt; give it to `useProgress` for long work. */
  readonly requestId: string;
}

/**
 * One command of the contract. It never rejects, sends nothing twice at once, and repeats the same `requestId` when
 * the outcome of the last try is unknown, so that a retry can't post twice. After success or a plain refusal
 * the next try is a new request.
 *
 * @example
 * const save = useWrite('fees.saveItem');
 * const result = await save.submit(values);
 * if (result.ok) close();
 */
export function useWrite<Name extends WriteName>(name: Name): Write<Name> {
  const [requestId, setRequestId] = useState(newRequestId);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ContractError | null>(null);
  const attempt = useRef({ requestId, underWay: false });

  const submit = useCallback(
    async (input: WriteInput<Name>): Promise<WriteResult<Output<Name>>> => {
      const current = attempt.current;
      if (current.underWay) return { ok: false, error: null };
      current.underWay = true;
      setPending(true);
      setError(null);
      const result = await settle(name, input, current.requestId);
      if (result.ok || (result.error !== null && !isOutcomeUnknown(result.error))) {
        current.requestId = newRequestId();
        setRequestId(current.requestId);
      }
      current.underWay = false;
      setPending(false);
      if (!result.ok) setError(result.error);
      return result;
    },
    [name],
  );
  const reset = useCallback(() => setError(null), []);

  return { submit, pending, error, reset, requestId };
}

async function settle<Name extends WriteName>(
  name: Name,
  input: WriteInput<Name>,
  requestId: string,
): Promise<WriteResult<Output<Name>>> {
  try {
    return { ok: true, value: await call(name, identified<Name>(input, requestId)) };
  } catch (failure) {
    if (failure instanceof ContractError) return { ok: false, error: failure };
    throw failure;
  }
}

function identified<Name extends WriteName>(input: object, requestId: string): Input<Name> {
  // `WriteInput` is the input less `requestId`; the compiler can't put the two back together for a generic name.
  return { ...input, requestId } as Input<Name>;
}

function newRequestId(): string {
  return crypto.randomUUID();
}
