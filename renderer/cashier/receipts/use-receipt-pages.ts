import { useInfiniteQuery } from '@tanstack/react-query';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { ContractError } from '../../app/contract-error.ts';
import { call } from '../../app/office-client.ts';

export type ReceiptFilters = Omit<Input<'receipts.list'>, 'beforeSeq' | 'limit'>;

export interface ReceiptPages {
  readonly rows: Output<'receipts.list'>['rows'] | undefined;
  readonly error: ContractError | null;
  readonly refetch: () => unknown;
  /** Reads the next page; null when there is none, or it is being read. */
  readonly more: (() => unknown) | null;
}

export const RECEIPTS_A_PAGE = 200;

/** The list of receipts, page after page by key, kept fresh like any read. */
export function useReceiptPages(filters: ReceiptFilters): ReceiptPages {
  const pages: UseInfiniteQueryResult<{ pages: Output<'receipts.list'>[] }, ContractError> = useInfiniteQuery(
    {
      queryKey: ['receipts.list', filters],
      queryFn: ({ pageParam }) =>
        call('receipts.list', { ...filters, beforeSeq: pageParam, limit: RECEIPTS_A_PAGE }),
      // The literal alone would fix the page parameter's type to null.
      initialPageParam: null as number | null,
      getNextPageParam: (last: Output<'receipts.list'>) => last.nextBeforeSeq,
    },
  );
  return {
    rows: pages.data?.pages.flatMap((page) => page.rows),
    error: pages.error,
    refetch: pages.refetch,
    more: pages.hasNextPage && !pages.isFetchingNextPage ? () => pages.fetchNextPage() : null,
  };
}
