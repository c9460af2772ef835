import { useCallback, useRef, useState } from 'react';
import type { Paper } from '../../../shared/contract/shell.ts';
import type { ContractError } from '../../app/contract-error.ts';
import { attempt } from '../../app/office-client.ts';

/** A page for paper: where it is, what it is printed on, what its file would be called. */
export interface PaperJob {
  readonly page: string;
  readonly paper: Paper;
  readonly name: string;
}

export type PaperState =
  | { readonly kind: 'idle' | 'printing' | 'printed' | 'cancelled' | 'failed' }
  | { readonly kind: 'saved'; readonly path: string };

export interface PaperPrinting {
  readonly state: PaperState;
  /** Why the last one did not come out, until it is dismissed. */
  readonly error: ContractError | null;
  readonly print: (job: PaperJob, mode: 'print' | 'pdf') => Promise<void>;
  readonly dismiss: () => void;
}

/** Sends pages off one after the other, to the printer or into a file the person names; the document stands whatever becomes of its paper. */
export function usePaper(): PaperPrinting {
  const [state, setState] = useState<PaperState>({ kind: 'idle' });
  const [error, setError] = useState<ContractError | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const print = useCallback(async (job: PaperJob, mode: 'print' | 'pdf') => {
    setState({ kind: 'printing' });
    setError(null);
    const { page, paper, name: suggestedName } = job;
    const turn = queue.current.then(() => attempt('shell.printPage', { page, paper, mode, suggestedName }));
    queue.current = turn;
    const outcome = await turn;
    if (!outcome.ok) {
      setState({ kind: 'failed' });
      setError(outcome.error);
    } else if (outcome.value.outcome === 'saved') setState({ kind: 'saved', path: outcome.value.savedPath });
    else setState({ kind: outcome.value.outcome });
  }, []);
  const dismiss = useCallback(() => setError(null), []);
  return { state, error, print, dismiss };
}
