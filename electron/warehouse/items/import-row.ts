import type { ItemsImportField } from '../../../shared/contract/items-import.ts';
import { formatYuan, parseYuan, ZERO_FEN, type Fen } from '../../../shared/domain/fen.ts';
import { itemClasses, type ItemClass } from '../../../shared/domain/item.ts';
import { parsePacks, type Pack } from '../../../shared/domain/pack-text.ts';
import { formatUnitPrice, multiply, parseUnitPrice, type UnitPrice } from '../../../shared/domain/price.ts';
import { parseQuantity, quantity, type Quantity } from '../../../shared/domain/quantity.ts';
import {
  RowReader,
  shortened,
  type FieldColumns,
  type FixedTexts,
} from '../../office/imports/cell-reader.ts';
import type { ReadRow } from '../../office/imports/problem-list.ts';
import type { SheetRow } from '../../office/sheets/sheet-book.ts';

/** One item as its row tells it; '' and null where the row does not tell. */
export interface ItemRow extends ReadRow {
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly unit: string;
  readonly place: string;
  readonly minimumThousandths: Quantity | null;
  readonly maximumThousandths: Quantity | null;
  readonly class: ItemClass | null;
  readonly barcode: string;
  /** Null where the sheet says nothing of packs. */
  readonly packs: readonly Pack[] | null;
  /** What there is; zero where nothing is written. */
  readonly quantity: Quantity;
  /** What it cost: the amount, else quantity × price; zero without either. */
  readonly valueFen: Fen;
  readonly hasPrice: boolean;
}

/** Longest texts an item takes, in characters. */
const limits = {
  itemCode: 40,
  category: 40,
  itemName: 80,
  specification: 80,
  model: 80,
  itemUnit: 10,
  place: 40,
  barcode: 80,
} as const;

/** Reads one row of a list of goods, with what can be seen to be wrong with it by itself. */
export function readItemRow(
  row: SheetRow,
  columns: FieldColumns<ItemsImportField>,
  fixed?: FixedTexts<ItemsImportField>,
): ItemRow {
  const reader = new RowReader<ItemsImportField>(row, columns, fixed);
  const text = (field: keyof typeof limits): string => {
    noteDate(reader, field);
    // What is told once for all rows, and what is scanned, has one plain form; all else stays as it is written: m² is not m2.
    const isPlain = fixed?.[field] !== undefined || field === 'itemCode' || field === 'barcode';
    return isPlain
      ? reader.text(field, limits[field])
      : reader.lines(field, limits[field]).replace(/\s*\n\s*/g, ' ');
  };
  const name = text('itemName');
  const unit = text('itemUnit');
  if (name === '') reader.note('itemName', 'item-name-blank');
  if (unit === '') reader.note('itemUnit', 'item-unit-blank');
  const category = text('category');
  if (category === '' && reader.has('category')) reader.note('category', 'category-blank');
  const minimumThousandths = readQuantity(reader, 'minimum', unit);
  const maximumThousandths = readQuantity(reader, 'maximum', unit);
  const held = readQuantity(reader, 'quantity', unit) ?? quantity(0);
  const facts = {
    code: text('itemCode'),
    category,
    name,
    specification: text('specification'),
    model: text('model'),
    unit,
    place: text('place'),
    minimumThousandths,
    maximumThousandths,
    class: readClass(reader),
    barcode: text('barcode'),
    packs: readPacks(reader, unit),
    quantity: held,
    ...readValue(reader, held),
  };
  return { rowNumber: row.rowNumber, ...facts, refused: reader.refused, problems: reader.problems };
}

/** A spreadsheet program makes a day of a place typed as 1-2-3: what it was can't be told any more. */
function noteDate(reader: RowReader<ItemsImportField>, field: ItemsImportField): void {
  const cell = reader.cell(field);
  if (cell.kind === 'number' && cell.isDate)
    reader.note(field, 'number-became-date', { text: cell.day ?? cell.raw });
}

const quantityCodes = {
  'not-a-number': 'quantity-not-a-number',
  ambiguous: 'quantity-not-a-number',
  'too-many-decimals': 'quantity-too-precise',
  'out-of-range': 'quantity-too-large',
} as const;

/** A quantity, its unit behind it or not (`136包`); null where nothing is written or it can't be read. */
function readQuantity(
  reader: RowReader<ItemsImportField>,
  field: 'quantity' | 'minimum' | 'maximum',
  unit: string,
): Quantity | null {
  const source = reader.source(field);
  if (source === null) return null;
  const parsed = parseQuantity(typeof source === 'string' ? withoutUnit(source, unit) : source);
  if (parsed.ok && parsed.value >= 0) return parsed.value;
  const text = shortened(String(source));
  if (parsed.ok) reader.note(field, 'quantity-negative', { text });
  else if (parsed.reason !== 'blank') reader.note(field, quantityCodes[parsed.reason], { text });
  return null;
}

function withoutUnit(source: string, unit: string): string {
  const text = source.normalize('NFKC').trim();
  const own = unit.normalize('NFKC');
  return own !== '' && text.endsWith(own) ? text.slice(0, -own.length) : text;
}

function readClass(reader: RowReader<ItemsImportField>): ItemClass | null {
  const text = reader.text('itemClass');
  if (text === '') return null;
  const letter = text.normalize('NFKC').toUpperCase().replace(/类|级/g, '');
  const known = itemClasses.find((each) => each === letter);
  if (known === undefined) reader.note('itemClass', 'class-unknown', { text: shortened(text) });
  return known ?? null;
}

function readPacks(reader: RowReader<ItemsImportField>, unit: string): readonly Pack[] | null {
  const text = reader.lines('packs', 400);
  if (text === '') return null;
  const packs = parsePacks(text, unit);
  if (packs === null) {
    reader.note('packs', 'packs-unreadable', { text: shortened(text) });
    return null;
  }
  const units = [unit, ...packs.map((pack) => pack.unit)];
  const twice = units.find((each, index) => units.indexOf(each) !== index);
  if (twice !== undefined) reader.note('packs', 'pack-unit-twice', { text: twice });
  return packs;
}

/** The amount, else quantity × price. Without either the goods come in at nothing, which is told. */
function readValue(
  reader: RowReader<ItemsImportField>,
  held: Quantity,
): { readonly valueFen: Fen; readonly hasPrice: boolean } {
  const amountFen = readAmount(reader);
  const price = readPrice(reader, amountFen !== null);
  const product = price === null ? null : multiply(held, price);
  if (held > 0 && amountFen !== null && product !== null && price !== null) {
    // A price is written to two decimals where the amount came first: half a fen for each unit is no contradiction.
    const leeway = Math.ceil(held / 2000) + 1;
    if (Math.abs(amountFen - product) > leeway)
      reader.note('amount', 'value-differs', {
        amount: formatYuan(amountFen),
        product: formatYuan(product),
      });
  }
  if (held > 0 && amountFen === null && price === null)
    reader.note(reader.has('unitPrice') ? 'unitPrice' : null, 'price-blank');
  return {
    valueFen: held === 0 ? ZERO_FEN : (amountFen ?? product ?? ZERO_FEN),
    hasPrice: amountFen !== null || price !== null,
  };
}

function readAmount(reader: RowReader<ItemsImportField>): Fen | null {
  const source = reader.source('amount');
  if (source === null) return null;
  const parsed = parseYuan(source);
  const text = shortened(String(source));
  if (parsed.ok && parsed.value >= 0) return parsed.value;
  if (parsed.ok) {
    reader.note('amount', 'price-negative', { text });
    return null;
  }
  const codes = {
    'not-a-number': 'amount-not-a-number',
    ambiguous: 'amount-not-a-number',
    'too-many-decimals': 'amount-too-precise',
    'out-of-range': 'amount-too-large',
  } as const;
  if (parsed.reason !== 'blank') reader.note('amount', codes[parsed.reason], { text });
  return null;
}

/** A price a spreadsheet divided out (3.3333333) counts to four decimals; beside an amount it only serves to compare. */
function readPrice(reader: RowReader<ItemsImportField>, hasAmount: boolean): UnitPrice | null {
  const source = reader.source('unitPrice');
  if (source === null) return null;
  const parsed = parseUnitPrice(source);
  if (parsed.ok) return parsed.value;
  const text = shortened(String(source));
  if (parsed.reason === 'too-many-decimals' && typeof source === 'number' && source > 0) {
    const rounded = parseUnitPrice(source.toFixed(4));
    if (rounded.ok) {
      if (!hasAmount)
        reader.note('unitPrice', 'price-rounded', { text, price: formatUnitPrice(rounded.value) });
      return rounded.value;
    }
  }
  if (parsed.reason === 'blank') return null;
  const isNegative = /^\s*[-\u2212]/.test(String(source));
  reader.note('unitPrice', isNegative ? 'price-negative' : 'price-not-a-price', { text });
  return null;
}
