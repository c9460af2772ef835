import { writeSync } from 'node:fs';
import type { ProcedureName } from '../../shared/contract/index.ts';

/**
 * What a child tells its parent, a line at a time and unbuffered, so that nothing said is lost with the process:
 * `sent` before a command leaves, `done` when its answer is back.
 */
export type JournalWord = 'ready' | 'sent' | 'done';

export interface Journal {
  readonly ready: boolean;
  /** Commands whose answer came back: each must be in the books. */
  readonly acknowledged: readonly { readonly requestId: string; readonly procedure: string }[];
  /** Commands sent, answered or not. */
  readonly sent: number;
}

export function say(word: JournalWord, requestId = '', procedure: ProcedureName | '' = ''): void {
  writeSync(1, `${word} ${requestId} ${procedure}\n`);
}

/** Reads a child's journal; a torn last line says nothing. */
export function readJournal(text: string): Journal {
  const words = text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '));
  return {
    ready: words.some(([word]) => word === 'ready'),
    acknowledged: words
      .filter(([word]) => word === 'done')
      .map(([, requestId = '', procedure = '']) => ({ requestId, procedure })),
    sent: words.filter(([word]) => word === 'sent').length,
  };
}
