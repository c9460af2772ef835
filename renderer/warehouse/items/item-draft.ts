import type { Item } from '../../../shared/contract/items.ts';
import type { ItemClass } from '../../../shared/domain/item.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

/** A pack as it is typed. */
export interface PackDraft {
  /** Names the row while it is edited. */
  readonly key: number;
  readonly unit: string;
  /** Of the item's own unit; null while nothing readable is typed. */
  readonly factorThousandths: Quantity | null;
  readonly barcode: string;
}

/** An item as it is typed. */
export interface ItemDraft {
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly unit: string;
  readonly place: string;
  readonly minimumThousandths: Quantity | null;
  readonly maximumThousandths: Quantity | null;
  readonly class: ItemClass;
  readonly barcode: string;
  readonly packs: readonly PackDraft[];
  readonly active: boolean;
}

export const emptyItemDraft: ItemDraft = {
  code: '',
  category: '',
  name: '',
  specification: '',
  model: '',
  unit: '',
  place: '',
  minimumThousandths: null,
  maximumThousandths: null,
  class: 'C',
  barcode: '',
  packs: [],
  active: true,
};

export function draftOfItem(item: Item): ItemDraft {
  return {
    ...item,
    barcode: item.barcode ?? '',
    packs: item.packs.map((pack, key) => ({ ...pack, key, barcode: pack.barcode ?? '' })),
  };
}

/** The next of a row of similar items: what neighbours on a shelf share stays. */
export function nextDraft({ category, unit, place, class: itemClass }: ItemDraft): ItemDraft {
  return { ...emptyItemDraft, category, unit, place, class: itemClass };
}

export function withAnotherPack(draft: ItemDraft): ItemDraft {
  const key = 1 + Math.max(-1, ...draft.packs.map((pack) => pack.key));
  return { ...draft, packs: [...draft.packs, { key, unit: '', factorThousandths: null, barcode: '' }] };
}

/** What of a draft the office could not keep. */
export interface ItemFaults {
  readonly missing: readonly ('category' | 'name' | 'unit')[];
  /** The maximum is below the minimum. */
  readonly limitsCrossed: boolean;
  /** A pack says its unit or its size, but not both. */
  readonly packIncomplete: boolean;
}

export function itemFaultsOf(draft: ItemDraft): ItemFaults {
  const { minimumThousandths: minimum, maximumThousandths: maximum } = draft;
  const required = ['category', 'name', 'unit'] as const;
  return {
    missing: required.filter((field) => draft[field].trim() === ''),
    limitsCrossed: minimum !== null && maximum !== null && maximum < minimum,
    packIncomplete: draft.packs.some(
      (pack) => !isBlankPack(pack) && (pack.unit.trim() === '' || !pack.factorThousandths),
    ),
  };
}

export function isKeepable(draft: ItemDraft): boolean {
  const { missing, limitsCrossed, packIncomplete } = itemFaultsOf(draft);
  return missing.length === 0 && !limitsCrossed && !packIncomplete;
}

/** The draft as the contract takes it; packs of which nothing is typed are left out. */
export function itemFieldsOf(draft: ItemDraft) {
  const { category, name, specification, model, unit, place, class: itemClass } = draft;
  return {
    code: draft.code.trim(),
    ...{ category, name, specification, model, unit, place, class: itemClass },
    minimumThousandths: draft.minimumThousandths,
    maximumThousandths: draft.maximumThousandths,
    barcode: blankAsNull(draft.barcode),
    packs: draft.packs.flatMap(({ unit: packUnit, factorThousandths, barcode }) =>
      factorThousandths === null
        ? []
        : [{ unit: packUnit, factorThousandths, barcode: blankAsNull(barcode) }],
    ),
  };
}

function isBlankPack(pack: PackDraft): boolean {
  return pack.unit.trim() === '' && pack.factorThousandths === null && pack.barcode.trim() === '';
}

function blankAsNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
