import { describe, expect, test } from 'vitest';
import { ContractError } from '../../../renderer/app/contract-error.ts';
import { instantOfPaper } from '../../../renderer/warehouse/counts/counted-at.ts';
import { createSheetEntry } from '../../../renderer/warehouse/counts/sheet-entry.ts';
import type { EntryLine, Figure } from '../../../renderer/warehouse/counts/sheet-entry.ts';
import { quantity, wholeUnits } from '../../../shared/domain/quantity.ts';

const broom: EntryLine = {
  lineNo: 1,
  unit: '把',
  packs: [{ unit: '箱', factorThousandths: wholeUnits(12), barcode: null }],
  countedThousandths: null,
};
const lamp: EntryLine = { ...broom, lineNo: 2 };

describe('a line of the sheet', () => {
  test('is saved as it is left, packs reckoned, and forgotten once the sheet holds it', async () => {
    const { entry, sent } = entryThat(() => null);
    entry.type(1, '2箱3');
    expect(sent).toEqual([]);
    entry.leave(broom, null);
    expect(entry.drafts().get(1)).toMatchObject({ state: 'saving' });
    await answered();
    expect(sent.map(([, figure]) => figure)).toEqual([
      { lineNo: 1, countedThousandths: 27_000, countedAt: null },
    ]);
    expect(entry.drafts().get(1)).toMatchObject({ state: 'saved', text: '2箱3' });
    entry.settle([broom]);
    expect(entry.drafts().has(1)).toBe(true);
    entry.settle([{ ...broom, countedThousandths: quantity(27_000) }]);
    expect(entry.drafts().has(1)).toBe(false);
  });

  test('left blank stays not counted; emptied, its figure is taken back', async () => {
    const { entry, sent } = entryThat(() => null);
    entry.leave(broom, null);
    entry.type(2, '');
    entry.leave({ ...lamp, countedThousandths: quantity(5000) }, null);
    await answered();
    expect(sent.map(([, figure]) => figure)).toEqual([
      { lineNo: 2, countedThousandths: null, countedAt: null },
    ]);
  });

  test('with the figure it had is not sent again', async () => {
    const { entry, sent } = entryThat(() => null);
    entry.type(1, '5.0');
    entry.leave({ ...broom, countedThousandths: quantity(5000) }, null);
    await answered();
    expect([sent, entry.drafts().size]).toEqual([[], 0]);
  });

  test('that is no quantity keeps its text and says why', () => {
    const { entry } = entryThat(() => null);
    entry.type(1, '3桶');
    entry.leave(broom, null);
    expect(entry.drafts().get(1)).toMatchObject({ text: '3桶', state: 'typed', refusal: 'unknown-unit' });
    entry.restore(1);
    expect(entry.drafts().has(1)).toBe(false);
  });

  test('that was refused keeps its text with the reason, and is saved when it is left again', async () => {
    const answers = [new ContractError('SESSION_LOCKED'), null];
    const { entry, sent } = entryThat(() => answers.shift() ?? null);
    entry.type(1, '7');
    entry.leave(broom, null);
    await answered();
    expect(entry.drafts().get(1)).toMatchObject({ text: '7', state: 'failed' });
    entry.leave(broom, null);
    await answered();
    expect(entry.drafts().get(1)).toMatchObject({ state: 'saved' });
    expect(new Set(sent.map(([id]) => id)).size).toBe(2);
  });

  test('of which nobody knows what became goes out under the same request again', async () => {
    const answers = [new ContractError('ENGINE_STOPPED'), null];
    const { entry, sent } = entryThat(() => answers.shift() ?? null);
    entry.type(1, '7');
    entry.leave(broom, null);
    await answered();
    entry.leave(broom, null);
    await answered();
    expect(new Set(sent.map(([id]) => id)).size).toBe(1);
  });

  test('goes out after the one before it, however fast the keys are', async () => {
    const { entry, sent } = entryThat(() => null);
    for (const line of [broom, lamp]) {
      entry.type(line.lineNo, '1');
      entry.leave(line, '2026-10-28T10:30:00+08:00');
    }
    await answered();
    expect(sent.map(([, { lineNo, countedAt }]) => [lineNo, countedAt])).toEqual([
      [1, '2026-10-28T10:30:00+08:00'],
      [2, '2026-10-28T10:30:00+08:00'],
    ]);
  });
});

describe('the time on a paper', () => {
  const openedAt = '2026-10-28T09:00:41.120+08:00';

  test('is an instant of the office’s own clock', () => {
    expect(instantOfPaper('2026-10-28 10:30', openedAt)).toBe('2026-10-28T10:30:00+08:00');
  });

  test('in the minute of the count’s beginning is its beginning', () => {
    expect(instantOfPaper('2026-10-28 09:00', openedAt)).toBe(openedAt);
  });
});

function entryThat(answer: () => ContractError | null) {
  const sent: [id: string, figure: Figure][] = [];
  let made = 0;
  const entry = createSheetEntry(
    (id, figure) => {
      sent.push([id, figure]);
      return Promise.resolve(answer());
    },
    () => `request ${(made += 1)}`,
  );
  return { entry, sent };
}

/** Every answer under way has come. */
function answered(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
