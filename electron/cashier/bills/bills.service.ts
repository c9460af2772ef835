import type { BillScope } from '../../../shared/contract/bills.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { oddKinds } from '../../../shared/domain/bill-plan.ts';
import { addMonths, monthOf, type Day, type Month } from '../../../shared/domain/day.ts';
import { ZERO_FEN, sumFen, type Fen } from '../../../shared/domain/fen.ts';
import { BILL_SERIES } from '../../../shared/domain/receipt-number.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { postEntry } from '../../ledger/posting.ts';
import { nextNumber } from '../../ledger/series.ts';
import { listBuildings } from '../../office/estate/estate.repository.ts';
import { chargeLines, totalOf } from '../charges/charge-lines.ts';
import { chargeIdOf } from '../charges/charges.repository.ts';
import type { AllocationTable, ChargeTable } from '../charges/charges.table.ts';
import { carryAllocations, carryCharges } from '../charges/open-charges.repository.ts';
import { draftBills, type BillDraft, type OddCase } from './bill-draft.ts';
import { listPrepayments } from './bills.repository.ts';
import { drawLines, drawPrepayments } from './prepayment-draw.ts';

type Scope = BillScope & { readonly month: Month };

/**
 * What a run would charge, summed for the one who decides.
 * @throws OfficeError `BILL_MONTH_TOO_FAR`, `BILL_TOTAL_TOO_LARGE`.
 */
export function previewBills(db: ReadableDb, scope: Scope, today: Day): Output<'bills.preview'> {
  assertMonthNear(scope.month, today);
  const draft = draftBills(db, scope);
  const draws = drawPrepayments(draft.charges, listPrepayments(db), today);
  return {
    previewHash: draft.hash,
    chargeCount: draft.charges.length,
    roomCount: new Set(draft.charges.map((charge) => charge.room_id)).size,
    totalFen: totalOf(draft.charges),
    prepaymentFen: sumFen(draws.map((draw) => draw.amountFen)),
    items: draft.fees.map(({ item }) => {
      const charges = draft.charges.filter((charge) => charge.fee_item_id === item.id);
      return { id: item.id, name: item.name, chargeCount: charges.length, totalFen: totalOf(charges) };
    }),
    buildings: byBuilding(db, draft),
    odd: byKind(draft.odd),
  };
}

/**
 * Posts the run that was previewed: one document with all its charges, then the draw of the prepayments on them.
 * @throws OfficeError `BILL_MONTH_TOO_FAR`; `BILL_TOTAL_TOO_LARGE`; `BILL_PREVIEW_STALE` when it would no longer be the same charges;
 * `BILL_NOTHING_TO_BILL`; `CANCELLED` when the person stopped it.
 */
export function commitBills(
  trx: WritableTrx,
  context: WriteContext,
  scope: Scope,
  previewHash: string,
): Output<'bills.commit'> {
  const today = context.clock.today();
  assertMonthNear(scope.month, today);
  // Reckoning is the first half of the work, writing the second.
  const draft = draftBills(trx, scope, (done, total) => {
    if (done % STEP === 0) context.progress(Math.floor((HALF * done) / total), 2 * HALF);
  });
  if (draft.hash !== previewHash) throw new OfficeError('BILL_PREVIEW_STALE', {});
  if (draft.charges.length === 0) throw new OfficeError('BILL_NOTHING_TO_BILL', { month: scope.month });

  const number = nextNumber(trx, BILL_SERIES, today);
  const totalFen = totalOf(draft.charges);
  const posted: ChargeTable[] = [];
  const { seq: runSeq } = postEntry(trx, context, {
    kind: 'bill-run',
    day: today,
    number,
    document: (seq) => {
      for (const [index, charge] of draft.charges.entries())
        posted.push({ id: chargeIdOf(seq, index + 1), entry_seq: seq, line_no: index + 1, ...charge });
      const run = {
        entry_seq: seq,
        month: scope.month,
        charge_count: posted.length,
        total_fen: totalFen,
        origin: 'run' as const,
        import_file_id: null,
      };
      return { rows: { bill_run: [run], charge: posted }, lines: chargeLines(posted) };
    },
  });
  for (let from = 0; from < posted.length; from += STEP) {
    carryCharges(trx, posted.slice(from, from + STEP));
    context.progress(HALF + Math.floor((HALF * from) / posted.length), 2 * HALF);
  }
  const prepaymentFen = drawOn(trx, context, posted, today);
  return { runSeq, number, chargeCount: posted.length, totalFen, prepaymentFen };
}

/** Between two steps the person may cancel, and sees how far it is. */
const STEP = 250;
/** Both halves of the work are told in hundredths of the whole. */
const HALF = 50;

/** A bill is made for the year ahead at most: what is paid earlier than that is a prepayment. */
function assertMonthNear(month: Month, today: Day): void {
  const latestMonth = addMonths(monthOf(today), 12);
  if (month > latestMonth) throw new OfficeError('BILL_MONTH_TOO_FAR', { month, latestMonth });
}

function drawOn(trx: WritableTrx, context: WriteContext, charges: readonly ChargeTable[], day: Day): Fen {
  const draws = drawPrepayments(charges, listPrepayments(trx), day).flatMap(({ index, amountFen }) => {
    const charge = charges[index];
    return charge === undefined
      ? []
      : [{ chargeId: charge.id, roomId: charge.room_id, payerId: charge.payer_id, amountFen }];
  });
  if (draws.length === 0) return ZERO_FEN;
  let allocations: AllocationTable[] = [];
  postEntry(trx, context, {
    kind: 'prepayment-draw',
    day,
    document: (seq) => {
      allocations = draws.map(({ chargeId, amountFen }, index) => ({
        entry_seq: seq,
        line_no: index + 1,
        charge_id: chargeId,
        amount_fen: amountFen,
      }));
      return { rows: { allocation: allocations }, lines: drawLines(draws) };
    },
  });
  carryAllocations(trx, allocations);
  return sumFen(draws.map((draw) => draw.amountFen));
}

function byBuilding(
  db: ReadableDb,
  { charges, fees, roomOf }: BillDraft,
): Output<'bills.preview'>['buildings'] {
  const ofBuilding = Map.groupBy(charges, (charge) => roomOf.get(charge.room_id)?.building_id);
  return listBuildings(db).flatMap((building) => {
    const own = ofBuilding.get(building.id);
    if (own === undefined) return [];
    return [
      {
        id: building.id,
        name: building.name,
        roomCount: new Set(own.map((charge) => charge.room_id)).size,
        totalFen: totalOf(own),
        itemFen: fees.map(({ item }) => totalOf(own.filter((charge) => charge.fee_item_id === item.id))),
      },
    ];
  });
}

/** Beyond so many rooms of one kind a person needs the number, not the list. */
const LONGEST_ODD_LIST = 500;

function byKind(odd: readonly OddCase[]): Output<'bills.preview'>['odd'] {
  const ofKind = Map.groupBy(odd, (each) => each.kind);
  return oddKinds.flatMap((kind) => {
    const cases = ofKind.get(kind) ?? [];
    if (cases.length === 0) return [];
    const rooms = cases.slice(0, LONGEST_ODD_LIST).map(({ room, fee, amountFen, beforeFen }) => ({
      roomId: room.id,
      roomLabel: room.label,
      feeItemId: fee.item.id,
      feeItemName: fee.item.name,
      amountFen,
      beforeFen,
    }));
    return [{ kind, count: cases.length, rooms }];
  });
}
