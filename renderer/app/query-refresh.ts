import { QueryClient } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import type { Topic } from '../../shared/contract/define.ts';
import type { ContractError } from './contract-error.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ContractError;
  }
}

/** The windows' memory of what they read. Everything is on this machine: nothing waits for a network or tries again by itself. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 0 },
    },
  });
}

/**
 * Refreshes what a committed write made old. A read may draw on any noun (an overview counts receipts, bills and
 * shifts) and takes milliseconds, so a change of the books refreshes all that is on the screen, and what is
 * not on it is read anew when it is shown. Only locking, unlocking and signing in leave the books alone.
 */
export function refresh(queries: QueryClient, topics: readonly Topic[]): Promise<void> {
  const deskOnly = topics.every((topic) => topic === 'session');
  return queries.invalidateQueries(deskOnly ? { predicate: isAboutTheDesk } : {});
}

function isAboutTheDesk(query: Query): boolean {
  const [name] = query.queryKey;
  return typeof name === 'string' && /^(session|setup)\./.test(name);
}
