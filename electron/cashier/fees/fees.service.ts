import { OfficeError } from '../../../shared/contract/errors.ts';
import type { FeeItem } from '../../../shared/contract/fees.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { priceOn, type PriceVersion } from '../../../shared/domain/bill-plan.ts';
import { isMonthly, type CycleMonths, type FeeMethod } from '../../../shared/domain/billing.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import type { RoomUse } from '../../../shared/domain/room.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { listBuildings, type RoomRow } from '../../office/estate/estate.repository.ts';
import {
  deleteFeePrice,
  findFeeItem,
  findFeeItemByName,
  findFeePrice,
  insertFeeItem,
  insertFeePrice,
  listFeeBuildings,
  listFeeItems,
  listFeePrices,
  listFeeUses,
  listIncomeAccounts,
  listPricesOf,
  replaceFeeScope,
  updateFeeItem,
} from './fees.repository.ts';
import type { FeeItemTable, FeePriceTable } from './fees.table.ts';

/** A fee item with the rooms it is for and all its prices, the earliest first. */
export interface FeeDefinition {
  readonly item: FeeItemTable;
  readonly uses: ReadonlySet<RoomUse>;
  /** Empty: all buildings. */
  readonly buildingIds: ReadonlySet<number>;
  readonly prices: readonly PriceVersion[];
}

/** Every fee item as a bill run reads it, in the order of the list. */
export function loadFees(db: ReadableDb): FeeDefinition[] {
  const uses = Map.groupBy(listFeeUses(db), (row) => row.fee_item_id);
  const buildings = Map.groupBy(listFeeBuildings(db), (row) => row.fee_item_id);
  const prices = Map.groupBy(listFeePrices(db), (row) => row.fee_item_id);
  return listFeeItems(db).map((item) => ({
    item,
    uses: new Set(uses.get(item.id)?.map((row) => row.use)),
    buildingIds: new Set(buildings.get(item.id)?.map((row) => row.building_id)),
    prices: (prices.get(item.id) ?? []).map(asVersion),
  }));
}

/** Whether a recurring fee is for this room: by its use, and within the named buildings when there are any. */
export function appliesTo(fee: FeeDefinition, room: Pick<RoomRow, 'use' | 'building_id'>): boolean {
  return fee.uses.has(room.use) && (fee.buildingIds.size === 0 || fee.buildingIds.has(room.building_id));
}

/** @throws OfficeError `NOT_FOUND`. */
export function loadFeeItem(db: ReadableDb, id: number): FeeItemTable {
  const item = findFeeItem(db, id);
  if (item === undefined) throw new OfficeError('NOT_FOUND', { noun: 'fee-item' });
  return item;
}

/** The price of one item in force on a day, or null. */
export function priceInForce(db: ReadableDb, feeItemId: number, day: Day): PriceVersion | null {
  return priceOn(listPricesOf(db, feeItemId).map(asVersion), day);
}

/** The fee items as the screens show them, with what a form offers to choose from. */
export function listFees(
  db: ReadableDb,
  today: Day,
): {
  items: FeeItem[];
  incomeAccounts: { code: string; name: string }[];
  buildings: { id: number; name: string }[];
} {
  const rows = Map.groupBy(listFeePrices(db), (row) => row.fee_item_id);
  const items = loadFees(db).map(({ item, uses, buildingIds, prices }) => {
    const inForce = priceOn(prices, today);
    return {
      id: item.id,
      name: item.name,
      method: item.method,
      uses: [...uses],
      buildingIds: [...buildingIds],
      cycleMonths: item.cycle_months,
      rounding: item.rounding,
      dueAfterDays: item.due_after_days,
      unitLabel: item.unit_label,
      accountCode: item.account_code,
      active: item.active === 1,
      prices: (rows.get(item.id) ?? []).map((row) => ({
        id: row.id,
        effectiveDay: row.effective_day,
        unitPrice: row.price_ten_thousandths,
        setByName: row.set_by_name,
        setAt: row.set_at,
        used: row.used === 1,
      })),
      priceToday:
        inForce === null ? null : { effectiveDay: inForce.effectiveDay, unitPrice: inForce.unitPrice },
    };
  });
  return {
    items,
    incomeAccounts: listIncomeAccounts(db),
    buildings: listBuildings(db).map(({ id, name }) => ({ id, name })),
  };
}

/** @throws OfficeError `FEE_ITEM_NAME_TAKEN`, `FEE_ITEM_FIELDS_DO_NOT_FIT`, `NOT_FOUND` (account or building). */
export function createFee(trx: WritableTrx, context: WriteContext, input: Input<'fees.create'>): number {
  assertFieldsFit(input.name, input.method, input.cycleMonths, input.uses);
  assertNameFree(trx, input.name, null);
  assertScopeExists(trx, input.accountCode, input.buildingIds);
  const id = insertFeeItem(trx, {
    name: input.name,
    method: input.method,
    cycle_months: input.cycleMonths,
    rounding: input.rounding,
    due_after_days: input.dueAfterDays,
    unit_label: input.unitLabel,
    account_code: input.accountCode,
    active: 1,
  });
  replaceFeeScope(trx, id, input.uses, input.buildingIds);
  recordFeeChange(trx, context, id, { created: { ...input, requestId: undefined } });
  return id;
}

/** @throws OfficeError `NOT_FOUND`, `FEE_ITEM_NAME_TAKEN`, `FEE_ITEM_FIELDS_DO_NOT_FIT`. */
export function changeFee(trx: WritableTrx, context: WriteContext, input: Input<'fees.update'>): void {
  const before = loadFeeItem(trx, input.id);
  assertFieldsFit(input.name, before.method, input.cycleMonths, input.uses);
  assertNameFree(trx, input.name, input.id);
  assertScopeExists(trx, input.accountCode, input.buildingIds);
  const scopeBefore = scopeOf(trx, input.id);
  updateFeeItem(trx, {
    id: input.id,
    name: input.name,
    cycle_months: input.cycleMonths,
    rounding: input.rounding,
    due_after_days: input.dueAfterDays,
    unit_label: input.unitLabel,
    account_code: input.accountCode,
    active: input.active ? 1 : 0,
  });
  replaceFeeScope(trx, input.id, input.uses, input.buildingIds);
  recordFeeChange(trx, context, input.id, {
    before: { ...before, ...scopeBefore },
    after: { ...loadFeeItem(trx, input.id), ...scopeOf(trx, input.id) },
  });
}

/** @throws OfficeError `NOT_FOUND`, `FEE_PRICE_EXISTS`. */
export function addFeePrice(
  trx: WritableTrx,
  context: WriteContext,
  price: { id: number; effectiveDay: Day; unitPrice: UnitPrice },
): number {
  loadFeeItem(trx, price.id);
  if (listPricesOf(trx, price.id).some((known) => known.effective_day === price.effectiveDay))
    throw new OfficeError('FEE_PRICE_EXISTS', { effectiveDay: price.effectiveDay });
  const priceId = insertFeePrice(trx, {
    fee_item_id: price.id,
    effective_day: price.effectiveDay,
    price_ten_thousandths: price.unitPrice,
    set_at: context.clock.instant(),
    set_by: context.user.id,
  });
  recordFeeChange(trx, context, price.id, {
    priceAdded: { effectiveDay: price.effectiveDay, unitPrice: price.unitPrice },
  });
  return priceId;
}

/** @throws OfficeError `NOT_FOUND`, `FEE_PRICE_IN_USE` once a charge was made by it. */
export function removeFeePrice(trx: WritableTrx, context: WriteContext, priceId: number): void {
  const price = findFeePrice(trx, priceId);
  if (price === undefined) throw new OfficeError('NOT_FOUND', { noun: 'fee-price' });
  if (price.used === 1) throw new OfficeError('FEE_PRICE_IN_USE', { effectiveDay: price.effective_day });
  deleteFeePrice(trx, priceId);
  recordFeeChange(trx, context, price.fee_item_id, {
    priceRemoved: { effectiveDay: price.effective_day, unitPrice: price.price_ten_thousandths },
  });
}

function asVersion(row: FeePriceTable): PriceVersion {
  return { id: row.id, effectiveDay: row.effective_day, unitPrice: row.price_ten_thousandths };
}

/** What recurs needs rooms to recur for; only what is by the month has a cycle longer than one. */
function assertFieldsFit(
  name: string,
  method: FeeMethod,
  cycleMonths: CycleMonths,
  uses: readonly RoomUse[],
): void {
  const fits = (method === 'one-off' || uses.length > 0) && (cycleMonths === 1 || isMonthly(method));
  if (!fits) throw new OfficeError('FEE_ITEM_FIELDS_DO_NOT_FIT', { name });
}

function assertNameFree(db: ReadableDb, name: string, ownId: number | null): void {
  const holder = findFeeItemByName(db, name);
  if (holder !== undefined && holder.id !== ownId) throw new OfficeError('FEE_ITEM_NAME_TAKEN', { name });
}

function assertScopeExists(db: ReadableDb, accountCode: string, buildingIds: readonly number[]): void {
  if (!listIncomeAccounts(db).some((account) => account.code === accountCode))
    throw new OfficeError('NOT_FOUND', { noun: 'account' });
  const known = new Set(listBuildings(db).map((building) => building.id));
  if (buildingIds.some((id) => !known.has(id))) throw new OfficeError('NOT_FOUND', { noun: 'building' });
}

function scopeOf(db: ReadableDb, id: number): { uses: RoomUse[]; buildingIds: number[] } {
  return {
    uses: listFeeUses(db).flatMap((row) => (row.fee_item_id === id ? [row.use] : [])),
    buildingIds: listFeeBuildings(db).flatMap((row) => (row.fee_item_id === id ? [row.building_id] : [])),
  };
}

function recordFeeChange(
  trx: WritableTrx,
  context: WriteContext,
  id: number,
  details: Readonly<Record<string, unknown>>,
): void {
  recordEvent(trx, context, context.user.id, { kind: 'fee-changed', subject: `fee-item:${id}`, details });
}
