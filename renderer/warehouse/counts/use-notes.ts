import { useRef, useState } from 'react';
import type { ReviewLine } from '../../../shared/contract/counts.ts';
import type { ContractError } from '../../app/contract-error.ts';
import { attempt } from '../../app/office-client.ts';

/** Why a line differs. */
export type Note = Pick<ReviewLine, 'reason' | 'remark'>;

export interface KeptNote extends Note {
  /** Why it was not saved; it stays on the screen all the same. */
  readonly error: ContractError | null;
}

export interface Notes {
  /** What a line says: as somebody just wrote it here, else as the review has it. */
  readonly of: (line: ReviewLine) => KeptNote;
  readonly save: (lineNo: number, note: Note) => void;
}

/** Reasons and remarks, each saved as it is given, one after the other. */
export function useNotes(countSeq: number, lines: readonly ReviewLine[]): Notes {
  const [written, setWritten] = useState<ReadonlyMap<number, KeptNote>>(new Map());
  const queue = useRef<Promise<void>>(Promise.resolve());

  const send = async (lineNo: number, note: Note): Promise<void> => {
    const outcome = await attempt('counts.explain', {
      requestId: crypto.randomUUID(),
      countSeq,
      lines: [{ lineNo, ...note }],
    });
    if (!outcome.ok) setWritten((notes) => new Map(notes).set(lineNo, { ...note, error: outcome.error }));
  };
  const save = (lineNo: number, note: Note) => {
    // What the review already holds need not be remembered any longer.
    const held = lines.filter((line) => isSame(written.get(line.lineNo), line)).map((line) => line.lineNo);
    setWritten((notes) => {
      const next = new Map(notes);
      for (const each of held) next.delete(each);
      return next.set(lineNo, { ...note, error: null });
    });
    queue.current = queue.current.then(() => send(lineNo, note));
  };
  return {
    of: (line) => written.get(line.lineNo) ?? { reason: line.reason, remark: line.remark, error: null },
    save,
  };
}

function isSame(one: Note | undefined, other: Note): boolean {
  return one !== undefined && one.reason === other.reason && one.remark.trim() === other.remark;
}
