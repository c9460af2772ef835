import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEngineThread, type EngineLink } from '../../../electron/ipc/bridge-engine.ts';
import type { EngineStop } from '../../../electron/ipc/bridge-messages.ts';

const firstRequest = '00000000-0000-4000-8000-000000000001';
const secondRequest = '00000000-0000-4000-8000-000000000002';

/** An engine of a few lines: it answers, works long until told to stop, dies, or does not open. */
const thread = `
const { parentPort, workerData } = require('node:worker_threads');
const flag = new Int32Array(workerData.cancelFlag);
const tell = (message) => parentPort.postMessage(message);
if (workerData.folder === 'damaged') tell({ kind: 'stopped', stop: { code: 'DATABASE_DAMAGED', facts: {} } });
else {
  tell({ kind: 'opened' });
  parentPort.on('message', (message) => {
    if (message.kind === 'close') { tell({ kind: 'closed' }); parentPort.close(); return; }
    const { ticket, call } = message;
    tell({ kind: 'started', ticket });
    if (call.procedure === 'die') throw new Error('out of memory');
    const until = Date.now() + 5000;
    while (call.procedure === 'work' && Atomics.load(flag, 0) !== ticket && Date.now() < until) Atomics.wait(flag, 0, 0, 20);
    const cancelled = call.procedure === 'work' && Atomics.load(flag, 0) === ticket;
    if (cancelled) Atomics.store(flag, 0, 0);
    tell({ kind: 'answer', ticket, envelope: { ok: true, value: cancelled ? 'cancelled' : call.procedure } });
  });
}
`;

describe('the main process’s end of the engine', () => {
  let folder = '';
  let link: EngineLink | null = null;
  const stops: EngineStop[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'estate-office-link-'));
    writeFileSync(join(folder, 'thread.cjs'), thread);
    stops.length = 0;
  });
  afterEach(async () => {
    await link?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function start(office = 'sound'): EngineLink {
    link = startEngineThread({
      script: join(folder, 'thread.cjs'),
      folder: office,
      logFolder: folder,
      now: null,
      onEvent: () => undefined,
      onStopped: (stop) => stops.push(stop),
    });
    return link;
  }

  it('answers each call with its own answer', async () => {
    const engine = start();
    const answers = await Promise.all(
      ['a', 'b'].map((procedure) => engine.call({ client: 'desk', procedure, input: {} })),
    );
    expect(answers).toEqual([
      { ok: true, value: 'a' },
      { ok: true, value: 'b' },
    ]);
  });

  it('stops work that keeps the engine busy', async () => {
    const engine = start();
    await engine.opened;
    const work = engine.call({ client: 'desk', procedure: 'work', input: { requestId: firstRequest } });

    expect(engine.cancel(firstRequest)).toBe(true);

    expect(await work).toEqual({ ok: true, value: 'cancelled' });
    expect(engine.cancel(firstRequest)).toBe(false);
  });

  it('does not stop the work before it when it is told to stop work that still waits', async () => {
    const engine = start();
    await engine.opened;
    const first = engine.call({ client: 'desk', procedure: 'work', input: { requestId: firstRequest } });
    const second = engine.call({ client: 'desk', procedure: 'work', input: { requestId: secondRequest } });

    engine.cancel(secondRequest);
    const winner = await Promise.race([
      first,
      new Promise((resolve) => setTimeout(resolve, 200, 'still working')),
    ]);
    engine.cancel(firstRequest);

    expect(winner).toBe('still working');
    expect(await first).toEqual({ ok: true, value: 'cancelled' });
    expect(await second).toEqual({ ok: true, value: 'cancelled' });
  });

  it('says why the books did not open, and refuses every call', async () => {
    const engine = start('damaged');
    expect(await engine.opened).toEqual({ code: 'DATABASE_DAMAGED', facts: {} });
    expect(await engine.call({ client: 'desk', procedure: 'a', input: {} })).toEqual({
      ok: false,
      error: { code: 'ENGINE_STOPPED', facts: { reason: 'DATABASE_DAMAGED' } },
    });
  });

  it('answers what was running when the engine dies, and tells once', async () => {
    const engine = start();
    const answer = await engine.call({ client: 'desk', procedure: 'die', input: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'ENGINE_STOPPED' } });
    expect(stops).toHaveLength(1);
    expect(stops[0]?.code).toBe('THREAD_DIED');
  });
});
