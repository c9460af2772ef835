import { describe, expect, it } from 'vitest';
import { fen } from '../../../../shared/domain/fen.ts';
import { openBillingOffice } from '../../../support/billing-office.ts';
import type { CounterEstate } from '../../../support/counter-estate.ts';
import { makeOwners } from '../../../support/estate-builder.ts';
import { everyReceipt } from '../../../../electron/cashier/receipts/receipt-view.ts';
import { openCounter, pays, tendered } from '../../../support/open-counter.ts';

const october = (estate: CounterEstate) => [
  {
    roomId: estate.flat,
    payerId: estate.wang,
    feeItemId: estate.serviceFee,
    feeItemName: '物业服务费',
    from: '2026-10',
    amountFen: 16_284,
  },
];

type Order = Parameters<Awaited<ReturnType<typeof openCounter>>['receive']>[0];

describe('a payment is refused, and nothing is posted,', () => {
  const cash = [tendered('cash', 16_284)];
  const cases: readonly {
    readonly because: string;
    readonly order: (charge: number, estate: CounterEstate) => Order;
    readonly refusal: { readonly code: string; readonly facts?: object };
  }[] = [
    {
      because: 'when there is nothing to receive',
      order: () => ({ tenders: cash }),
      refusal: { code: 'RECEIPT_AMOUNT_ZERO' },
    },
    {
      because: 'when a line is zero',
      order: (charge) => ({ lines: [pays(charge, 16_284, 0)], tenders: [] }),
      refusal: { code: 'RECEIPT_AMOUNT_ZERO' },
    },
    {
      because: 'when a line is negative',
      order: (charge) => ({ lines: [pays(charge, 16_284, -100)], tenders: [] }),
      refusal: { code: 'RECEIPT_AMOUNT_NEGATIVE' },
    },
    {
      because: 'when a tender is negative, even if the sum is right',
      order: (charge) => ({
        lines: [pays(charge, 16_284)],
        tenders: [tendered('cash', 16_384), tendered('wechat', -100)],
      }),
      refusal: { code: 'RECEIPT_AMOUNT_NEGATIVE' },
    },
    {
      because: 'when a tender is zero',
      order: (charge) => ({ lines: [pays(charge, 16_284)], tenders: [...cash, tendered('wechat', 0)] }),
      refusal: { code: 'RECEIPT_AMOUNT_ZERO' },
    },
    {
      because: 'when more is put on a charge than is open',
      order: (charge) => ({ lines: [pays(charge, 16_284, 20_000)], tenders: [tendered('cash', 20_000)] }),
      refusal: { code: 'RECEIPT_OVERPAID', facts: { openFen: 16_284, period: '2026-10' } },
    },
    {
      because: 'when the tenders are less than the sum',
      order: (charge) => ({ lines: [pays(charge, 16_284)], tenders: [tendered('cash', 10_000)] }),
      refusal: { code: 'TENDERS_DO_NOT_MATCH', facts: { dueFen: 16_284, tenderedFen: 10_000 } },
    },
    {
      because: 'when cash is put down as more than the sum instead of as given',
      order: (charge) => ({ lines: [pays(charge, 16_284)], tenders: [tendered('cash', 20_000)] }),
      refusal: { code: 'TENDERS_DO_NOT_MATCH' },
    },
    {
      because: 'when change would come from a scan',
      order: (charge) => ({ lines: [pays(charge, 16_284)], tenders: [tendered('wechat', 20_000)] }),
      refusal: { code: 'CHANGE_ONLY_FROM_CASH' },
    },
    {
      because: 'when cash is said to be given for a payment without cash',
      order: (charge) => ({
        lines: [pays(charge, 16_284)],
        tenders: [tendered('wechat', 16_284)],
        givenFen: fen(20_000),
      }),
      refusal: { code: 'CHANGE_ONLY_FROM_CASH' },
    },
    {
      because: 'when less cash is given than is due in cash',
      order: (charge) => ({ lines: [pays(charge, 16_284)], tenders: cash, givenFen: fen(10_000) }),
      refusal: { code: 'CASH_GIVEN_SHORT', facts: { dueFen: 16_284, givenFen: 10_000 } },
    },
    {
      because: 'when a cheque has no number',
      order: (charge) => ({ lines: [pays(charge, 16_284)], tenders: [tendered('cheque', 16_284, '  ')] }),
      refusal: { code: 'CHEQUE_NEEDS_NUMBER' },
    },
    {
      because: 'when the prepayment does not cover what is drawn from it',
      order: (charge) => ({ lines: [pays(charge, 16_284)], tenders: [tendered('prepayment', 16_284)] }),
      refusal: { code: 'PREPAYMENT_INSUFFICIENT', facts: { balanceFen: 0 } },
    },
    {
      because: 'when the months to prepay come to another sum than the cashier saw',
      order: () => ({
        prepayment: { amountFen: fen(10_000), plan: { months: 1, expectedFen: fen(10_000) } },
        tenders: [tendered('cash', 10_000)],
      }),
      refusal: { code: 'PREPAYMENT_PLAN_CHANGED', facts: { months: 1, plannedFen: 16_284 } },
    },
    {
      because: 'when the room has no fee by the month for this payer to prepay',
      order: (_charge, estate) => ({
        payerId: estate.wang,
        roomId: estate.empty,
        payerName: '张三',
        prepayment: { amountFen: fen(10_000), plan: { months: 1, expectedFen: fen(10_000) } },
        tenders: [tendered('cash', 10_000)],
      }),
      refusal: { code: 'NOT_FOUND', facts: { noun: 'payer' } },
    },
    {
      because: 'when a prepayment would be in nobody’s name',
      order: (_charge, estate) => ({
        roomId: estate.empty,
        payerId: null,
        payerName: '张三',
        prepayment: { amountFen: fen(10_000) },
        tenders: [tendered('cash', 10_000)],
      }),
      refusal: { code: 'PREPAYMENT_NEEDS_PAYER' },
    },
    {
      because: 'when nobody is named as the payer',
      order: (charge, estate) => ({
        roomId: estate.empty,
        payerId: null,
        lines: [pays(charge, 16_284)],
        tenders: cash,
      }),
      refusal: { code: 'PAYER_NAME_MISSING' },
    },
    {
      because: 'when the charge belongs to another room',
      order: (charge, estate) => ({
        roomId: estate.neighbour,
        payerId: estate.liu,
        lines: [pays(charge, 16_284)],
        tenders: cash,
      }),
      refusal: { code: 'NOT_FOUND', facts: { noun: 'charge' } },
    },
    {
      because: 'when there is no such room',
      order: () => ({ roomId: 9_999, prepayment: { amountFen: fen(100) }, tenders: [tendered('cash', 100)] }),
      refusal: { code: 'NOT_FOUND', facts: { noun: 'room' } },
    },
    {
      because: 'when a charge is chosen twice',
      order: (charge) => ({
        lines: [pays(charge, 16_284, 8_000), pays(charge, 16_284, 8_284)],
        tenders: cash,
      }),
      refusal: { code: 'INPUT_INVALID' },
    },
    {
      because: 'when cash stands twice',
      order: (charge) => ({
        lines: [pays(charge, 16_284)],
        tenders: [tendered('cash', 10_000), tendered('cash', 6_284)],
      }),
      refusal: { code: 'INPUT_INVALID' },
    },
  ];

  it.each(cases)('$because', async ({ order, refusal }) => {
    const counter = await openCounter(october);
    const [charge = 0] = counter.charges;

    const refused = counter.receive(order(charge, counter.estate));

    await expect(refused).rejects.toMatchObject(refusal);
    const list = await counter.cashier.call('receipts.list', {
      ...everyReceipt,
      limit: 10,
    });
    expect(list.rows).toEqual([]);
    const next = await counter.receive({
      lines: [pays(charge, 16_284)],
      tenders: [tendered('cash', 16_284)],
    });
    expect(next.number).toBe('A-2026-000001');
  });
});

describe('a payment needs', () => {
  it('an open shift', async () => {
    const counter = await openCounter(october, { shift: 'none' });
    const [charge = 0] = counter.charges;

    const refused = counter.receive({ lines: [pays(charge, 16_284)], tenders: [tendered('cash', 16_284)] });

    await expect(refused).rejects.toMatchObject({ code: 'SHIFT_NOT_OPEN' });
  });

  it('a shift of the cashier’s own', async () => {
    const counter = await openCounter(october);
    const [charge = 0] = counter.charges;
    const colleague = await counter.office.as('cashier', 'secretary');

    const refused = colleague.call('receipts.receive', {
      roomId: counter.estate.flat,
      payerId: counter.estate.wang,
      lines: [pays(charge, 16_284)],
      prepayment: null,
      tenders: [tendered('cash', 16_284)],
      givenFen: null,
      note: '',
    });

    await expect(refused).rejects.toMatchObject({
      code: 'SHIFT_ALREADY_OPEN',
      facts: { cashierName: counter.cashier.name },
    });
  });

  it('the day before to be closed', async () => {
    const counter = await openCounter(october);
    const [charge = 0] = counter.charges;
    counter.clock.moveTo('2026-11-01T08:30:00.000+08:00');

    const refused = counter.receive({ lines: [pays(charge, 16_284)], tenders: [tendered('cash', 16_284)] });

    await expect(refused).rejects.toMatchObject({
      code: 'EARLIER_DAY_NOT_CLOSED',
      facts: { day: '2026-10-31' },
    });
  });

  it('a clock that is not behind the last entry', async () => {
    const counter = await openCounter(october);
    await counter.closeDay();
    await counter.openDay('2026-11-01T08:30:00.000+08:00');
    counter.clock.moveTo('2026-10-30T08:30:00.000+08:00');

    const refused = counter.receive({
      prepayment: { amountFen: fen(100) },
      tenders: [tendered('cash', 100)],
    });

    await expect(refused).rejects.toMatchObject({ code: 'EARLIER_DAY_NOT_CLOSED' });
  });

  it('a cashier: nobody else may receive', async () => {
    const counter = await openCounter(october);

    const refused = counter.manager.call('receipts.receive', {
      roomId: counter.estate.flat,
      payerId: counter.estate.wang,
      lines: [],
      prepayment: { amountFen: fen(100) },
      tenders: [tendered('cash', 100)],
      givenFen: null,
      note: '',
    });

    await expect(refused).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  });
});

describe('a prepayment', () => {
  it('pays charges only, never another prepayment', async () => {
    const counter = await openCounter(october);
    await counter.receive({ prepayment: { amountFen: fen(30_000) }, tenders: [tendered('cash', 30_000)] });
    const [charge = 0] = counter.charges;

    const refused = counter.receive({
      lines: [pays(charge, 16_284)],
      prepayment: { amountFen: fen(1_000) },
      tenders: [tendered('prepayment', 17_284)],
    });

    await expect(refused).rejects.toMatchObject({
      code: 'PREPAYMENT_ONLY_FOR_CHARGES',
      facts: { chargesFen: 16_284 },
    });
  });

  it('of the owner before a 过户 never pays what is billed to the next owner', async () => {
    const { office, receive, bill, flat, wang, liu, cashier, secretary } = await openBillingOffice();
    await receive({ roomId: flat, payerId: wang, amount: 50_000, prepay: true });
    await makeOwners(secretary, flat, '2026-11-01', liu);
    await bill({ month: '2026-11' });
    const { charges } = await cashier.call('counter.room', { roomId: flat });
    const [charge] = charges.map(({ id, openFen }) => pays(id, openFen));

    const refused = cashier.call('receipts.receive', {
      roomId: flat,
      payerId: wang,
      lines: charge === undefined ? [] : [charge],
      prepayment: null,
      tenders: [tendered('prepayment', 16_284)],
      givenFen: null,
      note: '',
    });

    await expect(refused).rejects.toMatchObject({
      code: 'PREPAYMENT_ONLY_FOR_CHARGES',
      facts: { chargesFen: 0 },
    });
    office.close();
  });
});
