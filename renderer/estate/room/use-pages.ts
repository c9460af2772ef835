import { useInfiniteQuery } from '@tanstack/react-query';
import type { ContractError } from '../../app/contract-error.ts';
import type { ReadName } from '../../app/procedure-names.ts';

export interface Pages<Page> {
  /** Undefined until the first one is there. */
  readonly pages: readonly Page[] | undefined;
  readonly error: ContractError | null;
  readonly retry: () => unknown;
  /** Reads the next page; null when there is none. */
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
}

/** Reads a list that grows page by page, further back on request; refreshed like any read. */
export function usePages<Page>(
  key: readonly [name: ReadName, ...input: readonly unknown[]],
  read: (cursor: number | null) => Promise<Page>,
  nextOf: (page: Page) => number | null,
): Pages<Page> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }: { pageParam: number | null }) => read(pageParam),
    initialPageParam: null,
    getNextPageParam: nextOf,
  });
  return {
    pages: query.data?.pages,
    error: query.error,
    retry: query.refetch,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    loadingMore: query.isFetchingNextPage,
  };
}
