import { describe, expect, test } from 'vitest';
import { FEN_LIMIT } from '../../../shared/domain/fen.ts';
import { unitPrice } from '../../../shared/domain/price.ts';
import { day } from '../../../shared/domain/day.ts';
import { openBillingOffice } from '../../support/billing-office.ts';

const tooLarge = { code: 'AMOUNT_TOO_LARGE', facts: { limitFen: FEN_LIMIT } };

describe('an amount that 人民币大写 can’t write (1万亿元 and more)', () => {
  test('is refused at the counter, and the fen below it is the last that is taken', async () => {
    const books = await openBillingOffice();
    const paid = { roomId: books.flat, payerId: books.wang, prepay: true };
    await expect(books.receive({ ...paid, amount: FEN_LIMIT })).rejects.toMatchObject(tooLarge);
    const { seq, number } = await books.receive({ ...paid, amount: FEN_LIMIT - 1 });
    const paper = await books.cashier.call('receipts.printable', { seq });
    expect([number, paper.totalCapitals]).toEqual([
      'A-2026-000001',
      '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
    ]);
    books.office.close();
  });

  test('is refused in a bill run whose price somebody mistyped', async () => {
    const books = await openBillingOffice();
    const price = { effectiveDay: day('2026-01-01'), unitPrice: unitPrice(Number.MAX_SAFE_INTEGER) };
    const feeItemIds = [await books.addFee({ name: '能耗费', price })];
    await expect(books.preview({ month: '2026-10', feeItemIds })).rejects.toMatchObject(tooLarge);
    books.office.close();
  });
});
