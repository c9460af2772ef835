import { parentPort, workerData } from 'node:worker_threads';
import { OpenError } from './database/open-error.ts';
import { openEngine, type Engine } from './engine.ts';
import { faultLog } from './ipc/bridge-log.ts';
import type { EngineThreadOptions, FromEngine, ToEngine } from './ipc/bridge-messages.ts';
import { fixedClock, systemClock } from './office/clock.ts';

/** The engine's thread: opens the books, answers calls, and is the only one who ever touches the database. */
function serve(): void {
  const port = parentPort;
  if (!port) throw new Error('engine-thread.ts runs as a worker thread of the main process');
  const options: EngineThreadOptions = workerData;
  const cancelFlag = new Int32Array(options.cancelFlag);
  const running = new Set<number>();
  const tell = (message: FromEngine): void => port.postMessage(message);

  const engine = open(options, cancelFlag, tell);
  if (!engine) return;
  tell({ kind: 'opened' });

  port.on('message', (message: ToEngine) => {
    if (message.kind === 'call') void answer(message);
    else close();
  });

  async function answer({ ticket, call }: Extract<ToEngine, { kind: 'call' }>): Promise<void> {
    if (!engine) return;
    lowerStaleFlag();
    running.add(ticket);
    tell({ kind: 'started', ticket });
    try {
      tell({ kind: 'answer', ticket, envelope: await engine.call(call) });
    } finally {
      running.delete(ticket);
      Atomics.compareExchange(cancelFlag, 0, ticket, 0);
    }
  }

  // A cancel that arrived as its call was finishing must not stop the next one.
  function lowerStaleFlag(): void {
    const ticket = Atomics.load(cancelFlag, 0);
    if (ticket !== 0 && !running.has(ticket)) Atomics.compareExchange(cancelFlag, 0, ticket, 0);
  }

  function close(): void {
    engine?.close();
    tell({ kind: 'closed' });
    port?.close();
  }
}

function open(
  options: EngineThreadOptions,
  cancelFlag: Int32Array,
  tell: (message: FromEngine) => void,
): Engine | null {
  const log = faultLog(options.logFolder, 'engine');
  try {
    return openEngine({
      folder: options.folder,
      clock: options.now === null ? systemClock() : fixedClock(options.now),
      cancelFlag,
      emit: (name, payload) => tell({ kind: 'event', event: { name, payload } }),
      logUnexpected: log.write,
    });
  } catch (error) {
    const reason = OpenError.from(error, options.folder);
    if (!(reason instanceof OpenError)) throw error;
    tell({ kind: 'stopped', stop: { code: reason.code, facts: reason.facts } });
    return null;
  }
}

serve();
