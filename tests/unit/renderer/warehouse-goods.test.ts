import { describe, expect, it } from 'vitest';
import { quantity, wholeUnits } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import {
  addOne,
  askedOf,
  baseQuantityOf,
  changeGoodsLine,
  enteredLines,
  goodsReady,
  isShortOf,
  lineKeyOf,
} from '../../../renderer/warehouse/movements/goods-draft.ts';
import type { GoodsItem } from '../../../renderer/warehouse/movements/goods-draft.ts';

describe('the goods on a form of the store', () => {
  it('count one more when the same item is scanned again', () => {
    const lines = addOne(addOne([], broom, '把'), broom, '把');

    expect(lines).toHaveLength(1);
    expect(lines[0]?.quantityThousandths).toBe(wholeUnits(2));
  });

  it('stand on a line of their own in each unit', () => {
    const lines = addOne(addOne([], broom, '把'), broom, '捆');

    expect(lines.map((line) => line.unit)).toEqual(['把', '捆']);
    expect(lines.map(lineKeyOf)).toEqual(['1 把', '1 捆']);
  });

  it('are reckoned in the item’s own unit: a bundle of twelve and one more are thirteen', () => {
    const lines = addOne(addOne([], broom, '把'), broom, '捆');

    expect(baseQuantityOf(broom, '捆', wholeUnits(1))).toBe(wholeUnits(12));
    expect(askedOf(lines, broom.id)).toBe(wholeUnits(13));
  });

  it('are refused before posting when all lines of an item together ask for more than there is', () => {
    const lines = addOne(addOne([], broom, '把'), broom, '捆');

    expect(isShortOf(lines, broom.id, held(13))).toBe(false);
    expect(isShortOf(lines, broom.id, held(12))).toBe(true);
    expect(goodsReady(lines, held(12))).toBe(false);
  });

  it('are left to the engine while it is not known what there is', () => {
    expect(goodsReady(addOne([], broom, '把'), new Map())).toBe(true);
  });

  it('are not ready without a line, or with one that does not say how much', () => {
    const unsaid = changeGoodsLine(addOne([], broom, '把'), '1 把', (line) => ({
      ...line,
      quantityThousandths: null,
    }));

    expect(goodsReady([], held(5))).toBe(false);
    expect(goodsReady(unsaid, held(5))).toBe(false);
    expect(enteredLines(unsaid)).toEqual([]);
  });

  it('go to the contract in the unit in which they were entered', () => {
    const lines = changeGoodsLine(addOne([], broom, '捆'), '1 捆', (line) => ({ ...line, note: ' 备用 ' }));

    expect(enteredLines(lines)).toEqual([
      { itemId: 1, quantityThousandths: wholeUnits(1), unit: '捆', note: '备用' },
    ]);
  });
});

const broom: GoodsItem = {
  id: 1,
  code: 'W00001',
  name: '扫把',
  specification: '大号',
  model: '',
  unit: '把',
  packs: [{ unit: '捆', factorThousandths: wholeUnits(12) }],
};

function held(units: number): ReadonlyMap<number, Quantity> {
  return new Map([[broom.id, quantity(units * 1000)]]);
}
