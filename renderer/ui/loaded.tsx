import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ContractError } from '../app/contract-error.ts';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';

export interface LoadedProps<Value> {
  readonly read: UseQueryResult<Value, ContractError>;
  readonly children: (value: Value) => ReactNode;
}

/**
 * Shows what was read, and until then that it is being read or why it can't be. Once there, it stays: a refresh that fails
 * (the desk is locked) does not take away a form somebody is filling in.
 *
 * @example
 * <Loaded read={room}>{(room) => <RoomView room={room} />}</Loaded>
 */
export function Loaded<Value>({ read, children }: LoadedProps<Value>) {
  if (read.data !== undefined) return children(read.data);
  if (read.error !== null) return <ErrorState error={read.error} onRetry={read.refetch} />;
  return <LoadingState />;
}
