import type { ItemChangeField, ItemsImportField } from '../../../shared/contract/items-import.ts';
import { importProblems, type ImportProblemCode } from '../../../shared/contract/sheet-import.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatPacks, type Pack } from '../../../shared/domain/pack-text.ts';
import { formatQuantity, type Quantity } from '../../../shared/domain/quantity.ts';
import type { FieldColumns, FoundProblem } from '../../office/imports/cell-reader.ts';
import {
  barcodesOf,
  codeKey,
  type DecidedChange,
  type DecidedFields,
  type DecidedItem,
  type DecidedItemRow,
  type KnownItem,
  type KnownItems,
  isSameText,
} from './import-decided.ts';
import { withoutDuplicates } from './import-duplicates.ts';
import type { ItemRow } from './import-row.ts';

/** Where the category of a new item is not told. */
const OTHER_CATEGORY = '其他';

/**
 * Decides row by row what an import would do. An item is known by its code, else by name, specification, model and
 * unit together, and then changed where the sheet says something else; a blank cell changes nothing. Opening stock is
 * booked only of what never moved in the store; what is there already in the very same quantity is left alone.
 */
export function decideItems(
  rows: readonly ItemRow[],
  columns: FieldColumns<ItemsImportField>,
  known: KnownItems,
): DecidedItemRow[] {
  return withoutDuplicates(
    rows.map((read) => decideRow(read, columns, known)),
    columns,
  );
}

function decideRow(
  read: ItemRow,
  columns: FieldColumns<ItemsImportField>,
  known: KnownItems,
): DecidedItemRow {
  const problems: FoundProblem[] = [...read.problems];
  const note = (
    field: ItemsImportField,
    code: ImportProblemCode,
    facts: FoundProblem['facts'] = {},
  ): void => {
    problems.push({ rowNumber: read.rowNumber, column: columns[field] ?? null, field, code, facts });
  };
  const target =
    (read.code === '' ? undefined : known.byCode(read.code)) ?? known.byDescription(read) ?? null;
  const fields = mergedFields(read, target);
  const label = itemLabel(fields);
  const namesake = known.byDescription(fields);
  if (namesake !== undefined && target !== null && namesake.row.id !== target.row.id)
    note('itemCode', 'code-of-another', {
      code: read.code,
      item: itemLabel(target.row),
      otherCode: namesake.row.code,
    });
  const { minimumThousandths: minimum, maximumThousandths: maximum } = fields;
  if (minimum !== null && maximum !== null && maximum < minimum)
    note(read.maximumThousandths === null ? 'minimum' : 'maximum', 'limits-crossed', {
      minimum: formatQuantity(minimum),
      maximum: formatQuantity(maximum),
    });
  for (const barcode of barcodesOf(fields)) {
    const other = known.byBarcode(barcode);
    if (other !== undefined && other.row.id !== target?.row.id)
      note(barcode === fields.barcode ? 'barcode' : 'packs', 'barcode-taken', {
        barcode,
        item: itemLabel(other.row),
      });
  }
  if (target !== null && target.row.active === 0) note('itemName', 'item-inactive', { item: label });
  if (target !== null && target.row.unit !== fields.unit && known.hasMoved(target.row.id))
    note('itemUnit', 'item-unit-in-use', { item: label, unit: target.row.unit });
  // Packs told of in the row were compared with its unit when it was read.
  if (read.packs === null && fields.packs.some((pack) => pack.unit === fields.unit))
    note('itemUnit', 'pack-unit-twice', { text: fields.unit });

  const held = target === null ? null : known.heldIn(target.row.id);
  const brings = read.quantity > 0 && held !== read.quantity;
  if (brings && held !== null)
    note('quantity', 'item-has-moved', { item: label, held: formatQuantity(held), unit: fields.unit });
  const refused = problems.some(({ code }) => importProblems[code] === 'refuse');
  const item: DecidedItem = {
    known: target,
    fields,
    changes: target === null ? [] : changesOf(target, fields),
    opening: brings ? { quantity: read.quantity, valueFen: read.valueFen } : null,
  };
  return { rowNumber: read.rowNumber, read, refused, problems, item: refused ? null : item };
}

function mergedFields(read: ItemRow, target: KnownItem | null): DecidedFields {
  const { row, packs } = target ?? { row: null, packs: [] };
  return {
    code: row !== null && codeKey(read.code) === codeKey(row.code) ? row.code : told(read.code, row?.code),
    category: told(read.category, row?.category ?? OTHER_CATEGORY),
    name: told(read.name, row?.name),
    specification: told(read.specification, row?.specification),
    model: told(read.model, row?.model),
    unit: told(read.unit, row?.unit),
    place: told(read.place, row?.place),
    minimumThousandths: read.minimumThousandths ?? row?.minimum_thousandths ?? null,
    maximumThousandths: read.maximumThousandths ?? row?.maximum_thousandths ?? null,
    class: read.class ?? row?.class ?? 'C',
    barcode: read.barcode === '' ? (row?.barcode ?? null) : read.barcode,
    packs: read.packs ?? packs,
  };
}

/** What the sheet says, unless it says nothing or only writes differently what is known. */
function told(read: string, known = ''): string {
  return read === '' || isSameText(read, known) ? known : read;
}

function changesOf({ row, packs }: KnownItem, fields: DecidedFields): DecidedChange[] {
  const pairs: Readonly<Record<ItemChangeField, readonly [string, string]>> = {
    itemCode: [row.code, fields.code],
    category: [row.category, fields.category],
    itemName: [row.name, fields.name],
    specification: [row.specification, fields.specification],
    model: [row.model, fields.model],
    itemUnit: [row.unit, fields.unit],
    place: [row.place, fields.place],
    minimum: [limitText(row.minimum_thousandths), limitText(fields.minimumThousandths)],
    maximum: [limitText(row.maximum_thousandths), limitText(fields.maximumThousandths)],
    itemClass: [row.class, fields.class],
    barcode: [row.barcode ?? '', fields.barcode ?? ''],
    packs: [packText(packs, row.unit), packText(fields.packs, fields.unit)],
  };
  // The keys of a literal, which Object.entries forgets.
  return (Object.entries(pairs) as [ItemChangeField, readonly [string, string]][]).flatMap(
    ([field, [oldValue, newValue]]) => (oldValue === newValue ? [] : [{ field, oldValue, newValue }]),
  );
}

function packText(packs: readonly Pack[], unit: string): string {
  return formatPacks(
    packs.toSorted((one, other) => one.factorThousandths - other.factorThousandths),
    unit,
  );
}

function limitText(limit: Quantity | null): string {
  return limit === null ? '' : formatQuantity(limit);
}
