import { useInfiniteQuery } from '@tanstack/react-query';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { ContractError } from '../../app/contract-error.ts';
import { call } from '../../app/office-client.ts';

export type DocumentFilters = Omit<Input<'stock.documents'>, 'beforeSeq' | 'limit'>;

export interface DocumentPages {
  readonly documents: Output<'stock.documents'>['documents'] | undefined;
  readonly error: ContractError | null;
  readonly refetch: () => unknown;
  /** Reads the next page; null when there is none, or it is being read. */
  readonly more: (() => unknown) | null;
}

export const DOCUMENTS_A_PAGE = 200;

/** The register of documents, page after page by key, kept fresh like any read. */
export function useDocumentPages(filters: DocumentFilters): DocumentPages {
  const pages: UseInfiniteQueryResult<{ pages: Output<'stock.documents'>[] }, ContractError> =
    useInfiniteQuery({
      queryKey: ['stock.documents', filters],
      queryFn: ({ pageParam }) =>
        call('stock.documents', { ...filters, beforeSeq: pageParam, limit: DOCUMENTS_A_PAGE }),
      // The literal alone would fix the page parameter's type to null.
      initialPageParam: null as number | null,
      getNextPageParam: (last: Output<'stock.documents'>) =>
        last.more ? (last.documents.at(-1)?.documentSeq ?? null) : null,
    });
  return {
    documents: pages.data?.pages.flatMap((page) => page.documents),
    error: pages.error,
    refetch: pages.refetch,
    more: pages.hasNextPage && !pages.isFetchingNextPage ? () => pages.fetchNextPage() : null,
  };
}
