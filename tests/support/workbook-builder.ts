import { buildZip, type ZipPart } from './zip-builder.ts';

/** The parts of a smallest workbook; any of them may be given in other words. */
export interface WorkbookText {
  /** What stands inside `sheetData`. */
  readonly rows?: string;
  /** A whole sheet part instead. */
  readonly sheetXml?: string;
  /** What follows `sheetData`: merged cells, links. */
  readonly afterRows?: string;
  /** The texts of the table, each an `<si>`. */
  readonly texts?: readonly string[];
  /** Number formats: the code of each cell style from 1 on. */
  readonly formats?: readonly string[];
  readonly workbookProperties?: string;
  readonly sheetState?: string;
  readonly extraParts?: readonly ZipPart[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet called 台账, written by hand. */
export function buildWorkbook(text: WorkbookText): Uint8Array {
  return buildZip(workbookParts(text));
}

export function workbookParts(text: WorkbookText): ZipPart[] {
  const sheetXml =
    text.sheetXml ??
    `<worksheet xmlns="${MAIN}"><sheetData>${text.rows ?? ''}</sheetData>${text.afterRows ?? ''}</worksheet>`;
  return [
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${text.workbookProperties ?? ''}<sheets><sheet name="台账" sheetId="1"${text.sheetState ?? ''} r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${(text.texts ?? []).join('')}</sst>` },
    { name: 'xl/styles.xml', content: styles(text.formats ?? []) },
    ...(text.extraParts ?? []),
  ];
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const rows = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${rows.join('')}</Relationships>`;
}

function styles(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`,
  );
  const cells = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${cells.join('')}</cellXfs></styleSheet>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
