import { randomUUID } from 'node:crypto';
import type { Envelope } from '../../shared/contract/bridge.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { sessionContract } from '../../shared/contract/session.ts';
import type { EngineCall } from '../ipc/bridge-messages.ts';

type CallEngine = (call: EngineCall) => Promise<Envelope<unknown>>;

const defaultIdleMinutes = 5;

/** What the window host needs to know of the engine's sessions. */
export interface OfficeSession {
  /** Ok when someone is signed in at this desk and the desk is not locked. */
  require(client: string): Promise<Envelope<unknown>>;
  lock(client: string): Promise<void>;
  idleMinutes(client: string): Promise<number>;
}

/** Asks the engine, through its own contract, about the session of a desk. */
export function officeSession(callEngine: CallEngine): OfficeSession {
  const current = sessionContract['session.current'];
  const read = async (client: string): Promise<Envelope<unknown>> =>
    callEngine({ client, procedure: current.name, input: {} });

  return {
    async require(client) {
      const answer = await read(client);
      if (!answer.ok) return answer;
      const { state } = current.output.parse(answer.value);
      if (state === 'signed-in') return answer;
      const code = state === 'locked' ? 'SESSION_LOCKED' : 'NOT_SIGNED_IN';
      return { ok: false, error: { code, facts: {} } };
    },

    async lock(client) {
      const { name } = sessionContract['session.lock'];
      const answer = await callEngine({ client, procedure: name, input: { requestId: randomUUID() } });
      if (!answer.ok && !isNobodyThere(answer.error.code)) {
        throw new Error(`the desk could not be locked: ${answer.error.code}`);
      }
    },

    async idleMinutes(client) {
      const answer = await read(client);
      return answer.ok ? current.output.parse(answer.value).idleLockMinutes : defaultIdleMinutes;
    },
  };
}

function isNobodyThere(code: ErrorCode): boolean {
  return code === 'NOT_SIGNED_IN' || code === 'SESSION_LOCKED' || code === 'ENGINE_STOPPED';
}
