import type { Day } from '../../../shared/domain/day.ts';

/** An open session at one desk. It lives in memory only: closing the app ends it. */
export interface Session {
  readonly userId: number;
  /** The day on which the password was given: the PIN resumes on that day only. */
  readonly passwordDay: Day;
  locked: boolean;
  pinMisses: number;
}

/** Sessions by desk (application instance). All windows of one desk share one. */
export interface Sessions {
  of(client: string): Session | undefined;
  open(client: string, userId: number, passwordDay: Day): void;
  close(client: string): void;
  /** Ends whatever sessions a person has, at every desk. */
  closeOf(userId: number): void;
}

/** After five misses the PIN is no longer asked; the password is. */
export const allowedPinMisses = 5;

export function createSessions(): Sessions {
  const byClient = new Map<string, Session>();
  return {
    of: (client) => byClient.get(client),
    open: (client, userId, passwordDay) => {
      byClient.set(client, { userId, passwordDay, locked: false, pinMisses: 0 });
    },
    close: (client) => {
      byClient.delete(client);
    },
    closeOf: (userId) => {
      for (const [client, session] of byClient) if (session.userId === userId) byClient.delete(client);
    },
  };
}
