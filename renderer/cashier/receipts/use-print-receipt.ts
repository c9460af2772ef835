import { useCallback, useState } from 'react';
import type { ContractError } from '../../app/contract-error.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { useRead } from '../../app/use-read.ts';
import { useShell } from '../../app/use-shell.ts';
import { useWrite } from '../../app/use-write.ts';

/** How the last printing went. */
export type PrintState =
  | { readonly kind: 'idle' | 'printing' | 'printed' | 'cancelled' }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'failed'; readonly error: ContractError };

export interface PrintReceipt {
  readonly state: PrintState;
  /** Logs the printing and sends the paper off: to the printer, or as PDF to where the person chooses. */
  readonly print: (
    receipt: { readonly seq: number; readonly number: string },
    mode: 'print' | 'pdf',
  ) => Promise<void>;
  readonly reset: () => void;
}

/** Prints a receipt or a reversal on the office's paper. The receipt stands whatever becomes of the paper. */
export function usePrintReceipt(): PrintReceipt {
  const settings = useRead('settings.read', {});
  const record = useWrite('receipts.recordPrint');
  const shell = useShell('shell.printPage');
  const [state, setState] = useState<PrintState>(IDLE);
  const paper = settings.data?.receiptPaper ?? 'A4-half';
  const { submit } = record;
  const { run } = shell;

  const print = useCallback(
    async (receipt: { readonly seq: number; readonly number: string }, mode: 'print' | 'pdf') => {
      setState({ kind: 'printing' });
      const recorded = await submit({ seq: receipt.seq });
      if (!recorded.ok) {
        setState(recorded.error === null ? IDLE : { kind: 'failed', error: recorded.error });
        return;
      }
      const page = pathTo('/print/receipt/:seq', { seq: receipt.seq });
      const printed = await run({ page, paper, mode, suggestedName: receipt.number });
      if (!printed.ok) setState(printed.error === null ? IDLE : { kind: 'failed', error: printed.error });
      else if (printed.value.outcome === 'saved') setState({ kind: 'saved', path: printed.value.savedPath });
      else setState({ kind: printed.value.outcome });
    },
    [submit, run, paper],
  );
  const reset = useCallback(() => setState(IDLE), []);
  return { state, print, reset };
}

const IDLE: PrintState = { kind: 'idle' };
