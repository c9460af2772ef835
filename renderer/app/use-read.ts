import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { ContractError } from './contract-error.ts';
import { call } from './office-client.ts';
import type { ReadName } from './procedure-names.ts';

export interface ReadOptions {
  /** False while the input isn't known yet: nothing is read. */
  readonly enabled?: boolean;
  /** Goes on showing the last answer while the next one is read, as a finder or a filtered list should. */
  readonly keepPrevious?: boolean;
}

/**
 * Reads through the contract and stays fresh: a committed write anywhere refreshes it in every window.
 *
 * @example
 * const rooms = useRead('rooms.list', { buildingId });
 * if (rooms.isPending) return <LoadingState />;
 * if (rooms.isError) return <ErrorState error={rooms.error} onRetry={rooms.refetch} />;
 */
export function useRead<Name extends ReadName>(
  name: Name,
  input: Input<Name>,
  options: ReadOptions = {},
): UseQueryResult<Output<Name>, ContractError> {
  return useQuery<Output<Name>, ContractError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
