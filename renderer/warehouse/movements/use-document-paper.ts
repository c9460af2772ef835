import { pathTo } from '../../app/route-pattern.ts';
import { useRead } from '../../app/use-read.ts';
import { documentPaperPattern } from './paths.ts';
import { usePaper } from './use-paper.ts';
import type { PaperPrinting } from './use-paper.ts';

/** A document by its entry and number. */
export interface PostedDocument {
  readonly documentSeq: number;
  readonly number: string;
}

/** Prints documents of the store on the paper on which the office prints its receipts. */
export function useDocumentPaper(): Omit<PaperPrinting, 'print'> & {
  readonly print: (document: PostedDocument, mode: 'print' | 'pdf') => Promise<void>;
} {
  const settings = useRead('settings.read', {});
  const paper = settings.data?.receiptPaper ?? 'A4-half';
  const printing = usePaper();
  return {
    ...printing,
    print: ({ documentSeq, number }, mode) =>
      printing.print({ page: pathTo(documentPaperPattern, { documentSeq }), paper, name: number }, mode),
  };
}
