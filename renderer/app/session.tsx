import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import type { Output, ProcedureName } from '../../shared/contract/index.ts';
import type { SessionUser } from '../../shared/contract/session.ts';
import { mayCall } from './permission.ts';

export interface Session {
  readonly user: SessionUser;
  readonly locked: boolean;
  /** Whether the PIN resumes the session; otherwise only the password does. */
  readonly pinAllowed: boolean;
  readonly idleLockMinutes: number;
  /** The business day of the engine's clock, `YYYY-MM-DD`. */
  readonly today: string;
}

const SessionContext = createContext<Session | null>(null);

/** Gives the screens the person at the desk. */
export function SessionProvider(props: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

/** Who is at the desk. Only inside the frame, where somebody always is. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('useSession was called before anybody signed in.');
  return session;
}

/**
 * Whether the person at the desk may call a procedure; hide or disable what would be refused.
 *
 * @example
 * const mayVoid = useMay('receipts.void');
 */
export function useMay(name: ProcedureName): boolean {
  return mayCall(name, useSession().user.roles);
}

/** The session in what `session.current` answers, or null when nobody has signed in. */
export function sessionOf(current: Output<'session.current'>): Session | null {
  if (current.user === null || current.state === 'signed-out') return null;
  return {
    user: current.user,
    locked: current.state === 'locked',
    pinAllowed: current.pinAllowed,
    idleLockMinutes: current.idleLockMinutes,
    today: current.today,
  };
}
