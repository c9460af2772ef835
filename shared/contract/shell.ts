import { z } from 'zod';
import { requestIdSchema } from './common.ts';
import { errorCodeSchema } from './errors.ts';
import { procedure } from './define.ts';

/** Paper an office prints on. `A4-half` is A4 cut across (210 × 148.5 mm); `triplicate-241x93` is three-part continuous paper (三联纸). */
export const papers = [
  'A4',
  'A4-landscape',
  'A4-half',
  'A5',
  'triplicate-241x93',
  'triplicate-241x140',
  'label-60x40',
] as const;
export const paperSchema = z.enum(papers);
export type Paper = z.infer<typeof paperSchema>;

/** A page of our own app as its hash route, `/receipts/12?copy=1`; never an address. One may list what it prints. */
const routeSchema = z
  .string()
  .max(4000)
  .regex(/^\/(?!\/)[^\s\\]*$/);

/** Printed pages live under `/print/`; nothing else can be sent to a printer. */
const printRouteSchema = routeSchema.regex(/^\/print\/[^\s\\]+$/);

/** What the person would call the file, without its ending; made safe for every file system before use. */
const suggestedNameSchema = z.string().trim().min(1).max(200);

const largestFileBytes = 200 * 1024 * 1024;

/** What the window host answers itself: paper, files, windows. The engine never sees these. */
export const shellContract = {
  'shell.about': procedure({
    name: 'shell.about',
    kind: 'shell',
    access: 'anyone',
    input: z.object({}),
    output: z.object({
      version: z.string(),
      host: z.enum(['electron', 'chromium']),
      dataFolder: z.string(),
    }),
    errors: [],
    changes: [],
    summary: 'Which version this is, which host shows it, and where the books lie.',
  }),
  'shell.printPage': procedure({
    name: 'shell.printPage',
    kind: 'shell',
    access: 'signed-in',
    input: z.object({
      page: printRouteSchema,
      paper: paperSchema,
      mode: z.enum(['print', 'pdf']),
      suggestedName: suggestedNameSchema,
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('printed') }),
      z.object({ outcome: z.literal('saved'), savedPath: z.string() }),
      z.object({ outcome: z.literal('cancelled') }),
    ]),
    errors: ['PRINT_FAILED', 'SAVE_FAILED', 'NOT_FOUND'],
    changes: [],
    summary:
      'Prints a page under /print/ on the given paper, or saves it as PDF where the person chooses. What the page can’t read refuses it.',
  }),
  'shell.pageReady': procedure({
    name: 'shell.pageReady',
    kind: 'shell',
    access: 'anyone',
    input: z.object({}),
    output: z.object({}),
    errors: [],
    changes: [],
    summary: 'A page under /print/ says that all it shows is on it.',
  }),
  'shell.pageFailed': procedure({
    name: 'shell.pageFailed',
    kind: 'shell',
    access: 'anyone',
    input: z.object({
      /** What refused the page what it shows; null when it broke while it was drawn. */
      refusal: z.object({ code: errorCodeSchema, facts: z.record(z.string(), z.unknown()) }).nullable(),
    }),
    output: z.object({}),
    errors: [],
    changes: [],
    summary:
      'A page under /print/ says that it will never be ready, and why: whoever prints it is told at once.',
  }),
  'shell.saveFile': procedure({
    name: 'shell.saveFile',
    kind: 'shell',
    access: 'signed-in',
    input: z.object({
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestFileBytes),
      suggestedName: suggestedNameSchema,
      kind: z.enum(['xlsx', 'csv', 'pdf']),
    }),
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved'), savedPath: z.string() }),
      z.object({ outcome: z.literal('cancelled') }),
    ]),
    errors: ['SAVE_FAILED'],
    changes: [],
    summary: 'Asks where to save a file and writes it whole or not at all.',
  }),
  'shell.openWindow': procedure({
    name: 'shell.openWindow',
    kind: 'shell',
    access: 'signed-in',
    input: z.object({ route: routeSchema }),
    output: z.object({}),
    errors: [],
    changes: [],
    summary: 'Opens another window of the same session at a page.',
  }),
  'shell.cancel': procedure({
    name: 'shell.cancel',
    kind: 'shell',
    // Anyone: to ask the engine who is calling would wait for the very work that is to be stopped, and only its caller knows the id.
    access: 'anyone',
    input: z.object({ requestId: requestIdSchema }),
    output: z.object({ stopping: z.boolean() }),
    errors: [],
    changes: [],
    summary: 'Asks long work to stop before it commits; false when it is no longer running.',
  }),
} as const;
