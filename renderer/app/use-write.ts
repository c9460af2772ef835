import { useCallback, useState } from 'react';
import type { ContractError } from './contract-error.ts';
import { attempt } from './office-client.ts';
import type { Outcome } from './office-client.ts';
import type { CallInput, CallOutput, WriteName } from './procedure-names.ts';
import { createRequestTurns } from './request-turns.ts';

/** What a form hands over: the procedure's input without the `requestId`, which `useWrite` adds. */
export type WriteInput<Name extends WriteName> = WithoutRequestId<CallInput<Name>>;

/** Takes each member of a union by itself, so that a choice of inputs stays one. */
type WithoutRequestId<Whole> = Whole extends object ? Omit<Whole, 'requestId'> : never;

export interface Write<Name extends WriteName> {
  readonly submit: (input: WriteInput<Name>) => Promise<Outcome<CallOutput<Name>>>;
  readonly pending: boolean;
  /** The last refusal, until the next try or `reset`; show it with `ErrorNotice` and keep the form. */
  readonly error: ContractError | null;
  readonly reset: () => void;
  /** Identity of this attempt; give it to `useProgress` and `shell.cancel` for long work. */
  readonly requestId: string;
}

/**
 * One command of the contract. It never rejects, sends nothing twice at once, and repeats the same `requestId` when
 * the outcome of the last try is unknown, so that a retry can't post twice. After success or a plain refusal
 * the next try is a new request.
 *
 * @example
 * const create = useWrite('fees.create');
 * const outcome = await create.submit(values);
 * if (outcome.ok) close();
 */
export function useWrite<Name extends WriteName>(name: Name): Write<Name> {
  const [turns] = useState(() => createRequestTurns(() => crypto.randomUUID()));
  const [requestId, setRequestId] = useState(turns.id);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ContractError | null>(null);

  const submit = useCallback(
    async (input: WriteInput<Name>): Promise<Outcome<CallOutput<Name>>> => {
      const turn = turns.begin();
      if (turn === null) return { ok: false, error: null };
      setPending(true);
      setError(null);
      const outcome = await attempt(name, identified<Name>(input, turn));
      const refusal = outcome.ok ? null : outcome.error;
      turns.end(refusal);
      setRequestId(turns.id());
      setPending(false);
      setError(refusal);
      return outcome;
    },
    [name, turns],
  );
  const reset = useCallback(() => setError(null), []);

  return { submit, pending, error, reset, requestId };
}

function identified<Name extends WriteName>(input: object, requestId: string): CallInput<Name> {
  // `WriteInput` is the input less `requestId`; the compiler can't put the two back together for a generic name.
  return { ...input, requestId } as CallInput<Name>;
}
