import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { z } from 'zod';
import type { contract } from '../../../shared/contract/index.ts';
import { addFen, negateFen, subtractFen, sumFen, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { divideHalfUp, multiply, unitPrice, type UnitPrice } from '../../../shared/domain/price.ts';
import { quantity } from '../../../shared/domain/quantity.ts';
import { shareOf } from '../../../shared/domain/stock-cost.ts';
import type { WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts } from '../../ledger/accounts.ts';
import { findSupplier } from '../directory/directory.repository.ts';
import { requireStore } from '../directory/directory.service.ts';
import { requireDocument } from './document-source.ts';
import { inspectionsOf, isPriceSettled, movementsOf } from './documents.repository.ts';
import { inBaseUnits, unitOf } from './entered-goods.ts';
import type { GoodsInLineTable } from './movements.table.ts';
import { against, postStock, wantedAgainst } from './stock-posting.ts';
import { listLots, onHandOf, findValuation } from './stock.repository.ts';
import type { Move } from './stock-valuing.ts';

type GoodsIn = z.output<(typeof contract)['stock.goodsIn']['input']>;
type GoodsInLine = GoodsIn['lines'][number];
type Settlement = z.output<(typeof contract)['stock.settlePrice']['input']>;

/**
 * Receives goods (入库): what was kept of each line goes into stock at its price, what was refused is on the paper only.
 * @throws OfficeError `INSPECTOR_IS_BUYER`, `GOODS_IN_PARTS_DO_NOT_FIT`, `GOODS_IN_NOT_CHECKED`, `UNIT_UNKNOWN`,
 * `SUPPLIER_INACTIVE`, `ITEM_INACTIVE` and those of posting stock.
 */
export function receiveGoods(
  trx: WritableTrx,
  context: WriteContext,
  input: GoodsIn,
): Output<'stock.goodsIn'> {
  requireStore(trx, input.storeId);
  const supplier = findSupplier(trx, input.supplierId);
  if (supplier === undefined) throw new OfficeError('NOT_FOUND', { noun: 'supplier' });
  if (supplier.active === 0) throw new OfficeError('SUPPLIER_INACTIVE', { name: supplier.name });
  if (input.buyer !== '' && input.buyer === input.inspector)
    throw new OfficeError('INSPECTOR_IS_BUYER', { name: input.buyer });
  const received = input.lines.map((line, index) => receivedLine(trx, line, index + 1));
  const kept = received.filter(({ accepted }) => accepted > 0);
  const moves: Move[] = kept.map(({ line, accepted, valueFen, lineNo }) => ({
    itemId: line.itemId,
    storeId: input.storeId,
    quantity: accepted,
    side: 'in',
    enteredUnit: line.unit,
    enteredQuantity: line.acceptedThousandths,
    sourceLine: lineNo,
    note: line.note,
    cost: { how: 'at', valueFen },
  }));
  const posted = postStock(trx, context, {
    kind: 'goods-in',
    storeId: input.storeId,
    happenedDay: input.happenedDay,
    facts: {
      supplier_id: input.supplierId,
      order_number: input.orderNumber,
      invoice_number: input.invoiceNumber,
      delivery_number: input.deliveryNumber,
      buyer: input.buyer,
      inspector: input.inspector,
      note: input.note,
    },
    moves,
    contra: against(accounts.payables),
    rows: (seq) => ({ goods_in_line: received.map(({ row }) => ({ ...row, entry_seq: seq })) }),
  });
  return { documentSeq: posted.seq, number: posted.number, bookedDay: posted.day };
}

/**
 * Settles provisional prices by the invoice (补价). What is still there of the line takes its part of the difference, what
 * was used already goes to 管理费用.
 * @throws OfficeError `NOT_FOUND`, `SOURCE_KIND_WRONG`, `PRICE_NOT_PROVISIONAL`, `PRICE_ALREADY_SETTLED`, `ALREADY_REVERSED`.
 */
export function settlePrice(
  trx: WritableTrx,
  context: WriteContext,
  input: Settlement,
): Output<'stock.settlePrice'> {
  const source = requireDocument(trx, input.documentSeq, ['goods-in']);
  const inspected = new Map(inspectionsOf(trx, source.entry_seq).map((line) => [line.line_no, line]));
  const booked = new Map(movementsOf(trx, source.entry_seq).map((line) => [line.source_line, line]));
  const settled = input.lines.map((line) => {
    const inspection = inspected.get(line.lineNo);
    const movement = booked.get(line.lineNo);
    if (inspection === undefined || movement === undefined)
      throw new OfficeError('NOT_FOUND', { noun: 'stock-line' });
    const label = { itemLabel: itemLabel({ ...movement, name: movement.item_name }) };
    if (inspection.provisional === 0) throw new OfficeError('PRICE_NOT_PROVISIONAL', label);
    if (isPriceSettled(trx, source.entry_seq, line.lineNo))
      throw new OfficeError('PRICE_ALREADY_SETTLED', label);
    const differenceFen = subtractFen(line.amountFen, movement.value_fen);
    const left = stillThere(trx, movement);
    return {
      line,
      movement,
      differenceFen,
      stockFen: shareOf(differenceFen, left, movement.quantity_thousandths),
    };
  });
  const posted = postStock(trx, context, {
    kind: 'price',
    storeId: source.store_id,
    happenedDay: context.clock.today(),
    facts: {
      supplier_id: source.supplier_id,
      invoice_number: input.invoiceNumber,
      source_seq: source.entry_seq,
    },
    moves: settled.map(({ movement, stockFen }) => ({
      itemId: movement.item_id,
      storeId: movement.store_id,
      quantity: quantity(0),
      side: 'in',
      enteredUnit: movement.unit,
      enteredQuantity: quantity(0),
      sourceLine: movement.line_no,
      cost: {
        how: 'cost-only',
        source: { seq: source.entry_seq, line: movement.line_no },
        valueFen: stockFen,
      },
    })),
    contra: (valued) => {
      const usedFen = sumFen(
        settled.map(({ differenceFen, stockFen }) => subtractFen(differenceFen, stockFen)),
      );
      const lines = wantedAgainst(accounts.payables)(valued);
      return [
        ...lines,
        { account: accounts.administrativeExpenses, amountFen: usedFen },
        { account: accounts.payables, amountFen: negateFen(usedFen) },
      ];
    },
    rows: (seq, valued) => ({
      price_settlement: settled.map(({ line, movement }, index) => ({
        entry_seq: seq,
        line_no: index + 1,
        source_line: line.lineNo,
        item_id: movement.item_id,
        provisional_fen: movement.value_fen,
        settled_fen: line.amountFen,
        stock_fen: valued.movements[index]?.value_fen ?? ZERO_FEN,
      })),
    }),
  });
  return { documentSeq: posted.seq, number: posted.number, bookedDay: posted.day };
}

/** How much of a receipt's line is still in stock: under the average, as much as there is of the item at most. */
function stillThere(
  trx: WritableTrx,
  movement: { item_id: number; entry_seq: number; line_no: number; quantity_thousandths: number },
): number {
  if (findValuation(trx) !== 'fifo')
    return Math.min(onHandOf(trx, movement.item_id), movement.quantity_thousandths);
  const lot = listLots(trx, movement.item_id).find(
    ({ key }) => key.seq === movement.entry_seq && key.line === movement.line_no,
  );
  return lot?.quantity ?? 0;
}

interface ReceivedLine {
  readonly line: GoodsInLine;
  readonly lineNo: number;
  readonly accepted: ReturnType<typeof quantity>;
  readonly valueFen: Fen;
  readonly row: Omit<GoodsInLineTable, 'entry_seq'>;
}

/** One line in base units, with what was kept of it costing what the paper says. */
function receivedLine(trx: WritableTrx, line: GoodsInLine, lineNo: number): ReceivedLine {
  const { item, factorThousandths } = unitOf(trx, line);
  assertPartsFit(line, itemLabel(item));
  const accepted = inBaseUnits(line.acceptedThousandths, factorThousandths);
  const wholeFen = line.amountFen ?? multiply(line.quantityThousandths, line.priceTenThousandths);
  // The paper's amount is for all that was received; what was not kept is not paid for.
  const valueFen =
    accepted === 0 ? addFen() : shareOf(wholeFen, line.acceptedThousandths, line.quantityThousandths);
  return {
    line,
    lineNo,
    accepted,
    valueFen,
    row: {
      line_no: lineNo,
      item_id: item.id,
      due_thousandths: inBaseUnits(line.dueThousandths, factorThousandths),
      received_thousandths: inBaseUnits(line.quantityThousandths, factorThousandths),
      accepted_thousandths: accepted,
      name_checked: line.checks.name ? 1 : 0,
      specification_checked: line.checks.specification ? 1 : 0,
      model_checked: line.checks.model ? 1 : 0,
      unit_checked: line.checks.unit ? 1 : 0,
      quantity_checked: line.checks.quantity ? 1 : 0,
      result: line.result,
      price_ten_thousandths: basePrice(line, factorThousandths),
      provisional: line.provisional ? 1 : 0,
    },
  };
}

/** Price of one base unit, for the next proposal; the amount itself is never reckoned from it. */
function basePrice(line: GoodsInLine, factorThousandths: number): UnitPrice {
  if (line.amountFen !== null && line.quantityThousandths > 0)
    return unitPrice(
      Number(
        divideHalfUp(
          BigInt(line.amountFen) * 100n * 1_000_000n,
          BigInt(line.quantityThousandths) * BigInt(factorThousandths),
        ),
      ),
    );
  return unitPrice(Number(divideHalfUp(BigInt(line.priceTenThousandths) * 1000n, BigInt(factorThousandths))));
}

/** 合格 and 特采 keep all that came, 退货 nothing, 挑选 a part; 合格 needs all five ticks. */
function assertPartsFit(line: GoodsInLine, label: string): void {
  const { result, quantityThousandths: came, acceptedThousandths: kept } = line;
  const fits =
    result === 'rejected'
      ? kept === 0
      : result === 'sorted'
        ? kept > 0 && kept < came
        : kept > 0 && kept === came;
  if (!fits) throw new OfficeError('GOODS_IN_PARTS_DO_NOT_FIT', { itemLabel: label, result });
  if (result === 'accepted' && !Object.values(line.checks).every(Boolean))
    throw new OfficeError('GOODS_IN_NOT_CHECKED', { itemLabel: label });
}
