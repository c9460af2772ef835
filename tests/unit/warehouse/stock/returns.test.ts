import { describe, expect, it } from 'vitest';
import { accounts } from '../../../../electron/ledger/accounts.ts';
import { balanceOf } from '../../../../electron/ledger/posting.ts';
import { lastPriceOf } from '../../../../electron/warehouse/movements/stock.repository.ts';
import { fen } from '../../../../shared/domain/fen.ts';
import { unitPrice } from '../../../../shared/domain/price.ts';
import { openStore } from '../../../support/open-store.ts';

describe('goods that go back to their supplier', () => {
  it('bit by bit are credited with what they cost, also after a part whose cost the stock could not give back', () => {
    const store = openStore();
    const dear = store.receive(10, 10_000);
    store.receive(10, 1000);
    store.issue(18);
    // Two are left, worth 11.00 together: the second goes back at 10.00 while the stock gives up 1.00.
    store.sendBack(dear.documentSeq, 1);
    store.sendBack(dear.documentSeq, 1);
    store.receive(10, 1000);
    const owedBefore = balanceOf(store.db, accounts.payables);

    store.sendBack(dear.documentSeq, 1);

    expect(balanceOf(store.db, accounts.payables) - owedBefore).toBe(fen(1000));
  });

  it('go at the price of the invoice once it has come', () => {
    const store = openStore();
    const delivery = store.receive(10, 10_000, { provisional: true });
    store.settle(delivery.documentSeq, 12_000);
    const owedBefore = balanceOf(store.db, accounts.payables);

    store.sendBack(delivery.documentSeq, 5);

    expect(balanceOf(store.db, accounts.payables) - owedBefore).toBe(fen(6000));
  });

  it('leave nothing owed when all of them have gone, in whatever parts', () => {
    const store = openStore();
    const delivery = store.receive(3, 1000);

    store.sendBack(delivery.documentSeq, 1);
    store.sendBack(delivery.documentSeq, 1);
    store.sendBack(delivery.documentSeq, 1);

    expect(balanceOf(store.db, accounts.payables)).toBe(fen(0));
  });
});

describe('the price that is proposed for an item', () => {
  it('is that of the last receipt that stands', () => {
    const store = openStore();
    store.receive(10, 3000);
    const wrong = store.receive(10, 30_000);

    store.reverse(wrong.documentSeq);

    expect(lastPriceOf(store.db, 1)).toBe(unitPrice(30_000));
  });
});
