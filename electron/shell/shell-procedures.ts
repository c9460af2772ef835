import { app, type BrowserWindow } from 'electron';
import { OfficeError, errorFacts, type ErrorEnvelope } from '../../shared/contract/errors.ts';
import type { EngineLink } from '../ipc/bridge-engine.ts';
import type { ShellProcedures } from '../ipc/bridge.ts';
import type { Printing } from './printing.ts';
import { saveWhereAsked } from './saving.ts';
import type { OfficeWindows } from './windows.ts';

export interface ShellParts {
  readonly engine: Pick<EngineLink, 'cancel'>;
  readonly windows: OfficeWindows;
  readonly printer: Printing;
  readonly folder: string;
}

/** The procedures the window host answers itself, each for the window (by its contents' id) that asked. */
export function shellProcedures({ engine, windows, printer, folder }: ShellParts): ShellProcedures<number> {
  return {
    'shell.about': async () => ({
      version: app.getVersion(),
      host: process.versions['electron'] === undefined ? 'chromium' : 'electron',
      dataFolder: folder,
    }),

    'shell.printPage': async (order, asking) => {
      const { window, client } = ours(asking);
      return printer.print(order, window, client);
    },

    'shell.pageReady': async (_input, asking) => {
      printer.pageReady(asking);
      return {};
    },

    'shell.pageFailed': async ({ refusal }, asking) => {
      printer.pageFailed(asking, refusal === null ? null : refusalOf(refusal));
      return {};
    },

    'shell.saveFile': async ({ kind, suggestedName, bytes }, asking) =>
      saveWhereAsked(ours(asking).window, kind, suggestedName, bytes),

    'shell.openWindow': async ({ route }, asking) => {
      windows.open(route, ours(asking).client);
      return {};
    },

    'shell.cancel': async ({ requestId }) => ({ stopping: engine.cancel(requestId) }),
  };

  function ours(contentsId: number): { readonly window: BrowserWindow; readonly client: string } {
    const window = windows.windowOf(contentsId);
    const client = windows.clientOf(contentsId);
    if (!window || client === null) throw new Error(`window ${contentsId} is not one of the office's`);
    return { window, client };
  }
}

/** What refused a page, as the failure it was; null when its facts are none of its code's. */
function refusalOf({ code, facts }: ErrorEnvelope): OfficeError | null {
  const parsed = errorFacts[code].safeParse(facts);
  return parsed.success ? new OfficeError(code, parsed.data) : null;
}
