import type { ItemsImportField } from '../../../shared/contract/items-import.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import type { FieldColumns, FoundProblem } from '../../office/imports/cell-reader.ts';
import type { ImportProblemCode } from '../../../shared/contract/sheet-import.ts';
import {
  barcodesOf,
  codeKey,
  descriptionKey,
  type DecidedItem,
  type DecidedItemRow,
} from './import-decided.ts';

interface Claim {
  /** What no two rows may both be. */
  readonly of: string;
  readonly field: ItemsImportField;
  readonly code: ImportProblemCode;
  readonly facts: FoundProblem['facts'];
}

/** Rows that are the same item, or share a code or a barcode, refuse each other: nobody can tell which one is right. */
export function withoutDuplicates(
  rows: readonly DecidedItemRow[],
  columns: FieldColumns<ItemsImportField>,
): DecidedItemRow[] {
  const firsts = new Map<string, DecidedItemRow>();
  const found = new Map<DecidedItemRow, FoundProblem[]>();
  const note = (row: DecidedItemRow, other: DecidedItemRow, claim: Claim): void => {
    const { field, code, facts } = claim;
    const known = found.get(row) ?? [];
    found.set(row, known);
    if (known.some((problem) => problem.code === code)) return;
    known.push({
      rowNumber: row.rowNumber,
      column: columns[field] ?? null,
      field,
      code,
      facts: { ...facts, otherRowNumber: other.rowNumber },
    });
  };
  for (const row of rows) {
    for (const claim of row.item === null ? [] : claimsOf(row.item)) {
      const first = firsts.get(claim.of);
      if (first === undefined) firsts.set(claim.of, row);
      else {
        note(row, first, claim);
        note(first, row, claim);
      }
    }
  }
  return rows.map((row) => {
    const problems = found.get(row);
    return problems === undefined
      ? row
      : { ...row, refused: true, item: null, problems: [...row.problems, ...problems] };
  });
}

function claimsOf({ known, fields }: DecidedItem): Claim[] {
  const same = {
    field: 'itemName',
    code: 'duplicate-item',
    facts: { item: itemLabel(fields) },
  } as const;
  const { code } = fields;
  // Each only once: an item that is known by both its code and its description is one claim.
  return [
    { ...same, of: `description ${descriptionKey(fields)}` },
    ...(known === null ? [] : [{ ...same, of: `item ${known.row.id}` }]),
    ...(code === ''
      ? []
      : [
          {
            of: `code ${codeKey(code)}`,
            field: 'itemCode',
            code: 'duplicate-code',
            facts: { code },
          } as const,
        ]),
    ...barcodesOf(fields).map(
      (barcode) =>
        ({ of: `barcode ${barcode}`, field: 'barcode', code: 'barcode-twice', facts: { barcode } }) as const,
    ),
  ];
}
