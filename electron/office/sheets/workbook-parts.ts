import { posix } from 'node:path';
import { damaged, SheetFault } from './sheet-fault.ts';
import { readXml, type XmlAttributes } from './xml-events.ts';
import type { GatedZip } from './zip-gate.ts';

/** Where a workbook keeps what we read of it. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  /** By style index of a cell: whether it shows its number as a day. */
  readonly dateStyles: readonly boolean[];
  /** Serial 0 is 1904-01-01, as old Macintosh files count. */
  readonly date1904: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/**
 * Follows the package's relationships from its root to the workbook, its sheets, texts and styles.
 * @throws SheetFault SHEET_NOT_A_WORKBOOK for other zips (a .docx, an archive), SHEET_OLD_FORMAT for a binary
 *   workbook (.xlsb), SHEET_DAMAGED
 */
export async function readWorkbookParts(zip: GatedZip): Promise<WorkbookParts> {
  const workbookPath = await findWorkbook(zip);
  const relationships = await readRelationships(zip, workbookPath);
  const workbook = await readWorkbook(zip, workbookPath);
  const stylesPath = pathOfType(relationships, 'styles');
  return {
    date1904: workbook.date1904,
    dateStyles: stylesPath && zip.sizeOf(stylesPath) !== null ? await readDateStyles(zip, stylesPath) : [],
    sharedStrings: pathOfType(relationships, 'sharedStrings'),
    sheets: workbook.sheets.flatMap(({ relationshipId, name, hidden }) => {
      const relationship = relationships.get(relationshipId);
      if (!relationship) throw damaged(`the sheet ${name} names a relationship that does not exist`);
      // Chart and dialog sheets hold no cells.
      return relationship.type === 'worksheet' ? [{ name, hidden, path: relationship.target }] : [];
    }),
  };
}

async function findWorkbook(zip: GatedZip): Promise<string> {
  if (zip.sizeOf('_rels/.rels') === null) throw notAWorkbook('the zip is no Office package');
  const path = pathOfType(await readRelationships(zip, ''), 'officeDocument');
  if (path === null) throw notAWorkbook('the package has no main document');
  if (path.toLowerCase().endsWith('.bin')) {
    throw new SheetFault({ code: 'SHEET_OLD_FORMAT', facts: {} }, 'the workbook is binary (.xlsb)');
  }
  return path;
}

async function readRelationships(zip: GatedZip, source: string): Promise<Map<string, Relationship>> {
  const folder = posix.dirname(source);
  const relationships = new Map<string, Relationship>();
  const path = posix.join(folder, '_rels', `${posix.basename(source)}.rels`);
  if (zip.sizeOf(path) === null) throw damaged(`${path} is missing`);
  await readXml(zip.read(path), {
    open(name, attributes) {
      const { Id, Type, Target, TargetMode } = attributes;
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      relationships.set(Id, { type: posix.basename(Type), target: partPath(folder, Target) });
    },
  });
  return relationships;
}

/** A target is relative to the folder of its source, or absolute within the package. */
function partPath(folder: string, target: string): string {
  return posix.join(target.startsWith('/') ? '' : folder, target).replace(/^\//, '');
}

function pathOfType(relationships: ReadonlyMap<string, Relationship>, type: string): string | null {
  for (const relationship of relationships.values()) {
    if (relationship.type === type) return relationship.target;
  }
  return null;
}

async function readWorkbook(zip: GatedZip, path: string) {
  const sheets: { name: string; hidden: boolean; relationshipId: string }[] = [];
  let root: string | null = null;
  let date1904 = false;
  await readXml(zip.read(path), {
    open(name, attributes) {
      root ??= name;
      if (name === 'workbookPr') date1904 = isOn(attributes['date1904']);
      if (name !== 'sheet') return;
      const { name: sheetName, state } = attributes;
      const relationshipId = relationshipIdOf(attributes);
      if (sheetName === undefined || relationshipId === undefined)
        throw damaged('a sheet has no name or place');
      sheets.push({ name: sheetName, hidden: state !== undefined && state !== 'visible', relationshipId });
    },
  });
  if (root !== 'workbook') throw notAWorkbook(`the main document is a ${root}`);
  return { sheets, date1904 };
}

/** The attribute is `r:id`, but a writer may bind the namespace to any prefix. */
function relationshipIdOf(attributes: XmlAttributes): string | undefined {
  const key = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return key === undefined ? undefined : attributes[key];
}

async function readDateStyles(zip: GatedZip, path: string): Promise<boolean[]> {
  const customDates = new Map<number, boolean>();
  const dateStyles: boolean[] = [];
  let inCellFormats = false;
  await readXml(zip.read(path), {
    open(name, attributes) {
      const format = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') customDates.set(format, showsDay(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) dateStyles.push(customDates.get(format) ?? isBuiltInDay(format));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return dateStyles;
}

/** Built-in formats 27–36 and 50–58 are days in Chinese and Japanese Excel; 18–21 and 45–47 show only a time. */
function isBuiltInDay(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 31) ||
    format === 36 ||
    (format >= 50 && format <= 54) ||
    (format >= 57 && format <= 58)
  );
}

/** A format that shows a year, a day, or a month without hours: `yyyy"年"m"月"d"日"`, `[$-804]m/d`; not `h:mm`. */
function showsDay(code: string): boolean {
  const [first = ''] = code.split(';');
  const letters = first
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    // Elapsed time, [h]:mm, keeps its letters; colours, locales and conditions go.
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/general|G\/通用格式/gi, '')
    .toLowerCase();
  if (/[yd]/.test(letters)) return true;
  return letters.includes('m') && !/[hs]/.test(letters);
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function notAWorkbook(detail: string): SheetFault {
  return new SheetFault({ code: 'SHEET_NOT_A_WORKBOOK', facts: {} }, detail);
}
