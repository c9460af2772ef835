import { Worker } from 'node:worker_threads';
import type { Envelope } from '../../shared/contract/bridge.ts';
import type {
  EngineCall,
  EngineStop,
  EngineThreadOptions,
  FromEngine,
  OfficeEvent,
  ToEngine,
} from './bridge-messages.ts';

export interface EngineThreadStart {
  /** The built thread, a file beside the main bundle. */
  readonly script: string;
  /** The office's folder: database, attachments, anchor. */
  readonly folder: string;
  readonly logFolder: string;
  /** A fixed instant for tests, else null for the machine's clock. */
  readonly now: string | null;
  onEvent(event: OfficeEvent): void;
  /** Told once, when the engine stops without having been asked to. */
  onStopped(stop: EngineStop): void;
}

/** The main process's end of the engine: calls go out with a ticket, answers come back by it. */
export interface EngineLink {
  /** Null when the books are open, else why they could not be opened. */
  readonly opened: Promise<EngineStop | null>;
  /** Never rejects: an engine that stopped answers `ENGINE_STOPPED`. */
  call(call: EngineCall): Promise<Envelope<unknown>>;
  /** Asks running work to stop before it commits; false when no such request runs. Works while the engine is busy. */
  cancel(requestId: string): boolean;
  /** Lets what runs finish, closes the books and ends the thread. */
  close(): Promise<void>;
}

interface Waiting {
  readonly requestId: string | null;
  started: boolean;
  cancelled: boolean;
  settle(envelope: Envelope<unknown>): void;
}

/** Starts the engine in its own thread: it alone holds the database. */
export function startEngineThread(start: EngineThreadStart): EngineLink {
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const cancelledTicket = new Int32Array(cancelFlag);
  const { folder, logFolder, now } = start;
  const options: EngineThreadOptions = { folder, logFolder, now, cancelFlag };
  const worker = new Worker(start.script, { workerData: options, name: 'engine' });
  const waiting = new Map<number, Waiting>();
  const opening = Promise.withResolvers<EngineStop | null>();
  const ended = Promise.withResolvers<void>();
  let nextTicket = 1;
  let stopped: EngineStop | null = null;
  let closing = false;

  worker.on('message', (message: FromEngine) => {
    if (message.kind === 'opened') opening.resolve(null);
    else if (message.kind === 'stopped') stop(message.stop);
    else if (message.kind === 'started') begin(message.ticket);
    else if (message.kind === 'answer') answer(message.ticket, message.envelope);
    else if (message.kind === 'event') start.onEvent(message.event);
  });
  worker.on('error', (error) => stop({ code: 'THREAD_DIED', facts: { detail: String(error) } }));
  worker.on('exit', (code) => {
    stop({ code: 'THREAD_DIED', facts: { detail: `the engine ended with code ${code}` } });
    ended.resolve();
  });

  // Only a call that has begun may raise the flag: raised for one that still queues, it would stop the one before it.
  function begin(ticket: number): void {
    const call = waiting.get(ticket);
    if (!call) return;
    call.started = true;
    if (call.cancelled) Atomics.store(cancelledTicket, 0, ticket);
  }

  function answer(ticket: number, envelope: Envelope<unknown>): void {
    waiting.get(ticket)?.settle(envelope);
    waiting.delete(ticket);
  }

  function stop(reason: EngineStop): void {
    if (stopped) return;
    stopped = reason;
    for (const ticket of waiting.keys()) answer(ticket, engineStopped(reason));
    opening.resolve(reason);
    if (!closing) start.onStopped(reason);
  }

  function post(message: ToEngine): void {
    worker.postMessage(message);
  }

  return {
    opened: opening.promise,

    call(call) {
      if (stopped) return Promise.resolve(engineStopped(stopped));
      const ticket = nextTicket++;
      return new Promise((settle) => {
        waiting.set(ticket, {
          requestId: requestIdOf(call.input),
          started: false,
          cancelled: false,
          settle,
        });
        post({ kind: 'call', ticket, call });
      });
    },

    cancel(requestId) {
      for (const [ticket, call] of waiting) {
        if (call.requestId !== requestId) continue;
        call.cancelled = true;
        if (call.started) Atomics.store(cancelledTicket, 0, ticket);
        return true;
      }
      return false;
    },

    async close() {
      if (stopped) return;
      closing = true;
      post({ kind: 'close' });
      await ended.promise;
    },
  };
}

function engineStopped(stop: EngineStop): Envelope<never> {
  return { ok: false, error: { code: 'ENGINE_STOPPED', facts: { reason: stop.code } } };
}

function requestIdOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('requestId' in input)) return null;
  return typeof input.requestId === 'string' ? input.requestId : null;
}
