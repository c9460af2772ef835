import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/contract/bridge.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { EngineCall } from '../../../electron/ipc/bridge-messages.ts';
import { answerCall, assertTrustedSender, type BridgeParts } from '../../../electron/ipc/bridge.ts';

const main = { isMainFrame: true };

describe('the sender of a call', () => {
  it('is trusted when it is the main frame of our own page', () => {
    expect(() => assertTrustedSender({ frame: { origin: 'app://office', ...main } })).not.toThrow();
  });

  it.each(['https://office', 'app://office.evil', 'app://office:1', 'app://Office', 'file://', 'null', ''])(
    'is refused from the origin %j',
    (origin) => {
      expect(() => assertTrustedSender({ frame: { origin, ...main } })).toThrow('was refused');
    },
  );

  it('is refused from a frame inside our own page', () => {
    expect(() => assertTrustedSender({ frame: { origin: 'app://office', isMainFrame: false } })).toThrow(
      'frame inside',
    );
  });

  it('is refused when its frame is gone', () => {
    expect(() => assertTrustedSender({ frame: null })).toThrow('no longer exists');
  });
});

describe('a call of a window', () => {
  it('goes to the engine with the session of its window', async () => {
    const { parts, engineCalls } = bridge();

    await answerCall(parts, caller, 'receipts.receive', { amount: 1 });

    expect(engineCalls).toEqual([{ client: 'desk', procedure: 'receipts.receive', input: { amount: 1 } }]);
  });

  it.each(['shell.format', 'shell.__proto__', 'shell.constructor', 'shell.'])(
    'for %s is unknown',
    async (name) => {
      const answer = await answerCall(bridge().parts, caller, name, {});
      expect(answer).toEqual({ ok: false, error: { code: 'UNKNOWN_PROCEDURE', facts: { procedure: name } } });
    },
  );

  it('without a name is unknown', async () => {
    const answer = await answerCall(bridge().parts, caller, { toString: () => 'shell.about' }, {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'UNKNOWN_PROCEDURE' } });
  });

  it('prints nothing for nobody', async () => {
    const refusal: Envelope<never> = { ok: false, error: { code: 'NOT_SIGNED_IN', facts: {} } };
    const { parts } = bridge({ sessionOf: async () => refusal });

    expect(await answerCall(parts, caller, 'shell.printPage', page())).toEqual(refusal);
  });

  it.each([
    ['a page outside /print/', page({ page: '/counter' })],
    ['an address', page({ page: 'https://example.com/print/' })],
    ['a way out of /print/', page({ page: '//print/a' })],
    ['a paper nobody has', page({ paper: 'A0' })],
    ['nothing', undefined],
  ])('to print %s is refused', async (_what, input) => {
    const answer = await answerCall(bridge().parts, caller, 'shell.printPage', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });

  it('to save text in place of bytes is refused', async () => {
    const input = { bytes: 'text', suggestedName: 'a', kind: 'xlsx' };
    const answer = await answerCall(bridge().parts, caller, 'shell.saveFile', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });

  it('to save a program is refused', async () => {
    const input = { bytes: new Uint8Array(1), suggestedName: 'a', kind: 'exe' };
    const answer = await answerCall(bridge().parts, caller, 'shell.saveFile', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } });
  });

  it('gets the reason when the printer fails', async () => {
    const { parts } = bridge({}, async () => {
      throw new OfficeError('PRINT_FAILED', { reason: '缺纸' });
    });
    const answer = await answerCall(parts, caller, 'shell.printPage', page());
    expect(answer).toEqual({ ok: false, error: { code: 'PRINT_FAILED', facts: { reason: '缺纸' } } });
  });

  it('gets a reference, and no inside of the program, when something breaks', async () => {
    const { parts } = bridge({}, async () => {
      throw new TypeError('/home/me/secret.ts: x is undefined');
    });
    const answer = await answerCall(parts, caller, 'shell.printPage', page());
    expect(answer).toEqual({ ok: false, error: { code: 'UNEXPECTED', facts: { reference: 'f00d' } } });
  });

  it('to stop long work asks nobody who is calling, for the engine is busy', async () => {
    const { parts } = bridge({
      sessionOf: () => Promise.reject(new Error('the session was asked for')),
    });
    const answer = await answerCall(parts, caller, 'shell.cancel', {
      requestId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
    });
    expect(answer).toEqual({ ok: true, value: { stopping: true } });
  });
});

const caller = { client: 'desk', window: 1 };

function page(change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { page: '/print/receipts/1', paper: 'A4-half', mode: 'print', suggestedName: '收据', ...change };
}

function bridge(
  change: Partial<BridgeParts<number>> = {},
  printPage: BridgeParts<number>['shell']['shell.printPage'] = async () => ({ outcome: 'printed' }),
): { parts: BridgeParts<number>; engineCalls: EngineCall[] } {
  const engineCalls: EngineCall[] = [];
  const parts: BridgeParts<number> = {
    async callEngine(call) {
      engineCalls.push(call);
      return { ok: true, value: null };
    },
    sessionOf: async () => ({ ok: true, value: null }),
    reportFault: () => 'f00d',
    shell: {
      'shell.about': async () => ({ version: '1', host: 'chromium', dataFolder: '/' }),
      'shell.printPage': printPage,
      'shell.pageReady': async () => ({}),
      'shell.pageFailed': async () => ({}),
      'shell.saveFile': async () => ({ outcome: 'cancelled' }),
      'shell.openWindow': async () => ({}),
      'shell.cancel': async () => ({ stopping: true }),
    },
    ...change,
  };
  return { parts, engineCalls };
}
