import { useCallback, useRef, useState } from 'react';
import type { ContractError } from './contract-error.ts';
import { attempt } from './office-client.ts';
import type { Outcome } from './office-client.ts';
import type { CallInput, CallOutput, ShellName } from './procedure-names.ts';

export interface Shell<Name extends ShellName> {
  readonly run: (input: CallInput<Name>) => Promise<Outcome<CallOutput<Name>>>;
  readonly pending: boolean;
  /** The last refusal, until the next try or `reset`; show it with `ErrorNotice`. */
  readonly error: ContractError | null;
  readonly reset: () => void;
}

/**
 * Something the window host does: print, save, open a window. Never rejects and never runs twice at once.
 *
 * @example
 * const print = useShell('shell.printPage');
 * const outcome = await print.run({ page: '/print/receipts/12', paper: 'A4-half', mode: 'print', suggestedName: number });
 * if (outcome.ok && outcome.value.outcome === 'saved') …
 */
export function useShell<Name extends ShellName>(name: Name): Shell<Name> {
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<ContractError | null>(null);
  const underWay = useRef(false);

  const run = useCallback(
    async (input: CallInput<Name>): Promise<Outcome<CallOutput<Name>>> => {
      if (underWay.current) return { ok: false, error: null };
      underWay.current = true;
      setPending(true);
      setError(null);
      const outcome = await attempt(name, input);
      underWay.current = false;
      setPending(false);
      if (!outcome.ok) setError(outcome.error);
      return outcome;
    },
    [name],
  );
  const reset = useCallback(() => setError(null), []);

  return { run, pending, error, reset };
}
