import { createHash } from 'node:crypto';
import type { Output } from '../../../shared/contract/index.ts';
import type { OpeningArrearsField } from '../../../shared/contract/opening-arrears.ts';
import type { SheetMapping } from '../../../shared/contract/sheet-import.ts';
import { yearOf } from '../../../shared/domain/day.ts';
import { addFen, formatYuan, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import type { ReadableDb } from '../../database/connection.ts';
import type { ReadContext } from '../../ipc/context.ts';
import { RowReader } from '../../office/imports/cell-reader.ts';
import { findImportedFile, findMapping } from '../../office/imports/imports.repository.ts';
import {
  describeSheet,
  openSheet,
  PROGRESS_STEPS,
  READ_SHARE,
  type OpenSheet,
  type ReadFile,
} from '../../office/imports/open-sheet.ts';
import { listProblems } from '../../office/imports/problem-list.ts';
import { labelsTellBuildings } from '../../office/imports/room-cells.ts';
import { markOfRegister } from '../../office/register/register.repository.ts';
import { openingArrearsDesign } from './arrears-columns.ts';
import { decideDebts, type DecidedRow, type KnownBooks } from './arrears-decisions.ts';
import { readArrearsRow } from './arrears-row.ts';
import { feeItemKey, loadKnownBooks, offeredFeeItems } from './opening-arrears.repository.ts';

/** Which fee item each name of the sheet stands for, as the person chose. */
export type FeeItemChoices = Readonly<Record<string, number | null>>;

/** A list of arrears read through, with what is wrong with each row and what would be posted. */
export interface ReadArrears {
  readonly opened: OpenSheet<OpeningArrearsField>;
  readonly missing: readonly OpeningArrearsField[];
  readonly rows: readonly DecidedRow[];
  readonly known: KnownBooks;
  readonly choices: FeeItemChoices;
}

export function readArrears(
  db: ReadableDb,
  file: ReadFile,
  asked: { readonly mapping?: SheetMapping | undefined; readonly feeItems?: FeeItemChoices | undefined },
  context: Pick<ReadContext, 'progress'>,
): ReadArrears {
  const opened = openSheet(file, openingArrearsDesign, asked.mapping, (layout) =>
    findMapping(db, 'opening-arrears', layout),
  );
  const choices = asked.feeItems ?? {};
  const known = loadKnownBooks(db, choices);
  const missing = missingFields(opened);
  const { dataRows } = opened.table;
  const read = (missing.length > 0 ? [] : dataRows).map((row, index) => {
    if (index % PROGRESS_EVERY === 0)
      context.progress(
        READ_SHARE + Math.floor(((ROWS_READ - READ_SHARE) * index) / dataRows.length),
        PROGRESS_STEPS,
      );
    return readArrearsRow(row, opened.columns, opened.fixed);
  });
  return { opened, missing, rows: decideDebts(read, opened.columns, known), known, choices };
}

/** What the wizard shows of it. */
export function previewOf(
  db: ReadableDb,
  read: ReadArrears,
  context: Pick<ReadContext, 'clock'>,
): Output<'openingArrears.preview'> {
  const { opened } = read;
  return {
    previewHash: hashOf(db, read),
    importedDay: findImportedFile(db, 'opening-arrears', opened.file.sha256)?.importedDay ?? null,
    ...describeSheet(opened, openingArrearsDesign),
    missing: [...read.missing],
    ...listProblems(read.rows, opened.table.headers, shownValues),
    totals: totalsOf(read),
    feeItems: feeItemsOf(read),
    offeredFeeItems: offeredFeeItems(db).map(({ id, name }) => ({ id, name })),
    day: context.clock.today(),
  };
}

/** Binds what a person confirms: the file, how it was mapped, what would be posted, and the register it was compared with. */
export function hashOf(db: ReadableDb, read: ReadArrears): string {
  const { opened, rows } = read;
  const bound = {
    sha256: opened.file.sha256,
    sheetIndex: opened.sheetIndex,
    headerRow: opened.table.headerRow,
    columns: openingArrearsDesign.fields.map((field) => opened.columns[field] ?? null),
    fixed: opened.fixed,
    feeItems: feeItemsOf(read),
    rows: rows.length,
    refused: rows.filter((row) => row.refused).length,
    totals: totalsOf(read),
    register: markOfRegister(db),
  };
  return createHash('sha256').update(JSON.stringify(bound)).digest('hex');
}

const PROGRESS_EVERY = 500;
/** Reading the rows ends here, in thousandths of the whole. */
export const ROWS_READ = 600;

function missingFields(opened: OpenSheet<OpeningArrearsField>): OpeningArrearsField[] {
  const has = (field: OpeningArrearsField): boolean =>
    opened.columns[field] !== undefined || opened.fixed[field] !== undefined;
  if (opened.table.headerRow === null) return ['number', 'feeItem', 'period', 'amount'];
  const missing: OpeningArrearsField[] = [];
  if (!has('number') && !has('label')) missing.push('number');
  else if (!has('building') && !tellsBuildings(opened)) missing.push('building');
  if (!has('feeItem')) missing.push('feeItem');
  if (!has('period') && !has('periodFrom')) missing.push('period');
  if (!has('amount')) missing.push('amount');
  return missing;
}

function tellsBuildings(opened: OpenSheet<OpeningArrearsField>): boolean {
  const rows = opened.table.dataRows.slice(0, 50);
  return labelsTellBuildings(
    rows.map((row) => new RowReader<OpeningArrearsField>(row, opened.columns, opened.fixed)),
  );
}

interface Sum {
  rows: number;
  amountFen: Fen;
}

function totalsOf({ rows }: ReadArrears): Output<'openingArrears.preview'>['totals'] {
  const all = emptySum();
  const buildings = new Map<string, Sum>();
  const years = new Map<number, Sum>();
  const rooms = new Set<number>();
  for (const { debt, read } of rows) {
    if (debt === null || read.amountFen === null || read.period === null) continue;
    for (const sum of [
      all,
      sumOf(buildings, debt.room.building_name),
      sumOf(years, yearOf(read.period.from)),
    ])
      add(sum, read.amountFen);
    rooms.add(debt.room.id);
  }
  return {
    ...all,
    rooms: rooms.size,
    buildings: [...buildings].map(([name, sum]) => ({ name, ...sum })),
    years: [...years]
      .map(([year, sum]) => ({ year, ...sum }))
      .toSorted((one, other) => one.year - other.year),
  };
}

/** Each fee item named in the sheet once, with what it stands for and how much of it there is. */
function feeItemsOf({ rows, known, choices }: ReadArrears): Output<'openingArrears.preview'>['feeItems'] {
  const sums = new Map<string, Sum & { name: string }>();
  const chosen = new Set(Object.keys(choices).map(feeItemKey));
  for (const { read } of rows) {
    if (read.feeItemName === '') continue;
    const key = feeItemKey(read.feeItemName);
    const sum = sums.get(key) ?? { name: read.feeItemName, ...emptySum() };
    sums.set(key, sum);
    add(sum, read.amountFen !== null && read.amountFen > 0 ? read.amountFen : ZERO_FEN);
  }
  return [...sums].map(([key, sum]) => {
    const item = known.feeItemOf(sum.name);
    return {
      ...sum,
      feeItemId: item?.id ?? null,
      how: chosen.has(key) ? 'chosen' : item === null ? 'open' : 'named',
    };
  });
}

function sumOf<Key>(sums: Map<Key, Sum>, key: Key): Sum {
  const sum = sums.get(key) ?? emptySum();
  sums.set(key, sum);
  return sum;
}

function emptySum(): Sum {
  return { rows: 0, amountFen: ZERO_FEN };
}

function add(sum: Sum, amountFen: Fen): void {
  sum.rows += 1;
  sum.amountFen = addFen(sum.amountFen, amountFen);
}

function shownValues({ read }: DecidedRow): Record<string, string> {
  const values: Partial<Record<OpeningArrearsField, string>> = {
    building: read.room?.building ?? '',
    unit: read.room?.unit ?? '',
    number: read.room?.room ?? '',
    ownerName: read.ownerName,
    feeItem: read.feeItemName,
    period: periodText(read.period),
    amount: read.amountFen === null ? '' : formatYuan(read.amountFen),
    dueDay: read.dueDay ?? '',
    note: read.note,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function periodText(period: DecidedRow['read']['period']): string {
  if (period === null) return '';
  return period.from === period.to ? period.from : `${period.from}~${period.to}`;
}
