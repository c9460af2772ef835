import type { ImportPreview, SheetMapping } from '../../shared/contract/sheet-import.ts';

/** The mapping a preview stands for, complete: what is changed from here on is changed by the person. */
export function mappingOf(preview: ImportPreview): SheetMapping {
  return {
    sheetIndex: preview.sheetIndex,
    ...(preview.headerRow === null ? {} : { headerRow: preview.headerRow }),
    columns: Object.fromEntries(preview.fields.map(({ name, column }) => [name, column])),
    fixed: Object.fromEntries(
      preview.fields.flatMap(({ name, fixed }) => (fixed === null ? [] : [[name, fixed]])),
    ),
  };
}

/** One column is another field, or none; a field stands in one column only. */
export function withColumn(preview: ImportPreview, column: number, field: string | null): SheetMapping {
  const mapping = mappingOf(preview);
  const columns = Object.entries(mapping.columns ?? {}).map(([name, stands]): [string, number | null] => {
    if (name === field) return [name, column];
    return [name, stands === column ? null : stands];
  });
  return { ...mapping, columns: Object.fromEntries(columns) };
}

/** A field is the same in every row; an empty text takes that back. */
export function withFixed(preview: ImportPreview, field: string, text: string): SheetMapping {
  const mapping = mappingOf(preview);
  return { ...mapping, fixed: { ...mapping.fixed, [field]: text.trim() } };
}

/** The header is another row; the columns are found anew in it. */
export function withHeaderRow(preview: ImportPreview, headerRow: number): SheetMapping {
  return { sheetIndex: preview.sheetIndex, headerRow };
}

/** Another sheet of the workbook, found through from the beginning. */
export function withSheet(sheetIndex: number): SheetMapping {
  return { sheetIndex };
}

/**
 * Whether what a person mapped in one file holds in the next: its header row reads the same, cell by cell. Whoever
 * corrects a sheet and opens it again need not map it again.
 */
export function isSameLayout(one: ImportPreview, next: ImportPreview, mapping: SheetMapping): boolean {
  const headerOf = (preview: ImportPreview): string | null => {
    const row = preview.firstRows.find(({ rowNumber }) => rowNumber === mapping.headerRow);
    return row === undefined ? null : JSON.stringify(row.cells);
  };
  const header = headerOf(one);
  return header !== null && header === headerOf(next);
}
