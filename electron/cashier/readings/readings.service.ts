import { OfficeError } from '../../../shared/contract/errors.ts';
import type { ReadingRow } from '../../../shared/contract/readings.ts';
import { addMonths, firstDayOf, lastDayOf, type Month } from '../../../shared/domain/day.ts';
import { payerOn } from '../../../shared/domain/payer.ts';
import { formatQuantity, type Quantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { listRooms, listTenuresFrom } from '../../office/estate/estate.repository.ts';
import { appliesTo, loadFees, type FeeDefinition } from '../fees/fees.service.ts';
import {
  deleteReading,
  findLaterMonth,
  insertReading,
  listBilledRooms,
  listMeanUsages,
  listReadings,
  listReadingsBefore,
  updateReading,
} from './readings.repository.ts';
import type { ReadingTable } from './readings.table.ts';

/** What a person read off one meter, in thousandths; null takes the reading back. */
export interface EnteredReading {
  readonly roomId: number;
  readonly current: Quantity | null;
  /** Where the meter stood at the start; only for one that was never read. */
  readonly previous: Quantity | null;
}

/** The month's sheet of a metered item in the order of the route. @throws OfficeError `NOT_FOUND`. */
export function readingSheet(
  db: ReadableDb,
  feeItemId: number,
  month: Month,
): { unitLabel: string; rows: ReadingRow[] } {
  const fee = loadMetered(db, feeItemId);
  const recorded = byRoom(listReadings(db, feeItemId, month));
  const before = byRoom(listReadingsBefore(db, feeItemId, month));
  const usual = new Map(
    listMeanUsages(db, feeItemId, addMonths(month, -6), addMonths(month, -1)).map((row) => [
      row.room_id,
      row.mean,
    ]),
  );
  const billed = new Set(listBilledRooms(db, feeItemId, month).map((row) => row.room_id));
  const tenures = listTenuresFrom(db, firstDayOf(month));
  const rows = listRooms(db)
    .filter((room) => appliesTo(fee, room))
    .map((room) => {
      const now = recorded.get(room.id);
      const last = before.get(room.id);
      return {
        roomId: room.id,
        roomLabel: room.label,
        buildingId: room.building_id,
        buildingName: room.building_name,
        payerName: payerOn(tenures.get(room.id) ?? [], lastDayOf(month))?.personName ?? null,
        previous: last?.current_thousandths ?? now?.previous_thousandths ?? null,
        previousMonth: last?.month ?? null,
        current: now?.current_thousandths ?? null,
        usualUsage: usual.get(room.id) ?? null,
        billed: billed.has(room.id),
      };
    });
  return { unitLabel: fee.item.unit_label, rows };
}

/**
 * Keeps readings of a month. Each follows on from the one before it; what is billed, or read again later, stays.
 * A reading lower than the one before stops (A8): it is a slip, a roll-over or a new meter, and a person must say which.
 * @returns how many were kept, changed or taken back.
 * @throws OfficeError `NOT_FOUND`, `READING_ALREADY_BILLED`, `READING_LATER_EXISTS`, `READING_START_MISSING`,
 * `READING_LOWER_THAN_PREVIOUS`.
 */
export function recordReadings(
  trx: WritableTrx,
  context: WriteContext,
  feeItemId: number,
  month: Month,
  entered: readonly EnteredReading[],
): number {
  const sheet = new Map(readingSheet(trx, feeItemId, month).rows.map((row) => [row.roomId, row]));
  const recorded = byRoom(listReadings(trx, feeItemId, month));
  let kept = 0;
  for (const reading of entered) {
    const row = sheet.get(reading.roomId);
    if (row === undefined) throw new OfficeError('NOT_FOUND', { noun: 'room' });
    const known = recorded.get(reading.roomId);
    const change = changeOf(row, known, reading);
    if (change === null) continue;
    assertFree(trx, row, feeItemId, month);
    keep(trx, context, { feeItemId, month }, known, row.roomId, change);
    kept += 1;
  }
  return kept;
}

type Change = { readonly previous: Quantity; readonly current: Quantity } | 'take-back';

/** What the entry changes, or null when it says what is known already. */
function changeOf(row: ReadingRow, known: ReadingTable | undefined, entered: EnteredReading): Change | null {
  if (entered.current === null) return known === undefined ? null : 'take-back';
  const previous = row.previousMonth === null ? (entered.previous ?? row.previous) : row.previous;
  if (previous === null) throw new OfficeError('READING_START_MISSING', { roomLabel: row.roomLabel });
  if (entered.current < previous)
    throw new OfficeError('READING_LOWER_THAN_PREVIOUS', {
      roomLabel: row.roomLabel,
      previous: formatQuantity(previous),
      current: formatQuantity(entered.current),
    });
  const same = known?.current_thousandths === entered.current && known.previous_thousandths === previous;
  return same ? null : { previous, current: entered.current };
}

function assertFree(db: ReadableDb, row: ReadingRow, feeItemId: number, month: Month): void {
  const { roomLabel } = row;
  if (row.billed) throw new OfficeError('READING_ALREADY_BILLED', { roomLabel, month });
  const later = findLaterMonth(db, row.roomId, feeItemId, month);
  if (later !== undefined) throw new OfficeError('READING_LATER_EXISTS', { roomLabel, month: later });
}

function keep(
  trx: WritableTrx,
  context: WriteContext,
  of: { readonly feeItemId: number; readonly month: Month },
  known: ReadingTable | undefined,
  roomId: number,
  change: Change,
): void {
  const recordedNow = { recorded_at: context.clock.instant(), recorded_by: context.user.id };
  if (known === undefined) {
    if (change === 'take-back') return;
    insertReading(trx, {
      room_id: roomId,
      fee_item_id: of.feeItemId,
      month: of.month,
      previous_thousandths: change.previous,
      current_thousandths: change.current,
      ...recordedNow,
    });
    return;
  }
  recordEvent(trx, context, context.user.id, {
    kind: 'reading-changed',
    subject: `room:${roomId}`,
    details: {
      ...of,
      before: { previous: known.previous_thousandths, current: known.current_thousandths },
      after: change === 'take-back' ? null : change,
    },
  });
  if (change === 'take-back') deleteReading(trx, known.id);
  else
    updateReading(trx, {
      id: known.id,
      previous_thousandths: change.previous,
      current_thousandths: change.current,
      ...recordedNow,
    });
}

function loadMetered(db: ReadableDb, feeItemId: number): FeeDefinition {
  const fee = loadFees(db).find(({ item }) => item.id === feeItemId && item.method === 'metered');
  if (fee === undefined) throw new OfficeError('NOT_FOUND', { noun: 'fee-item' });
  return fee;
}

function byRoom(readings: readonly ReadingTable[]): Map<number, ReadingTable> {
  return new Map(readings.map((reading) => [reading.room_id, reading]));
}
