import { describe, expect, it } from 'vitest';
import { readSheets, type ReadSheetsOptions } from '../../../../electron/office/sheets/read-sheet.ts';
import type { SheetBook } from '../../../../electron/office/sheets/sheet-book.ts';
import { refusal, textsOf } from '../../../support/sheet-reading.ts';
import { buildWorkbook } from '../../../support/workbook-builder.ts';

function read(bytes: Uint8Array, options?: ReadSheetsOptions): Promise<SheetBook> {
  return readSheets({ name: '台账.xlsx', bytes }, options);
}

/** A register of many rows, long enough for the reading to be interrupted. */
function longWorkbook(rowCount: number): Uint8Array {
  const rows: string[] = [];
  for (let row = 1; row <= rowCount; row += 1) {
    rows.push(
      `<row r="${row}"><c r="A${row}" t="s"><v>${row % 50}</v></c><c r="B${row}"><v>${row}.25</v></c><c r="C${row}" t="inlineStr"><is><t>业主${row}</t></is></c></row>`,
    );
  }
  const texts = Array.from({ length: 50 }, (_, index) => `<si><t>${index}号楼</t></si>`);
  return buildWorkbook({ rows: rows.join(''), texts });
}

describe('the reading thread', () => {
  it('reads 200,000 rows whole, tells how far it is and leaves its caller running', async () => {
    const bytes = longWorkbook(200_000);
    const steps: number[] = [];
    let beats = 0;
    const pulse = setInterval(() => (beats += 1), 5);
    const book = await read(bytes, { onProgress: (done, total) => steps.push(done / total) });
    clearInterval(pulse);
    const [sheet] = book.sheets;
    expect(sheet?.rows).toHaveLength(200_000);
    expect(sheet && textsOf({ ...sheet, rows: sheet.rows.slice(-1) })).toEqual([
      ['0号楼', '200000.25', '业主200000'],
    ]);
    expect(steps.length).toBeGreaterThan(50);
    expect(steps.every((step, index) => step >= (steps[index - 1] ?? 0))).toBe(true);
    expect(steps.at(-1)).toBe(1);
    expect(beats).toBeGreaterThan(50);
  }, 60_000);

  it('is ended when the reading is cancelled', async () => {
    const controller = new AbortController();
    const options = { signal: controller.signal, onProgress: () => controller.abort() };
    expect(await refusal(read(longWorkbook(50_000), options))).toEqual({
      code: 'CANCELLED',
      facts: {},
    });
  });

  it('is not begun when the reading was cancelled before', async () => {
    expect((await refusal(read(longWorkbook(1), { signal: AbortSignal.abort() }))).code).toBe('CANCELLED');
  });

  it('is ended when it takes too long', async () => {
    expect(await refusal(read(longWorkbook(50_000), { limits: { timeMilliseconds: 60 } }))).toEqual({
      code: 'SHEET_TIMED_OUT',
      facts: { fileName: '台账.xlsx' },
    });
  });

  it('is ended when it needs too much memory, and the next file is read', async () => {
    const attributes = Array.from({ length: 1_000_000 }, (_, index) => ` a${index}=""`).join('');
    const bytes = buildWorkbook({ rows: `<row r="1"${attributes}/>` });
    const outcome = await refusal(read(bytes, { limits: { heapMegabytes: 32 } }));
    expect(outcome).toEqual({
      code: 'SHEET_TOO_LARGE',
      facts: { fileName: '台账.xlsx', limitMegabytes: 200 },
    });
    expect((await read(longWorkbook(2))).sheets[0]?.rows).toHaveLength(2);
  }, 60_000);

  it('reads several files at once', async () => {
    const books = await Promise.all([1, 2, 3].map((rows) => read(longWorkbook(rows))));
    expect(books.map((book) => book.sheets[0]?.rows.length)).toEqual([1, 2, 3]);
  });

  it('leaves the bytes it was given as they were', async () => {
    const bytes = longWorkbook(3);
    const before = Buffer.from(bytes);
    await read(bytes);
    expect(Buffer.from(bytes).equals(before)).toBe(true);
  });
});
