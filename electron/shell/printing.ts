import type { BrowserWindow } from 'electron';
import { OfficeError } from '../../shared/contract/errors.ts';
import type { Paper } from '../../shared/contract/shell.ts';
import { inches, microns } from './paper-sizes.ts';
import { saveWhereAsked, type SaveOutcome } from './saving.ts';
import type { OfficeWindows } from './windows.ts';
import { filled } from '../../shared/i18n/filled.ts';
import { shellWords } from './words.ts';

const readyWithinMilliseconds = 30_000;

export interface PrintOrder {
  /** A hash route under `/print/`. */
  readonly page: string;
  readonly paper: Paper;
  readonly mode: 'print' | 'pdf';
  readonly suggestedName: string;
}

export interface Printing {
  print(
    order: PrintOrder,
    asking: BrowserWindow,
    client: string,
  ): Promise<SaveOutcome | { outcome: 'printed' }>;
  /** The page in this window says that all it shows is on it. */
  pageReady(contentsId: number): void;
  /** It says that it will never be: what refused it, or null when it broke. */
  pageFailed(contentsId: number, refusal: OfficeError | null): void;
}

/** Prints pages in windows nobody sees: each opens its page, waits until the page says it is ready, and goes. */
export function printing(windows: OfficeWindows): Printing {
  const awaited = new Map<number, PromiseWithResolvers<void>>();

  async function waitUntilReady(window: BrowserWindow): Promise<void> {
    const { id } = window.webContents;
    const ready = Promise.withResolvers<void>();
    const { reasons } = shellWords();
    const late = setTimeout(() => ready.reject(printFailed(reasons.pageNotReady)), readyWithinMilliseconds);
    awaited.set(id, ready);
    window.webContents.once('did-fail-load', () => ready.reject(printFailed(reasons.pageBroken)));
    window.webContents.once('render-process-gone', () => ready.reject(printFailed(reasons.pageBroken)));
    try {
      await ready.promise;
    } finally {
      clearTimeout(late);
      awaited.delete(id);
    }
  }

  return {
    async print(order, asking, client) {
      const window = windows.openHidden(order.page, client);
      try {
        await waitUntilReady(window);
        if (order.mode === 'print') return await onPaper(window, order.paper);
        const pdf = await asPdf(window, order.paper);
        return await saveWhereAsked(asking, 'pdf', order.suggestedName, pdf);
      } finally {
        window.destroy();
      }
    },

    pageReady: (contentsId) => awaited.get(contentsId)?.resolve(),
    pageFailed: (contentsId, refusal) =>
      awaited.get(contentsId)?.reject(refusal ?? printFailed(shellWords().reasons.pageBroken)),
  };
}

async function asPdf(window: BrowserWindow, paper: Paper): Promise<Uint8Array> {
  try {
    return await window.webContents.printToPDF({
      pageSize: inches(paper),
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
      preferCSSPageSize: false,
    });
  } catch (error) {
    throw printFailed(error instanceof Error ? error.message : String(error));
  }
}

function onPaper(window: BrowserWindow, paper: Paper): Promise<{ outcome: 'printed' | 'cancelled' }> {
  return new Promise((resolve, reject) => {
    window.webContents.print(
      { silent: false, printBackground: true, pageSize: microns(paper), margins: { marginType: 'none' } },
      (printed, failure) => {
        if (printed) resolve({ outcome: 'printed' });
        else if (/cancell?ed/i.test(failure)) resolve({ outcome: 'cancelled' });
        else reject(printFailed(filled(shellWords().reasons.printerRefused, { detail: failure })));
      },
    );
  });
}

function printFailed(reason: string): OfficeError {
  return new OfficeError('PRINT_FAILED', { reason });
}
