import { OfficeError } from '../../../shared/contract/errors.ts';
import type { StockKind } from '../../../shared/domain/stock-kind.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { findDocument, type DocumentRow } from './documents.repository.ts';

/**
 * A standing document of one of these kinds, whose goods are to be returned, priced or reversed.
 * @throws OfficeError `NOT_FOUND`, `SOURCE_KIND_WRONG`, `ALREADY_REVERSED`.
 */
export function requireDocument(db: ReadableDb, seq: number, kinds: readonly StockKind[]): DocumentRow {
  const document = findDocument(db, seq);
  if (document === undefined) throw new OfficeError('NOT_FOUND', { noun: 'stock-document' });
  if (!kinds.includes(document.kind)) throw new OfficeError('SOURCE_KIND_WRONG', { number: document.number });
  if (document.reversed_by_seq !== null)
    throw new OfficeError('ALREADY_REVERSED', { number: document.number });
  return document;
}
