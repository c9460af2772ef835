import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ContractError } from './contract-error.ts';
import { call } from './office-client.ts';
import type { CallInput, CallOutput, ReadName } from './procedure-names.ts';

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
 * const room = useRead('rooms.get', { id });
 * return <Loaded read={room}>{(room) => <RoomView room={room} />}</Loaded>;
 */
export function useRead<Name extends ReadName>(
  name: Name,
  input: CallInput<Name>,
  options: ReadOptions = {},
): UseQueryResult<CallOutput<Name>, ContractError> {
  return useQuery<CallOutput<Name>, ContractError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
