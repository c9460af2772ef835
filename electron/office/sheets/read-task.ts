import { readDelimited } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';
import type { SheetMessage, SheetTask } from './wire.ts';

/**
 * Reads a file of known format and posts what it holds, the end included.
 * @throws SheetFault whatever makes the file unreadable
 */
export async function readTask(task: SheetTask, post: (message: SheetMessage) => void): Promise<void> {
  if (task.kind === 'xlsx') await readWorkbook(task.bytes, task.limits, post);
  else readDelimited(task, post);
  post({ type: 'done' });
}
