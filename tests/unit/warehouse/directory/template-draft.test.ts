import { describe, expect, test } from 'vitest';
import {
  draftOfTemplate,
  emptyTemplateDraft,
  templateFaultsOf,
  templateFieldsOf,
  withGoods,
} from '../../../../renderer/warehouse/directory/template-draft.ts';
import { isInView } from '../../../../renderer/warehouse/directory/directory-filter.ts';
import { wholeUnits } from '../../../../shared/domain/quantity.ts';

const broom = { itemId: 7, code: 'W00007', label: '扫帚 大号', unit: '把' };

describe('the goods of a usual issue', () => {
  test('are one more each time the same item is scanned', () => {
    const twice = withGoods(withGoods(emptyTemplateDraft, broom), broom);
    expect(twice.lines).toEqual([{ ...broom, quantityThousandths: 2000 }]);
  });

  test('are as many as the pack holds whose barcode is scanned', () => {
    expect(withGoods(emptyTemplateDraft, broom, wholeUnits(12)).lines[0]?.quantityThousandths).toBe(12_000);
  });

  test('begin again at one where the quantity was emptied', () => {
    const emptied = { ...emptyTemplateDraft, lines: [{ ...broom, quantityThousandths: null }] };
    expect(withGoods(emptied, broom).lines[0]?.quantityThousandths).toBe(1000);
  });
});

describe('a usual issue', () => {
  test('needs a department, a name and goods with quantities', () => {
    expect(templateFaultsOf(emptyTemplateDraft)).toEqual(['department', 'name', 'goods']);
    const named = { ...withGoods(emptyTemplateDraft, broom, wholeUnits(0)), departmentId: 1, name: '每周' };
    expect(templateFaultsOf(named)).toEqual(['quantity']);
    expect(templateFieldsOf(named)).toBeNull();
  });

  test('reads back as it was kept', () => {
    const kept = {
      id: 3,
      departmentId: 1,
      departmentName: '保洁部',
      name: '每周',
      purpose: '楼道',
      lines: [
        {
          itemId: 7,
          quantityThousandths: wholeUnits(2),
          code: 'W00007',
          itemName: '扫帚',
          specification: '大号',
          model: '',
          unit: '把',
        },
      ],
    };
    expect(templateFieldsOf(draftOfTemplate(kept))).toEqual({
      departmentId: 1,
      name: '每周',
      purpose: '楼道',
      lines: [{ itemId: 7, quantityThousandths: 2000 }],
    });
  });
});

describe('the filter of the directory', () => {
  const supplier = { id: 1, name: '明光五金', foundBy: '王经理0571-88', active: true };

  test('finds by any words of the name and of whom to call', () => {
    expect(isInView(supplier, { text: '五金  王', withInactive: false })).toBe(true);
    expect(isInView(supplier, { text: '五金 李', withInactive: false })).toBe(false);
  });

  test('leaves out what is out of use unless it is asked for', () => {
    const gone = { ...supplier, active: false };
    expect(isInView(gone, { text: '', withInactive: false })).toBe(false);
    expect(isInView(gone, { text: '', withInactive: true })).toBe(true);
  });
});
