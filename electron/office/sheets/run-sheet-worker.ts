import { Worker } from 'node:worker_threads';
import { OfficeError } from '../../../shared/contract/errors.ts';
import { BookAssembly } from './book-assembly.ts';
import type { SheetBook } from './sheet-book.ts';
import { SheetFault, type SheetFaultMessage } from './sheet-fault.ts';
import { megabytes } from './sheet-limits.ts';
import { sheetWorkerUrl } from './sheet-worker-url.ts';
import type { SheetMessage, SheetTask } from './wire.ts';

export interface SheetRun {
  readonly signal?: AbortSignal | undefined;
  /** Told now and then how far the reading is: `done` of `total` bytes. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Reads one file in a thread of its own, which is ended when it takes too long, uses too much memory or is cancelled.
 * @throws SheetFault for what is wrong with the file, OfficeError CANCELLED
 */
export async function runSheetWorker(task: SheetTask, run: SheetRun): Promise<SheetBook> {
  const { limits } = task;
  const worker = new Worker(sheetWorkerUrl(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  });
  const deadline = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    deadline.reject(
      fault({ code: 'SHEET_TIMED_OUT', facts: {} }, `not read within ${limits.timeMilliseconds} ms`),
    );
  }, limits.timeMilliseconds);
  const cancel = (): void => deadline.reject(new OfficeError('CANCELLED', {}));
  run.signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([receiveBook(worker, task, run), deadline.promise]);
  } finally {
    clearTimeout(timer);
    run.signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

function receiveBook(worker: Worker, task: SheetTask, run: SheetRun): Promise<SheetBook> {
  const assembly = new BookAssembly();
  const book = Promise.withResolvers<SheetBook>();
  worker.on('message', (message: SheetMessage) => {
    try {
      if (message.type === 'fault') throw fault(message.fault, message.detail);
      assembly.add(message);
      if (message.type === 'progress') run.onProgress?.(message.done, message.total);
      if (message.type === 'done') book.resolve(assembly.finish());
    } catch (error) {
      book.reject(error);
    }
  });
  worker.on('error', (error) => book.reject(isOutOfMemory(error) ? outOfMemory(task) : error));
  worker.on('exit', (code) =>
    book.reject(new Error(`The reading thread ended with ${code} before it was done.`)),
  );
  return book.promise;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function outOfMemory({ limits }: SheetTask): SheetFault {
  const facts = { limitMegabytes: megabytes(limits.totalBytes) };
  return fault({ code: 'SHEET_TOO_LARGE', facts }, `more than ${limits.heapMegabytes} MB of heap needed`);
}

function fault(message: SheetFaultMessage, detail: string): SheetFault {
  return new SheetFault(message, detail);
}
