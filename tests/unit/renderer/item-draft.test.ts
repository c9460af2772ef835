import { describe, expect, test } from 'vitest';
import { wholeUnits } from '../../../shared/domain/quantity.ts';
import {
  draftOfItem,
  emptyItemDraft,
  isKeepable,
  itemFaultsOf,
  itemFieldsOf,
  nextDraft,
  withAnotherPack,
} from '../../../renderer/warehouse/items/item-draft.ts';

const lamp = {
  ...emptyItemDraft,
  category: '维修耗材',
  name: 'LED灯管',
  unit: '支',
  place: 'B-4-2',
};

describe('the form of an item', () => {
  test('asks for category, name and unit', () => {
    expect(itemFaultsOf({ ...emptyItemDraft, name: ' ' }).missing).toEqual(['category', 'name', 'unit']);
    expect(isKeepable(lamp)).toBe(true);
  });

  test('takes a minimum or a maximum alone, but no maximum below the minimum', () => {
    const minimumThousandths = wholeUnits(5);
    expect(isKeepable({ ...lamp, minimumThousandths })).toBe(true);
    expect(isKeepable({ ...lamp, minimumThousandths, maximumThousandths: wholeUnits(5) })).toBe(true);
    expect(isKeepable({ ...lamp, minimumThousandths, maximumThousandths: wholeUnits(4) })).toBe(false);
  });

  test('wants of a pack both its unit and how many it holds, and overlooks an empty row', () => {
    const opened = withAnotherPack(lamp);
    const filled = (pack: object) => ({
      ...opened,
      packs: opened.packs.map((each) => ({ ...each, ...pack })),
    });
    expect(isKeepable(opened)).toBe(true);
    expect(isKeepable(filled({ unit: '箱' }))).toBe(false);
    expect(isKeepable(filled({ factorThousandths: wholeUnits(12) }))).toBe(false);
    expect(isKeepable(filled({ barcode: '690' }))).toBe(false);
    expect(isKeepable(filled({ unit: '箱', factorThousandths: wholeUnits(0) }))).toBe(false);
    expect(isKeepable(filled({ unit: '箱', factorThousandths: wholeUnits(12) }))).toBe(true);
  });

  test('hands over what is typed, blank barcodes as none and empty packs left out', () => {
    const draft = withAnotherPack({
      ...lamp,
      code: ' W00009 ',
      barcode: ' ',
      packs: [{ key: 0, unit: '箱', factorThousandths: wholeUnits(25), barcode: '' }],
    });
    expect(itemFieldsOf(draft)).toMatchObject({
      code: 'W00009',
      barcode: null,
      packs: [{ unit: '箱', factorThousandths: 25_000, barcode: null }],
    });
    expect(itemFieldsOf(draft).packs).toHaveLength(1);
  });

  test('of a known item starts as the item is', () => {
    const item = {
      ...{ id: 3, code: 'W00003', active: false, hasPhoto: true, searchText: '' },
      ...{ category: '维修耗材', name: 'LED灯管', specification: 'T8', model: '18W', unit: '支', place: '' },
      ...{ minimumThousandths: null, maximumThousandths: wholeUnits(9), class: 'A' as const },
      ...{ barcode: null, packs: [{ unit: '箱', factorThousandths: wholeUnits(25), barcode: '690' }] },
    };
    const draft = draftOfItem(item);
    expect(draft.active).toBe(false);
    expect(itemFieldsOf(draft)).toEqual({
      ...{ code: 'W00003', category: '维修耗材', name: 'LED灯管', specification: 'T8', model: '18W' },
      ...{ unit: '支', place: '', minimumThousandths: null, maximumThousandths: 9000, class: 'A' },
      ...{ barcode: null, packs: [{ unit: '箱', factorThousandths: 25_000, barcode: '690' }] },
    });
  });

  test('for the next item keeps what neighbours on a shelf share', () => {
    expect(nextDraft({ ...lamp, barcode: '690', code: 'W9' })).toEqual({
      ...emptyItemDraft,
      category: '维修耗材',
      unit: '支',
      place: 'B-4-2',
    });
  });
});
