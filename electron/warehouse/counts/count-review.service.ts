import type { z } from 'zod';
import type { ReviewLine } from '../../../shared/contract/counts.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { contract, Output } from '../../../shared/contract/index.ts';
import { accuracyOf } from '../../../shared/domain/count-variance.ts';
import { addFen, negateFen, sumFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import { quantity, type Quantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts } from '../../ledger/accounts.ts';
import type { PostingLine } from '../../ledger/posting.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import { postStock } from '../movements/stock-posting.ts';
import type { ValuedMoves } from '../movements/stock-valuing.ts';
import { countersOf, resultsOf, setNote, type ResultRow } from './count-lines.repository.ts';
import { loadStanding, reviewMarkOf, worthOf, type StandingLine } from './count-standing.ts';
import { releaseItems } from './counts.repository.ts';
import { asCount, requireCount, requireOpenCount } from './counts.service.ts';

type PostInput = z.output<(typeof contract)['counts.post']['input']>;
type ExplainInput = z.output<(typeof contract)['counts.explain']['input']>;

/**
 * Counted beside book. Before the first round is whole nobody sees the book (B3: blind).
 * @throws OfficeError `NOT_FOUND`, `COUNT_STILL_BLIND`.
 */
export function readReview(db: ReadableDb, countSeq: number): Output<'counts.review'> {
  const count = asCount(requireCount(db, countSeq));
  const standing = loadStanding(db, countSeq);
  const left = leftOf(standing);
  if (count.state === 'open' && left.uncounted > 0)
    throw new OfficeError('COUNT_STILL_BLIND', { left: left.uncounted });
  const results = new Map(resultsOf(db, countSeq).map((row) => [row.line_no, row]));
  const lines = standing.map((each) => reviewLine(db, each, results.get(each.line.line_no)));
  const differences = lines.map((line) => line.deltaFen ?? ZERO_FEN);
  return {
    count,
    lines,
    reviewMark: reviewMarkOf(countSeq, standing),
    surplusFen: sumFen(differences.filter((each) => each > 0)),
    shortageFen: sumFen(differences.filter((each) => each < 0)),
    accuracy: accuracyOf(
      lines.flatMap((line) => (line.deltaThousandths === null ? [] : [{ delta: line.deltaThousandths }])),
    ),
    left: count.state === 'open' ? left : { uncounted: 0, recounts: 0, reasons: 0 },
  };
}

/** Keeps why lines differ. @throws OfficeError `NOT_FOUND`, `COUNT_NOT_OPEN`. */
export function explainLines(trx: WritableTrx, input: ExplainInput): void {
  const count = requireOpenCount(trx, input.countSeq);
  for (const line of input.lines) {
    if (line.lineNo > count.line_count) throw new OfficeError('NOT_FOUND', { noun: 'stock-line' });
    setNote(trx, {
      count_seq: count.entry_seq,
      line_no: line.lineNo,
      reason: line.reason,
      remark: line.remark,
    });
  }
}

/**
 * Posts a count: each difference as a movement of its own size, not the counted quantity (B3: Δ −1 on 22 leaves 21),
 * so that what moved since stays. The approver did not count.
 * @throws OfficeError `COUNT_NOT_OPEN`, `COUNT_NOT_FINISHED`, `COUNT_RECOUNT_DUE`, `COUNT_REASON_MISSING`,
 * `COUNT_REVIEW_STALE`, `COUNTER_CANNOT_APPROVE`, `STOCK_INSUFFICIENT` when the shortage is more than is left.
 */
export function postCount(trx: WritableTrx, context: WriteContext, input: PostInput): Output<'counts.post'> {
  const count = requireOpenCount(trx, input.countSeq);
  const lines = loadStanding(trx, count.entry_seq);
  assertReady(lines);
  if (reviewMarkOf(count.entry_seq, lines) !== input.reviewMark)
    throw new OfficeError('COUNT_REVIEW_STALE', {});
  const { approver } = context;
  if (approver !== undefined && countersOf(trx, count.entry_seq).has(approver.id))
    throw new OfficeError('COUNTER_CANNOT_APPROVE', { name: approver.name });
  const differing = lines.filter(({ standing }) => standing.delta !== 0);
  const { accountingStandard } = readSettings(trx);
  let deltaFen: Fen = ZERO_FEN;
  const posted = postStock(trx, context, {
    kind: 'count',
    storeId: count.store_id,
    happenedDay: context.clock.today(),
    countSeq: count.entry_seq,
    facts: { note: count.number, receiver: count.witness },
    moves: differing.map(({ line, standing }) => ({
      itemId: line.item_id,
      storeId: count.store_id,
      quantity: settled(standing.delta),
      side: settled(standing.delta) > 0 ? 'in' : 'out',
      enteredUnit: line.unit,
      enteredQuantity: quantity(Math.abs(settled(standing.delta))),
      sourceLine: line.line_no,
      note: line.remark,
      cost: { how: 'current' },
    })),
    contra: (valued) => differencesTo(valued, accountingStandard),
    rows: (seq, valued) => {
      const values = new Map(valued.movements.map((movement) => [movement.source_line, movement.value_fen]));
      deltaFen = sumFen(values.values());
      return {
        count_result: lines.map(({ line, standing }) => {
          if (standing.figure === null) throw new Error(`Line ${line.line_no} was never counted.`);
          return {
            entry_seq: seq,
            line_no: line.line_no,
            count_seq: count.entry_seq,
            item_id: line.item_id,
            place: line.place,
            snapshot_thousandths: line.snapshot_thousandths,
            moved_thousandths: standing.figure.moved,
            counted_thousandths: standing.figure.counted,
            delta_thousandths: settled(standing.delta),
            delta_fen: values.get(line.line_no) ?? ZERO_FEN,
            rounds: standing.figure.round,
            counted_at: standing.figure.countedAt,
            counted_by: standing.figure.countedBy,
            reason: standing.delta === 0 ? null : line.reason,
            remark: line.remark,
          };
        }),
      };
    },
  });
  releaseItems(trx, count.entry_seq);
  return {
    documentSeq: posted.seq,
    number: posted.number,
    bookedDay: posted.day,
    differingCount: differing.length,
    deltaFen,
  };
}

/** Through 待处理财产损溢 to where the office's accounting standard has it (B2). */
function differencesTo(
  valued: ValuedMoves,
  standard: 'small-enterprise' | 'enterprise',
): readonly PostingLine[] {
  const values = valued.movements.map((movement) => movement.value_fen);
  const surplusFen = sumFen(values.filter((value) => value > 0));
  const shortageFen = sumFen(values.filter((value) => value < 0));
  const isSmall = standard === 'small-enterprise';
  const through = (amountFen: Fen, account: string): PostingLine[] => [
    { account: accounts.stockDifferences, amountFen: negateFen(amountFen) },
    { account: accounts.stockDifferences, amountFen },
    { account, amountFen: negateFen(amountFen) },
  ];
  return [
    ...through(surplusFen, isSmall ? accounts.nonOperatingIncome : accounts.administrativeExpenses),
    ...through(shortageFen, isSmall ? accounts.nonOperatingExpenses : accounts.administrativeExpenses),
  ];
}

function assertReady(lines: readonly StandingLine[]): void {
  const left = leftOf(lines);
  if (left.uncounted > 0) throw new OfficeError('COUNT_NOT_FINISHED', { left: left.uncounted });
  if (left.recounts > 0) throw new OfficeError('COUNT_RECOUNT_DUE', { left: left.recounts });
  if (left.reasons > 0) throw new OfficeError('COUNT_REASON_MISSING', { left: left.reasons });
}

function leftOf(lines: readonly StandingLine[]): { uncounted: number; recounts: number; reasons: number } {
  return {
    uncounted: lines.filter(({ standing }) => standing.due === 1).length,
    recounts: lines.filter(({ standing }) => standing.due !== null && standing.due > 1).length,
    reasons: lines.filter(
      ({ line, standing }) => standing.delta !== null && standing.delta !== 0 && line.reason === null,
    ).length,
  };
}

function reviewLine(db: ReadableDb, each: StandingLine, result: ResultRow | undefined): ReviewLine {
  const { line, standing } = each;
  const delta = result?.delta_thousandths ?? standing.delta;
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
    class: line.class,
    snapshotThousandths: line.snapshot_thousandths,
    figures: each.figures.map((figure) => ({
      round: figure.round,
      countedThousandths: figure.counted,
      movedThousandths: figure.moved,
      deltaThousandths: quantity(figure.counted - line.snapshot_thousandths - figure.moved),
      countedAt: figure.countedAt,
      countedByName: figure.countedByName,
    })),
    movedThousandths: result?.moved_thousandths ?? standing.figure?.moved ?? null,
    countedThousandths: result?.counted_thousandths ?? standing.figure?.counted ?? null,
    deltaThousandths: delta,
    deltaFen: result?.delta_fen ?? (delta === null ? null : valueOf(db, line.item_id, delta)),
    due: result === undefined ? standing.due : null,
    reason: line.reason,
    remark: line.remark,
  };
}

function valueOf(db: ReadableDb, itemId: number, delta: Quantity): Fen {
  return delta === 0 ? ZERO_FEN : addFen(worthOf(db, itemId, delta));
}

/** A difference that is known: the line was counted. */
function settled(delta: Quantity | null): Quantity {
  if (delta === null) throw new Error('A line that was not counted has no difference.');
  return delta;
}
