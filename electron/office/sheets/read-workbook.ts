import { CellBudget } from './cell-budget.ts';
import { readSharedStrings } from './shared-strings.ts';
import { damaged, SheetFault } from './sheet-fault.ts';
import type { SheetLimits } from './sheet-limits.ts';
import type { SheetMessage, WireArea, WireRow } from './wire.ts';
import { readWorkbookParts, type SheetPart } from './workbook-parts.ts';
import { readWorksheet, type WorksheetContext } from './worksheet-rows.ts';
import { openGatedZip, type GatedZip } from './zip-gate.ts';

/** Rows are posted in bundles of this many: each takes the receiver a few milliseconds. */
const BUNDLE_ROWS = 1000;

/**
 * Reads an `.xlsx` from its bytes and posts what it holds, part by part.
 * @throws SheetFault whatever makes the file unreadable
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: SheetLimits,
  post: (message: SheetMessage) => void,
): Promise<void> {
  const zip = await openGatedZip(bytes, limits);
  const workbook = await readWorkbookParts(zip);
  post({ type: 'begin', source: { format: 'xlsx', date1904: workbook.date1904 } });
  const budget = new CellBudget(limits);
  const progress = progressOver(zip, workbook.sheets, post);
  const textCount = await postTexts(zip, workbook.sharedStrings, post);
  for (const sheet of workbook.sheets) {
    post({ type: 'sheet', name: sheet.name, hidden: sheet.hidden });
    const context = { sheetName: sheet.name, dateStyles: workbook.dateStyles, textCount, budget };
    await postSheet(zip, sheet, context, progress, post);
  }
  if (budget.isUntouched) throw new SheetFault({ code: 'SHEET_EMPTY', facts: {} }, 'no sheet holds anything');
}

async function postTexts(
  zip: GatedZip,
  path: string | null,
  post: (message: SheetMessage) => void,
): Promise<number> {
  if (path === null || zip.sizeOf(path) === null) return 0;
  let count = 0;
  for await (const texts of readSharedStrings(zip.read(path))) {
    count += texts.length;
    post({ type: 'texts', json: JSON.stringify(texts) });
  }
  return count;
}

async function postSheet(
  zip: GatedZip,
  sheet: SheetPart,
  context: WorksheetContext,
  progress: (bytes: number) => void,
  post: (message: SheetMessage) => void,
): Promise<void> {
  const areas: WireArea[] = [];
  let bundle: WireRow[] = [];
  const flush = (): void => {
    if (bundle.length > 0) post({ type: 'rows', json: JSON.stringify(bundle) });
    bundle = [];
  };
  let bytesRead = 0;
  for await (const { bytes, rows } of readWorksheet(zip.read(sheet.path), context, areas)) {
    bytesRead += bytes;
    for (const row of rows) bundle.push(row);
    if (bundle.length < BUNDLE_ROWS) continue;
    flush();
    progress(bytesRead);
    bytesRead = 0;
  }
  flush();
  progress(bytesRead);
  if (areas.length > 0) post({ type: 'merges', areas });
}

function progressOver(
  zip: GatedZip,
  sheets: readonly SheetPart[],
  post: (message: SheetMessage) => void,
): (bytes: number) => void {
  const sizes = sheets.map((sheet) => zip.sizeOf(sheet.path));
  if (sizes.includes(null)) throw damaged('a sheet named in the workbook is missing');
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  let done = 0;
  return (bytes) => {
    done += bytes;
    post({ type: 'progress', done, total });
  };
}
