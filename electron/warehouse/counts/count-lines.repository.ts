import { sql } from 'kysely';
import type { CountRound } from '../../../shared/domain/count-rounds.ts';
import type { VarianceReason } from '../../../shared/domain/count-variance.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import type { ItemClass } from '../../../shared/domain/item.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import { insertRow, prepareCommand, prepareQuery } from '../../database/query.ts';
import type { CountFigureTable, CountNoteTable } from './counts.table.ts';

/** A line with what its item is called and what it costs now. */
export interface LineRow {
  readonly line_no: number;
  readonly place: string;
  readonly snapshot_thousandths: Quantity;
  readonly item_id: number;
  readonly code: string;
  readonly barcode: string | null;
  readonly category: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly unit: string;
  readonly class: ItemClass;
  readonly reason: VarianceReason | null;
  readonly remark: string;
}

/** The last revision of a line's figure in a round, with who entered it and what had moved by then. */
export interface FigureRow {
  readonly line_no: number;
  readonly round: CountRound;
  readonly counted_thousandths: Quantity | null;
  readonly counted_at: string;
  readonly counted_after_seq: number;
  readonly counted_by: number;
  readonly counted_by_name: string;
}

/** A line of a posted count as it was approved. */
export interface ResultRow {
  readonly line_no: number;
  readonly moved_thousandths: Quantity;
  readonly counted_thousandths: Quantity;
  readonly delta_thousandths: Quantity;
  readonly delta_fen: Fen;
}

export function linesOf(db: ReadableDb, countSeq: number): LineRow[] {
  return linesByCount.all(db, { countSeq });
}

export function figuresOf(db: ReadableDb, countSeq: number): FigureRow[] {
  return figuresByCount.all(db, { countSeq });
}

export function resultsOf(db: ReadableDb, countSeq: number): ResultRow[] {
  return resultsByCount.all(db, { countSeq });
}

/** Every movement of the count's items in its store since the snapshot. */
export function movementsSince(
  db: ReadableDb,
  countSeq: number,
): { item_id: number; entry_seq: number; happened_day: Day; quantity: Quantity }[] {
  return movementsAfter.all(db, { countSeq });
}

/** Keeps a figure as the next revision of its line and round. */
export function addFigure(trx: WritableTrx, figure: Omit<CountFigureTable, 'revision'>): void {
  const { next } = nextRevision.one(trx, {
    countSeq: figure.count_seq,
    lineNo: figure.line_no,
    round: figure.round,
  });
  insertRow(trx, 'count_figure', { ...figure, revision: next });
}

/** The newest entry that was posted no later than an instant; entries before the count are not looked at. */
export function lastEntryAt(db: ReadableDb, countSeq: number, instant: string): number {
  return entryAt.one(db, { countSeq, instant }).seq;
}

export function setNote(trx: WritableTrx, note: CountNoteTable): void {
  upsertNote.runExpecting(trx, 1, note);
}

/** The newest entry of the books. */
export function newestEntry(db: ReadableDb): number {
  return head.one(db, {}).seq;
}

/** Everybody who ever entered a figure of a count, corrected ones too. */
export function countersOf(db: ReadableDb, countSeq: number): Set<number> {
  return new Set(counters.all(db, { countSeq }).map((row) => row.counted_by));
}

const linesByCount = prepareQuery<{ countSeq: number }>()((db, p) =>
  db
    .selectFrom('count_line')
    .innerJoin('item', 'item.id', 'count_line.item_id')
    .leftJoin('count_note', (join) =>
      join
        .onRef('count_note.count_seq', '=', 'count_line.entry_seq')
        .onRef('count_note.line_no', '=', 'count_line.line_no'),
    )
    .select([
      'count_line.line_no',
      'count_line.place',
      'count_line.snapshot_thousandths',
      'count_line.item_id',
      'item.code',
      'item.barcode',
      'item.category',
      'item.name',
      'item.specification',
      'item.model',
      'item.unit',
      'item.class',
      'count_note.reason',
      sql<string>`coalesce(count_note.remark, '')`.as('remark'),
    ])
    .where('count_line.entry_seq', '=', p('countSeq'))
    .orderBy('count_line.line_no'),
);
const figuresByCount = prepareQuery<{ countSeq: number }>()((db, p) =>
  db
    .selectFrom('count_figure')
    .innerJoin('user', 'user.id', 'count_figure.counted_by')
    .select([
      'count_figure.line_no',
      'count_figure.round',
      'count_figure.counted_thousandths',
      'count_figure.counted_at',
      'count_figure.counted_after_seq',
      'count_figure.counted_by',
      'user.name as counted_by_name',
    ])
    .where('count_figure.count_seq', '=', p('countSeq'))
    .where((e) =>
      e(
        'count_figure.revision',
        '=',
        e
          .selectFrom('count_figure as later')
          .select((later) => later.fn.max('later.revision').as('last'))
          .whereRef('later.count_seq', '=', 'count_figure.count_seq')
          .whereRef('later.line_no', '=', 'count_figure.line_no')
          .whereRef('later.round', '=', 'count_figure.round'),
      ),
    )
    .orderBy('count_figure.line_no')
    .orderBy('count_figure.round'),
);
const resultsByCount = prepareQuery<{ countSeq: number }>()((db, p) =>
  db
    .selectFrom('count_result')
    .select(['line_no', 'moved_thousandths', 'counted_thousandths', 'delta_thousandths', 'delta_fen'])
    .where('count_seq', '=', p('countSeq'))
    .orderBy('line_no'),
);
const movementsAfter = prepareQuery<{ countSeq: number }>()((db, p) =>
  db
    .selectFrom('stock_count')
    .innerJoin('count_line', 'count_line.entry_seq', 'stock_count.entry_seq')
    .innerJoin('stock_movement', (join) =>
      join
        .onRef('stock_movement.item_id', '=', 'count_line.item_id')
        .onRef('stock_movement.store_id', '=', 'stock_count.store_id')
        .onRef('stock_movement.entry_seq', '>', 'stock_count.entry_seq'),
    )
    .innerJoin('stock_document', 'stock_document.entry_seq', 'stock_movement.entry_seq')
    .select([
      'stock_movement.item_id',
      'stock_movement.entry_seq',
      'stock_document.happened_day',
      'stock_movement.quantity_thousandths as quantity',
    ])
    .where('stock_count.entry_seq', '=', p('countSeq')),
);
const nextRevision = prepareQuery<{ countSeq: number; lineNo: number; round: CountRound }>()((db, p) =>
  db
    .selectFrom('count_figure')
    .select(sql<number>`coalesce(max(revision), 0) + 1`.as('next'))
    .where('count_seq', '=', p('countSeq'))
    .where('line_no', '=', p('lineNo'))
    .where('round', '=', p('round')),
);
const entryAt = prepareQuery<{ countSeq: number; instant: string }>()((db, p) =>
  db
    .selectFrom('entry')
    .select(sql<number>`max(seq)`.as('seq'))
    .where('seq', '>=', p('countSeq'))
    // Instants of one office have one form and offset, but a zone may change: compared as moments.
    .where((e) =>
      e.or([
        e('seq', '=', p('countSeq')),
        e(sql<number>`julianday(posted_at)`, '<=', sql<number>`julianday(${p('instant')})`),
      ]),
    ),
);
const upsertNote = prepareCommand<CountNoteTable>()((db, p) =>
  db
    .insertInto('count_note')
    .values({
      count_seq: p('count_seq'),
      line_no: p('line_no'),
      reason: p('reason'),
      remark: p('remark'),
    })
    .onConflict((conflict) =>
      conflict.columns(['count_seq', 'line_no']).doUpdateSet({ reason: p('reason'), remark: p('remark') }),
    ),
);
const head = prepareQuery()((db) => db.selectFrom('chain_head').select('seq'));
const counters = prepareQuery<{ countSeq: number }>()((db, p) =>
  db.selectFrom('count_figure').select('counted_by').distinct().where('count_seq', '=', p('countSeq')),
);
