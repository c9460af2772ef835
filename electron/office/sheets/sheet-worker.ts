import { parentPort, workerData } from 'node:worker_threads';
import { readTask } from './read-task.ts';
import { SheetFault } from './sheet-fault.ts';
import type { SheetMessage, SheetTask } from './wire.ts';

/**
 * The reading thread: parses one foreign file under a heap cap, so that nothing a file does can hurt its caller.
 * Any other error is a bug: nobody catches it, so it ends the thread, and the caller is told.
 */
async function run(task: SheetTask): Promise<void> {
  try {
    await readTask(task, post);
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    post({ type: 'fault', fault: error.fault, detail: error.detail });
  }
}

function post(message: SheetMessage): void {
  parentPort?.postMessage(message);
}

// The thread is started only by `runSheetWorker`, which hands it a SheetTask; its type can't be known here.
const task: SheetTask = workerData;
void run(task);
