import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { contract, Output } from '../../../shared/contract/index.ts';
import { countRounds, type CountRound } from '../../../shared/domain/count-rounds.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import { packsOf } from '../items/items.repository.ts';
import { addFigure, lastEntryAt, newestEntry } from './count-lines.repository.ts';
import { loadStanding, type StandingLine } from './count-standing.ts';
import { asCount, requireCount, requireOpenCount } from './counts.service.ts';
import type { CountRow } from './counts.repository.ts';

type EnterInput = z.output<(typeof contract)['counts.enter']['input']>;

/** One count, and how far each of its rounds is. */
export function readCount(db: ReadableDb, countSeq: number): Output<'counts.get'> {
  const count = requireCount(db, countSeq);
  const lines = loadStanding(db, countSeq);
  return {
    count: asCount(count),
    rounds: countRounds.flatMap((round) => {
      const own = linesOfRound(db, count, lines, round);
      if (own.length === 0) return [];
      return [
        {
          round,
          lineCount: own.length,
          countedCount: own.filter((line) => figureOf(line, round) !== undefined).length,
        },
      ];
    }),
  };
}

/** The blind sheet of a round: what to count and what was entered of it in this round, nothing of book or other rounds. */
export function readSheet(db: ReadableDb, countSeq: number, round: CountRound): Output<'counts.sheet'> {
  const count = requireCount(db, countSeq);
  const lines = linesOfRound(db, count, loadStanding(db, countSeq), round);
  return {
    count: asCount(count),
    lines: lines.map((each) => {
      const { line } = each;
      const figure = figureOf(each, round);
      return {
        lineNo: line.line_no,
        place: line.place,
        itemId: line.item_id,
        code: line.code,
        barcode: line.barcode,
        category: line.category,
        name: line.name,
        specification: line.specification,
        model: line.model,
        unit: line.unit,
        packs: packsOf(db, line.item_id).map((pack) => ({
          unit: pack.unit,
          factorThousandths: pack.factor_thousandths,
          barcode: pack.barcode,
        })),
        countedThousandths: figure?.counted ?? null,
        countedAt: figure?.countedAt ?? null,
        countedByName: figure?.countedByName ?? null,
      };
    }),
  };
}

/**
 * Enters what was found. All lines or none; a line not named stays as it is, and blank is not zero (B3).
 * @throws OfficeError `COUNT_NOT_OPEN`, `COUNT_LINE_NOT_DUE`, `COUNT_BY_SAME_PERSON` when who counts again counted
 * before, `COUNT_TIME_IMPOSSIBLE`, `NOT_PERMITTED` for a spot check by somebody who supervises nothing.
 */
export function enterFigures(trx: WritableTrx, context: WriteContext, input: EnterInput): void {
  const count = requireOpenCount(trx, input.countSeq);
  if (input.round === 4 && !context.user.roles.some((role) => role === 'manager' || role === 'accountant'))
    throw new OfficeError('NOT_PERMITTED', { procedure: 'counts.enter', needs: ['manager', 'accountant'] });
  const countedAt = momentOf(context, count, input.countedAt);
  const afterSeq =
    input.countedAt === null ? newestEntry(trx) : lastEntryAt(trx, count.entry_seq, input.countedAt);
  const lines = loadStanding(trx, count.entry_seq);
  const open = new Map(linesOfRound(trx, count, lines, input.round).map((each) => [each.line.line_no, each]));
  const known = new Map(lines.map((each) => [each.line.line_no, each]));
  for (const entered of input.lines) {
    const line = open.get(entered.lineNo);
    if (line === undefined || figuresAfter(line, input.round)) {
      const other = known.get(entered.lineNo);
      if (other === undefined) throw new OfficeError('NOT_FOUND', { noun: 'stock-line' });
      throw new OfficeError('COUNT_LINE_NOT_DUE', { itemLabel: itemLabel(other.line) });
    }
    assertAnotherPerson(line, input.round, context.user);
    addFigure(trx, {
      count_seq: count.entry_seq,
      line_no: entered.lineNo,
      round: input.round,
      counted_thousandths: entered.countedThousandths,
      counted_at: countedAt,
      counted_after_seq: afterSeq,
      counted_by: context.user.id,
    });
  }
}

/**
 * The lines of a round: all of the first; once that is whole, those due or done again (sooner, it would tell who counts
 * which of their figures the book doubts); the supervisor's sample once the first is begun.
 */
function linesOfRound(
  db: ReadableDb,
  count: CountRow,
  lines: readonly StandingLine[],
  round: CountRound,
): StandingLine[] {
  if (round === 1) return [...lines];
  if (round !== 4) {
    const isBlind = lines.some((line) => line.standing.due === 1);
    return lines.filter(
      (line) => (!isBlind && line.standing.due === round) || figureOf(line, round) !== undefined,
    );
  }
  const { spotCheckPercent } = readSettings(db);
  const size = Math.ceil((lines.length * spotCheckPercent) / 100);
  const drawn = new Set(
    lines
      .map((each) => ({ each, draw: drawOf(count.hash, each.line.line_no) }))
      .toSorted((one, other) => (one.draw < other.draw ? -1 : 1))
      .slice(0, size)
      .map(({ each }) => each.line.line_no),
  );
  return lines.filter(
    (each) =>
      figureOf(each, 4) !== undefined || (drawn.has(each.line.line_no) && figureOf(each, 1) !== undefined),
  );
}

/** Nobody chooses what is spot-checked: the count's own hash does. */
function drawOf(hash: string, lineNo: number): string {
  return createHash('sha256').update(`${hash}:${lineNo}`).digest('hex');
}

function figureOf(line: StandingLine, round: CountRound): StandingLine['figures'][number] | undefined {
  return line.figures.find((figure) => figure.round === round);
}

function figuresAfter(line: StandingLine, round: CountRound): boolean {
  return line.figures.some((figure) => figure.round > round);
}

/** A count is repeated by somebody else than who made the one before it. */
function assertAnotherPerson(
  { line, figures }: StandingLine,
  round: CountRound,
  user: { readonly id: number; readonly name: string },
): void {
  const before = figures.filter((figure) => figure.round < round).at(-1);
  if (before?.countedBy === user.id)
    throw new OfficeError('COUNT_BY_SAME_PERSON', { itemLabel: itemLabel(line), name: user.name });
}

/** Between the count's beginning and now. */
function momentOf(context: WriteContext, count: CountRow, countedAt: string | null): string {
  const now = context.clock.instant();
  if (countedAt === null) return now;
  const moment = Date.parse(countedAt);
  if (moment < Date.parse(count.posted_at) || moment > Date.parse(now))
    throw new OfficeError('COUNT_TIME_IMPOSSIBLE', { from: count.posted_at, to: now });
  return countedAt;
}
