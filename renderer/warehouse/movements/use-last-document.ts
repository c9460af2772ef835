import { useState } from 'react';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import type { StockKind } from '../../../shared/domain/stock-kind.ts';
import { useRead } from '../../app/use-read.ts';

/**
 * The newest document of a kind when the form was opened, whose department, receiver or buyer the next one most likely has
 * too; null when there is none, undefined until that is known. It stays the same while the form is open: what is typed
 * there must not fall to a reading of something newer.
 */
export function useLastDocument(kind: StockKind): StockDocument | null | undefined {
  const newest = useNewest(kind);
  const [first, setFirst] = useState<StockDocument | null | undefined>(undefined);
  if (first === undefined && newest !== undefined) setFirst(newest);
  return first === undefined ? newest : first;
}

function useNewest(kind: StockKind): StockDocument | null | undefined {
  const newest = useRead('stock.documents', {
    from: null,
    to: null,
    kind,
    departmentId: null,
    supplierId: null,
    text: '',
    beforeSeq: null,
    limit: 1,
  });
  const seq = newest.data?.documents[0]?.documentSeq;
  const document = useRead('stock.document', { documentSeq: seq ?? 1 }, { enabled: seq !== undefined });
  if (newest.data === undefined) return newest.error === null ? undefined : null;
  if (seq === undefined) return null;
  return document.data ?? (document.error === null ? undefined : null);
}
