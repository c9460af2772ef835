import { useCallback, useRef, useState } from 'react';
import type { ContractError } from '../../app/contract-error.ts';
import { attempt } from '../../app/office-client.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { useRead } from '../../app/use-read.ts';
import type { Paper } from '../../../shared/contract/shell.ts';

/** A receipt or a reversal, by its entry and number. */
export interface Printed {
  readonly seq: number;
  readonly number: string;
}

/** How the newest printing goes. */
export type PrintState =
  | { readonly kind: 'idle' | 'printing' | 'printed' | 'cancelled' | 'failed' }
  | { readonly kind: 'saved'; readonly path: string };

export interface PrintReceipt {
  readonly state: PrintState;
  /** The last paper that did not come out, until it is dismissed; it may be an earlier receipt's. */
  readonly failure: (Printed & { readonly error: ContractError }) | null;
  /** Logs the printing and sends the paper off: to the printer, or as PDF to where the person chooses. */
  readonly print: (receipt: Printed, mode: 'print' | 'pdf') => Promise<void>;
  readonly dismiss: () => void;
}

/**
 * Prints receipts and reversals on the office's paper, one after the other: a slow printer never makes the next paper get
 * lost. The receipt stands whatever becomes of its paper.
 */
export function usePrintReceipt(): PrintReceipt {
  const settings = useRead('settings.read', {});
  const paper = settings.data?.receiptPaper ?? 'A4-half';
  const [state, setState] = useState<PrintState>({ kind: 'idle' });
  const [failure, setFailure] = useState<PrintReceipt['failure']>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef(0);

  const print = useCallback(
    async (receipt: Printed, mode: 'print' | 'pdf') => {
      newest.current += 1;
      const job = newest.current;
      setState({ kind: 'printing' });
      const turn = queue.current.then(() => printOne(receipt, paper, mode));
      queue.current = turn;
      const outcome = await turn;
      if (outcome.kind === 'failed') setFailure({ ...receipt, error: outcome.error });
      if (newest.current === job) setState(outcome);
    },
    [paper],
  );
  const dismiss = useCallback(() => setFailure(null), []);
  return { state, failure, print, dismiss };
}

async function printOne(receipt: Printed, paper: Paper, mode: 'print' | 'pdf') {
  const recorded = await attempt('receipts.recordPrint', {
    requestId: crypto.randomUUID(),
    seq: receipt.seq,
  });
  if (!recorded.ok) return { kind: 'failed', error: recorded.error } as const;
  const page = pathTo('/print/receipt/:seq', { seq: receipt.seq });
  const printed = await attempt('shell.printPage', { page, paper, mode, suggestedName: receipt.number });
  if (!printed.ok) return { kind: 'failed', error: printed.error } as const;
  return printed.value.outcome === 'saved'
    ? ({ kind: 'saved', path: printed.value.savedPath } as const)
    : ({ kind: printed.value.outcome } as const);
}
