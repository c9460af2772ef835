import { describe, expect, it } from 'vitest';
import { fen } from '../../../shared/domain/fen.ts';
import { unitPrice } from '../../../shared/domain/price.ts';
import { wholeUnits } from '../../../shared/domain/quantity.ts';
import type { GoodsItem } from '../../../renderer/warehouse/movements/goods-draft.ts';
import {
  addToDelivery,
  changeUnit,
  deliveredLines,
  deliveryTotalFen,
  isSamePerson,
  keptAmountOf,
  keptOf,
  paperAmountOf,
  problemsOf,
  tickAll,
  withAmount,
  withReceived,
} from '../../../renderer/warehouse/movements/goods-in-draft.ts';
import type { DeliveryLine } from '../../../renderer/warehouse/movements/goods-in-draft.ts';

describe('a delivery as it is inspected', () => {
  it('proposes what the item last cost, in the unit that was scanned', () => {
    const [line] = addToDelivery([], tube, '箱', {
      scanned: true,
      lastPriceTenThousandths: unitPrice(85_000),
    });

    expect(line).toMatchObject({
      unit: '箱',
      receivedThousandths: wholeUnits(1),
      priceTenThousandths: unitPrice(2_125_000),
    });
  });

  it('counts one more for each scan, and waits for the quantity of what is chosen by hand', () => {
    const scan = { scanned: true, lastPriceTenThousandths: null };
    const scanned = addToDelivery(addToDelivery([], tube, '支', scan), tube, '支', scan);
    const chosen = addToDelivery([], tube, '支', { ...scan, scanned: false });

    expect(scanned.map((line) => line.receivedThousandths)).toEqual([wholeUnits(2)]);
    expect(problemsOf(only(chosen))).toContain('quantity');
  });

  it('wants all five ticks of what is accepted, and one key gives them', () => {
    expect(problemsOf(line())).toEqual(['checks']);
    expect(problemsOf(tickAll(line()))).toEqual([]);
    expect(problemsOf(tickAll(tickAll(line())))).toEqual(['checks']);
  });

  it('takes goods by concession without all ticks', () => {
    expect(problemsOf(line({ result: 'concession' }))).toEqual([]);
  });

  it('keeps all, a part or nothing, as the result says, and pays for what it keeps', () => {
    expect(keptOf(line({ result: 'concession' }))).toBe(wholeUnits(10));
    expect(keptOf(line({ result: 'sorted', keptThousandths: wholeUnits(4) }))).toBe(wholeUnits(4));
    expect(keptAmountOf(line({ result: 'sorted', keptThousandths: wholeUnits(4) }))).toBe(fen(1360));
    expect(keptOf(line({ result: 'rejected' }))).toBe(0);
    expect(keptAmountOf(line({ result: 'rejected' }))).toBe(0);
  });

  it('wants a sorted line to keep something and less than came', () => {
    expect(problemsOf(line({ result: 'sorted', keptThousandths: null }))).toEqual(['kept']);
    expect(problemsOf(line({ result: 'sorted', keptThousandths: wholeUnits(10) }))).toEqual(['kept']);
    expect(problemsOf(line({ result: 'sorted', keptThousandths: wholeUnits(9) }))).toEqual([]);
  });

  it('takes the amount of the paper as it stands, and shows the price it comes to', () => {
    const priced = withAmount(line(), fen(1000));

    expect(paperAmountOf(priced)).toBe(fen(1000));
    expect(priced.priceTenThousandths).toBe(unitPrice(10_000));
    expect(paperAmountOf(withReceived(priced, wholeUnits(20)))).toBe(fen(1000));
    expect(withReceived(priced, wholeUnits(20)).priceTenThousandths).toBe(unitPrice(5000));
  });

  it('takes the price along into another unit', () => {
    expect(changeUnit(line(), '箱').priceTenThousandths).toBe(unitPrice(850_000));
    expect(changeUnit(changeUnit(line(), '箱'), '支').priceTenThousandths).toBe(unitPrice(34_000));
  });

  it('sends what is due as what came where nothing else was typed', () => {
    const [sent] = deliveredLines([tickAll(line())]);

    expect(sent).toMatchObject({
      dueThousandths: wholeUnits(10),
      quantityThousandths: wholeUnits(10),
      acceptedThousandths: wholeUnits(10),
      amountFen: null,
    });
  });

  it('never marks as provisional what was refused', () => {
    const [sent] = deliveredLines([line({ result: 'rejected', provisional: true })]);

    expect(sent?.provisional).toBe(false);
  });

  it('sums what goes into stock', () => {
    expect(deliveryTotalFen([line(), line({ result: 'rejected' })])).toBe(fen(3400));
  });

  it('knows that nobody inspects what they bought themselves', () => {
    expect(isSamePerson('马采购', ' 马采购 ')).toBe(true);
    expect(isSamePerson('马采购', '赵库管')).toBe(false);
    expect(isSamePerson('', '')).toBe(false);
  });
});

const tube: GoodsItem = {
  id: 5,
  code: 'W00005',
  name: 'LED灯管',
  specification: 'T8',
  model: '',
  unit: '支',
  packs: [{ unit: '箱', factorThousandths: wholeUnits(25) }],
};

/** Ten tubes at 3.40. */
function line(change: Partial<DeliveryLine> = {}): DeliveryLine {
  return {
    item: tube,
    unit: '支',
    dueThousandths: null,
    receivedThousandths: wholeUnits(10),
    keptThousandths: null,
    checks: { name: false, specification: false, model: false, unit: false, quantity: false },
    result: 'accepted',
    priceTenThousandths: unitPrice(34_000),
    amountFen: null,
    provisional: false,
    ...change,
  };
}

function only(lines: readonly DeliveryLine[]): DeliveryLine {
  const [first] = lines;
  if (first === undefined) throw new Error('The delivery has no line.');
  return first;
}
