import { checkLedger } from '../../electron/ledger/integrity.ts';
import { accounts, itemKey } from '../../electron/ledger/accounts.ts';
import { balanceOf } from '../../electron/ledger/posting.ts';
import { insertWithId } from '../../electron/database/query.ts';
import { receiveGoods, settlePrice } from '../../electron/warehouse/movements/goods-in.service.ts';
import {
  issueGoods,
  transferGoods,
  writeOffGoods,
} from '../../electron/warehouse/movements/goods-out.service.ts';
import { returnToStore, returnToSupplier } from '../../electron/warehouse/movements/returns.service.ts';
import { reverseStock } from '../../electron/warehouse/movements/reversal.service.ts';
import { checkStock } from '../../electron/warehouse/movements/stock.integrity.ts';
import { onHandIn, onHandOf } from '../../electron/warehouse/movements/stock.repository.ts';
import { chooseValuation } from '../../electron/warehouse/movements/valuation.service.ts';
import type { Day } from '../../shared/domain/day.ts';
import { fen } from '../../shared/domain/fen.ts';
import type { ItemClass } from '../../shared/domain/item.ts';
import { unitPrice } from '../../shared/domain/price.ts';
import { wholeUnits } from '../../shared/domain/quantity.ts';
import type { ValuationMethod } from '../../shared/domain/stock-cost.ts';
import type { Clock } from '../../electron/office/clock.ts';
import { openLedger } from './open-ledger.ts';
import { temporaryFolder } from './temporary-folder.ts';

const approval = { userId: 2, password: '' };

/** A store of two rooms with a supplier, a department and items named 1, 2, 3 …, on bare books. Units whole, money in fen. */
export function openStore(
  options: { readonly items?: number; readonly method?: ValuationMethod; readonly clock?: Clock } = {},
) {
  const ledger = openLedger(temporaryFolder(), options.clock);
  const { db, context } = ledger;
  const today = context.clock.today();
  ledger.post((trx) => {
    insertWithId(trx, 'store', { name: '二号库', active: 1 });
    insertWithId(trx, 'supplier', { name: '明光五金', contact: '', phone: '', note: '', active: 1 });
    insertWithId(trx, 'department', { name: '工程部', monthly_budget_fen: fen(50_000), active: 1 });
    for (let number = 1; number <= (options.items ?? 1); number += 1) addItem(number);
    function addItem(number: number): void {
      insertWithId(trx, 'item', {
        code: `W${number}`,
        category: '维修耗材',
        name: `物品${number}`,
        specification: '',
        model: '',
        unit: '个',
        place: `A-${number}`,
        minimum_thousandths: null,
        maximum_thousandths: null,
        class: 'C' as ItemClass,
        barcode: null,
        active: 1,
        search: '',
      });
    }
  });
  if (options.method !== undefined) {
    const { method } = options;
    ledger.post((trx) => chooseValuation(trx, context, method));
  }
  const goods = (itemId: number, units: number) => ({
    itemId,
    quantityThousandths: wholeUnits(units),
    unit: '个',
    note: '',
  });
  const parts = (lines: readonly (readonly [number, number])[]) =>
    lines.map(([lineNo, units]) => ({ lineNo, quantityThousandths: wholeUnits(units) }));

  return {
    ledger,
    db,
    today,
    /** Receives so many units for so much in all. */
    receive: (
      units: number,
      amountFen: number,
      more: { itemId?: number; storeId?: number; provisional?: boolean; happenedDay?: Day } = {},
    ) =>
      ledger.post((trx) =>
        receiveGoods(trx, context, {
          requestId: '',
          happenedDay: more.happenedDay ?? today,
          storeId: more.storeId ?? 1,
          supplierId: 1,
          orderNumber: '',
          invoiceNumber: '',
          deliveryNumber: '送-1',
          buyer: '采购甲',
          inspector: '验收乙',
          note: '',
          lines: [
            {
              ...goods(more.itemId ?? 1, units),
              dueThousandths: wholeUnits(units),
              acceptedThousandths: wholeUnits(units),
              checks: { name: true, specification: true, model: true, unit: true, quantity: true },
              result: 'accepted',
              priceTenThousandths: unitPrice(0),
              amountFen: fen(amountFen),
              provisional: more.provisional ?? false,
            },
          ],
        }),
      ),
    issue: (units: number, more: { itemId?: number; storeId?: number; happenedDay?: Day } = {}) =>
      ledger.post((trx) =>
        issueGoods(trx, context, {
          requestId: '',
          happenedDay: more.happenedDay ?? today,
          storeId: more.storeId ?? 1,
          departmentId: 1,
          purpose: '日常',
          workOrder: '',
          receiver: '张师傅',
          signature: '',
          note: '',
          lines: [goods(more.itemId ?? 1, units)],
        }),
      ),
    giveBack: (documentSeq: number, units: number) =>
      ledger.post((trx) =>
        returnToStore(trx, context, {
          requestId: '',
          happenedDay: today,
          documentSeq,
          receiver: '',
          note: '',
          lines: parts([[1, units]]),
        }),
      ),
    sendBack: (documentSeq: number, units: number) =>
      ledger.post((trx) =>
        returnToSupplier(trx, context, {
          requestId: '',
          happenedDay: today,
          documentSeq,
          reason: '不合用',
          lines: parts([[1, units]]),
        }),
      ),
    move: (units: number, more: { itemId?: number; from?: number; to?: number } = {}) =>
      ledger.post((trx) =>
        transferGoods(trx, context, {
          requestId: '',
          happenedDay: today,
          storeId: more.from ?? 1,
          toStoreId: more.to ?? 2,
          receiver: '',
          note: '',
          lines: [goods(more.itemId ?? 1, units)],
        }),
      ),
    writeOff: (units: number, more: { itemId?: number } = {}) =>
      ledger.post((trx) =>
        writeOffGoods(trx, context, {
          requestId: '',
          happenedDay: today,
          storeId: 1,
          reason: '受潮',
          lines: [goods(more.itemId ?? 1, units)],
          approval,
        }),
      ),
    settle: (documentSeq: number, amountFen: number) =>
      ledger.post((trx) =>
        settlePrice(trx, context, {
          requestId: '',
          documentSeq,
          invoiceNumber: '发票-1',
          lines: [{ lineNo: 1, amountFen: fen(amountFen) }],
        }),
      ),
    reverse: (documentSeq: number) =>
      ledger.post((trx) => reverseStock(trx, context, { documentSeq, reason: '录错了' })),
    choose: (method: ValuationMethod) => ledger.post((trx) => chooseValuation(trx, context, method)),
    /** Units and fen of an item as the books hold them now. */
    held: (itemId = 1) => [onHandOf(db, itemId) / 1000, balanceOf(db, accounts.stock, itemKey(itemId))],
    heldIn: (storeId: number, itemId = 1) => onHandIn(db, itemId, storeId) / 1000,
    balance: (account: string) => balanceOf(db, account),
    /** Whatever the whole of the books has wrong. */
    findings: () => [...checkLedger(db), ...checkStock(db)],
    close: () => ledger.close(),
  };
}
export type TestStore = ReturnType<typeof openStore>;
