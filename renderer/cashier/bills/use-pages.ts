import { useInfiniteQuery } from '@tanstack/react-query';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ContractError } from '../../app/contract-error.ts';

export interface Pages<Row> {
  /** Undefined while the first page is read. */
  readonly rows: readonly Row[] | undefined;
  readonly error: ContractError | null;
  readonly refetch: () => unknown;
  /** Reads the next page; null when there is none, or it is being read. */
  readonly more: (() => unknown) | null;
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly nextCursor: number | null;
}

/** A list that is read page after page by key, kept fresh like any read. */
export function usePages<Row>(
  queryKey: readonly unknown[],
  read: (cursor: number | null) => Promise<Page<Row>>,
): Pages<Row> {
  const pages: UseInfiniteQueryResult<{ pages: Page<Row>[] }, ContractError> = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    // The literal alone would fix the page parameter's type to null.
    initialPageParam: null as number | null,
    getNextPageParam: (last: Page<Row>) => last.nextCursor,
  });
  return {
    rows: pages.data?.pages.flatMap((page) => page.rows),
    error: pages.error,
    refetch: pages.refetch,
    more: pages.hasNextPage && !pages.isFetchingNextPage ? () => pages.fetchNextPage() : null,
  };
}
