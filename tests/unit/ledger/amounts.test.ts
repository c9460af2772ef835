import { describe, expect, test } from 'vitest';
import { FEN_LIMIT, fen } from '../../../shared/domain/fen.ts';
import { UNIT_PRICE_LIMIT, unitPrice } from '../../../shared/domain/price.ts';
import { QUANTITY_LIMIT, quantity } from '../../../shared/domain/quantity.ts';
import { day } from '../../../shared/domain/day.ts';
import { enterRoom } from '../../support/estate-builder.ts';
import { pays, tendered } from '../../support/open-counter.ts';
import { openBillingOffice } from '../../support/billing-office.ts';

const tooLarge = { code: 'AMOUNT_TOO_LARGE', facts: { limitFen: FEN_LIMIT } };

describe('an amount that 人民币大写 can’t write (1万亿元 and more)', () => {
  test('is refused at the counter, and the fen below it is the last that is taken', async () => {
    const books = await openBillingOffice();
    await books.bill({ month: '2026-10' });
    const { charges } = await books.cashier.call('counter.room', { roomId: books.flat });
    const paid = { roomId: books.flat, payerId: books.wang, amount: FEN_LIMIT - 1, prepay: true };
    const { seq, number } = await books.receive(paid);
    const more = books.cashier.call('receipts.receive', {
      roomId: books.flat,
      payerId: books.wang,
      lines: charges.map(({ id, openFen }) => pays(id, openFen)),
      prepayment: { amountFen: fen(FEN_LIMIT - 1) },
      tenders: [tendered('wechat', FEN_LIMIT - 1), tendered('alipay', 16_284)],
      givenFen: null,
      note: '',
    });
    await expect(more).rejects.toMatchObject(tooLarge);
    const paper = await books.cashier.call('receipts.printable', { seq });
    expect([number, paper.totalCapitals]).toEqual([
      'A-2026-000001',
      '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
    ]);
    books.office.close();
  });

  test('is left out of a bill run, named by its room, where somebody mistyped area and price', async () => {
    const books = await openBillingOffice();
    await enterRoom(books.secretary, { number: '301', areaThousandths: quantity(QUANTITY_LIMIT - 1) });
    const price = { effectiveDay: day('2026-01-01'), unitPrice: unitPrice(UNIT_PRICE_LIMIT - 1) };
    const feeItemIds = [await books.addFee({ name: '能耗费', price })];
    const { odd } = await books.preview({ month: '2026-10', feeItemIds });
    expect(odd.find(({ kind }) => kind === 'amount-too-large')?.rooms).toMatchObject([
      { roomLabel: '1号楼1单元301', feeItemName: '能耗费' },
    ]);
    books.office.close();
  });
});
