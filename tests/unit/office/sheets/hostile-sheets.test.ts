import { describe, expect, it } from 'vitest';
import { fixture } from '../../../support/fixture.ts';
import { onlySheet, readHere, refusal, textsOf } from '../../../support/sheet-reading.ts';
import { buildWorkbook, workbookParts } from '../../../support/workbook-builder.ts';
import { buildZip } from '../../../support/zip-builder.ts';

const MEGABYTE = 1024 * 1024;
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('a file that is no workbook', () => {
  it('is refused when it is text renamed .xlsx', async () => {
    expect(await refusal(readHere(Buffer.from('楼栋,单元\n1,2\n')))).toEqual({
      code: 'SHEET_NOT_A_WORKBOOK',
      facts: { fileName: '台账.xlsx' },
    });
  });

  it('is refused when it is a web page named .xls, as some banks send', async () => {
    expect((await refusal(readHere(Buffer.from('<html><table><tr><td>1'), '流水.xls'))).code).toBe(
      'SHEET_NOT_A_WORKBOOK',
    );
  });

  it('is refused when it is a picture named .csv', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect((await refusal(readHere(picture, '流水.csv'))).code).toBe('SHEET_NOT_A_WORKBOOK');
  });

  it('is refused when it is some other zip', async () => {
    expect((await refusal(readHere(buildZip([{ name: 'a.txt', content: 'a' }])))).code).toBe(
      'SHEET_NOT_A_WORKBOOK',
    );
  });

  it('is refused when it is a zip of nothing', async () => {
    expect((await refusal(readHere(buildZip([])))).code).toBe('SHEET_NOT_A_WORKBOOK');
  });

  it('is refused when it is a document of another office program', async () => {
    const parts = workbookParts({}).map((part) =>
      part.name === 'xl/workbook.xml' ? { ...part, content: '<w:document xmlns:w="w"/>' } : part,
    );
    expect((await refusal(readHere(buildZip(parts)))).code).toBe('SHEET_NOT_A_WORKBOOK');
  });

  it('is asked for in the new format when it is an old .xls, whatever its name', async () => {
    expect((await refusal(readHere(Buffer.concat([OLE, Buffer.alloc(2000)]), '台账.csv'))).code).toBe(
      'SHEET_OLD_FORMAT',
    );
  });

  it('is asked for without its password when it is encrypted', async () => {
    const container = Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect((await refusal(readHere(container))).code).toBe('SHEET_ENCRYPTED');
  });

  it('is asked for without its password when a part of the zip is encrypted', async () => {
    const [first, ...rest] = workbookParts({});
    if (!first) throw new Error('A workbook has parts.');
    expect((await refusal(readHere(buildZip([{ ...first, claims: { flags: 1 } }, ...rest])))).code).toBe(
      'SHEET_ENCRYPTED',
    );
  });
});

describe('an empty file', () => {
  it.each([
    ['without a byte', new Uint8Array(), '台账.xlsx'],
    ['with a sheet without a cell', buildWorkbook({}), '台账.xlsx'],
    ['of empty lines', Buffer.from('\n\n,,,\n'), '台账.csv'],
  ])('%s is refused as empty', async (_, bytes, name) => {
    expect(await refusal(readHere(bytes, name))).toEqual({ code: 'SHEET_EMPTY', facts: { fileName: name } });
  });
});

describe('a damaged workbook', () => {
  const rooms = fixture('greenfield-estate/rooms.xlsx').bytes;

  it.each([10, 100, 5000, rooms.length - 30, rooms.length - 1])(
    'cut after %i bytes is refused',
    async (length) => {
      expect((await refusal(readHere(rooms.slice(0, length)))).code).toBe('SHEET_DAMAGED');
    },
  );

  it('with a flipped bit inside a packed part is refused, though it may still inflate', async () => {
    const flipped = Uint8Array.from(rooms);
    const packed = Buffer.from(rooms).indexOf('sharedStrings.xml') + 400;
    flipped[packed] = (flipped[packed] ?? 0) ^ 0x10;
    expect((await refusal(readHere(flipped))).code).toBe('SHEET_DAMAGED');
  });

  it('whose checksum is another is refused', async () => {
    const parts = workbookParts({ rows: '<row r="1"><c><v>1</v></c></row>' }).map((part) =>
      part.name.includes('sheet1') ? { ...part, claims: { crc32: 1 } } : part,
    );
    expect((await refusal(readHere(buildZip(parts)))).code).toBe('SHEET_DAMAGED');
  });

  it.each([
    ['has a row that never ends', { sheetXml: `<worksheet xmlns="${MAIN}"><sheetData><row r="1">` }],
    ['has tags crossed', { rows: '<row r="1"><c><v>1</c></v></row>' }],
    ['has an unknown entity', { rows: '<row r="1"><c t="str"><v>&nbsp;</v></c></row>' }],
    ['is no XML', { sheetXml: '楼栋,单元' }],
    ['is empty', { sheetXml: '' }],
    ['is another kind of part', { sheetXml: `<chartsheet xmlns="${MAIN}"/>` }],
    ['points to a text that is not there', { rows: '<row r="1"><c t="s"><v>7</v></c></row>' }],
    ['has letters for a number', { rows: '<row r="1"><c><v>12a</v></c></row>' }],
    ['has an infinite number', { rows: '<row r="1"><c><v>1e999</v></c></row>' }],
    ['has a cell of an unknown kind', { rows: '<row r="1"><c t="q"><v>1</v></c></row>' }],
    ['has rows out of order', { rows: '<row r="2"/><row r="1"/>' }],
    ['has the same cell twice', { rows: '<row r="1"><c r="A1"/><c r="A1"/></row>' }],
    ['has a cell of another row', { rows: '<row r="1"><c r="A2"/></row>' }],
    ['has a row beyond the last one', { rows: '<row r="1048577"/>' }],
    ['has a column beyond the last one', { rows: '<row r="1"><c r="XFE1"/></row>' }],
    ['shares a formula that is not there', { rows: '<row r="1"><c><f t="shared" si="3"/></c></row>' }],
    ['has a merged area that is none', { afterRows: '<mergeCells><mergeCell ref="B2:A1"/></mergeCells>' }],
  ])('is refused when its sheet %s', async (_, text) => {
    expect((await refusal(readHere(buildWorkbook(text)))).code).toBe('SHEET_DAMAGED');
  });

  it('is refused when its bytes are not in the encoding they claim', async () => {
    const gbk = Buffer.concat([
      Buffer.from(`<worksheet xmlns="${MAIN}"><a>`),
      Buffer.from('c2a5b6b0', 'hex'),
    ]);
    const parts = workbookParts({}).map((part) =>
      part.name.includes('sheet1') ? { ...part, content: gbk } : part,
    );
    expect((await refusal(readHere(buildZip(parts)))).code).toBe('SHEET_DAMAGED');
  });

  it('is refused when a sheet it names is missing', async () => {
    const parts = workbookParts({}).filter((part) => !part.name.includes('sheet1'));
    expect((await refusal(readHere(buildZip(parts)))).code).toBe('SHEET_DAMAGED');
  });

  it('is refused when it has two parts of one name', async () => {
    const parts = workbookParts({ rows: '<row r="1"><c><v>1</v></c></row>' });
    expect((await refusal(readHere(buildZip([...parts, ...parts.slice(3, 4)])))).code).toBe('SHEET_DAMAGED');
  });

  it.each(['../../evil.xml', '/etc/passwd', 'C:/evil.xml', 'xl/./evil.xml', 'xl/evil\0.xml'])(
    'is refused when a part is called %j',
    async (name) => {
      const bytes = buildWorkbook({ extraParts: [{ name, content: 'x' }] });
      expect((await refusal(readHere(bytes))).code).toBe('SHEET_DAMAGED');
    },
  );
});

describe('an attack through XML', () => {
  it('by entities that multiply is refused', async () => {
    const sheetXml = `<!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
    expect((await refusal(readHere(buildWorkbook({ sheetXml })))).code).toBe('SHEET_DAMAGED');
  });

  it('by a file on this machine is refused', async () => {
    const sheetXml = `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet xmlns="${MAIN}"/>`;
    expect((await refusal(readHere(buildWorkbook({ sheetXml })))).code).toBe('SHEET_DAMAGED');
  });

  it('by nesting without end is refused', async () => {
    expect((await refusal(readHere(buildWorkbook({ sheetXml: '<a>'.repeat(10_000) })))).code).toBe(
      'SHEET_DAMAGED',
    );
  });
});

describe('a bomb', () => {
  it('that packs a thousand to one is refused before anything is inflated', async () => {
    const bytes = buildWorkbook({
      extraParts: [{ name: 'xl/media/a.png', content: new Uint8Array(60 * MEGABYTE) }],
    });
    expect(await refusal(readHere(bytes))).toEqual({ code: 'SHEET_BOMB', facts: { fileName: '台账.xlsx' } });
  });

  it('that lies about its size is caught while it inflates', async () => {
    const parts = workbookParts({}).map((part) =>
      part.name.includes('sheet1')
        ? { ...part, content: new Uint8Array(60 * MEGABYTE), claims: { uncompressedSize: 1000 } }
        : part,
    );
    expect((await refusal(readHere(buildZip(parts)))).code).toBe('SHEET_BOMB');
  });

  it('of very many parts is refused', async () => {
    const extraParts = Array.from({ length: 6000 }, (_, index) => ({
      name: `xl/media/${index}.png`,
      content: '',
    }));
    expect((await refusal(readHere(buildWorkbook({ extraParts })))).code).toBe('SHEET_BOMB');
  });

  it('that reads one part as many sheets is refused', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `<row><c><v>${index * 7919}</v></c></row>`,
    ).join('');
    const parts = workbookParts({ rows }).map((part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, content: String(part.content).replace(/<sheet .*?\/>/, (sheet) => sheet.repeat(500)) }
        : part,
    );
    expect((await refusal(readHere(buildZip(parts), '台账.xlsx', { totalBytes: 2 * MEGABYTE }))).code).toBe(
      'SHEET_BOMB',
    );
  });

  it('of merged areas laid over each other is refused', async () => {
    const rows = Array.from({ length: 3000 }, () => '<row><c><v>1</v></c></row>').join('');
    const areas = '<mergeCell ref="A1:A3000"/>'.repeat(5000);
    expect(
      (await refusal(readHere(buildWorkbook({ rows, afterRows: `<mergeCells>${areas}</mergeCells>` })))).code,
    ).toBe('SHEET_BOMB');
  });

  it('that repeats one long text is read, since the text is held once', async () => {
    const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(20_000);
    const sheet = await onlySheet(buildWorkbook({ rows, texts: [`<si><t>${'长'.repeat(32_000)}</t></si>`] }));
    expect(sheet.rows[0]?.cells[0]).toBe(sheet.rows[19_999]?.cells[0]);
  });
});

describe('a file beyond measure', () => {
  it('with a cell at XFD1048576 is refused by naming that cell', async () => {
    const bytes = buildWorkbook({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' });
    expect(await refusal(readHere(bytes))).toEqual({
      code: 'SHEET_OUT_OF_BOUNDS',
      facts: {
        fileName: '台账.xlsx',
        sheetName: '台账',
        cell: 'XFD1048576',
        limitRows: 500_000,
        limitColumns: 1024,
      },
    });
  });

  it('with an empty formatted cell at XFD1048576 is read', async () => {
    const sheet = await onlySheet(
      buildWorkbook({
        rows: '<row r="1"><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>',
      }),
    );
    expect(textsOf(sheet)).toEqual([['1']]);
  });

  it('with more rows than are read is refused', async () => {
    const bytes = buildWorkbook({ rows: '<row><c><v>1</v></c></row>'.repeat(11) });
    expect((await refusal(readHere(bytes, '台账.xlsx', { rows: 10 }))).code).toBe('SHEET_OUT_OF_BOUNDS');
  });

  it('with too many fields in a line of text is refused by naming the cell', async () => {
    expect(await refusal(readHere(Buffer.from(`1${','.repeat(5000)}1`), '台账.csv'))).toMatchObject({
      code: 'SHEET_OUT_OF_BOUNDS',
      facts: { sheetName: '台账', cell: 'GJI1' },
    });
  });

  it('with more fields in a line of text than any sheet has columns is refused', async () => {
    expect((await refusal(readHere(Buffer.from('1,'.repeat(10 * MEGABYTE)), '台账.csv'))).code).toBe(
      'SHEET_DAMAGED',
    );
  });

  it('of thirty million commas is refused as empty, for it holds nothing', async () => {
    expect((await refusal(readHere(Buffer.alloc(30 * MEGABYTE, ','), '台账.csv'))).code).toBe('SHEET_EMPTY');
  });

  it('larger than is read is refused by its size', async () => {
    expect(await refusal(readHere(new Uint8Array(65 * MEGABYTE).fill(65), '台账.csv'))).toEqual({
      code: 'SHEET_TOO_LARGE',
      facts: { fileName: '台账.csv', limitMegabytes: 64 },
    });
  });

  it('with a part larger than is read is refused by that size', async () => {
    const parts = workbookParts({ extraParts: [{ name: 'a', content: 'a'.repeat(3000) }] });
    const bytes = buildZip(parts);
    expect(await refusal(readHere(bytes, '台账.xlsx', { partBytes: 2000 }))).toMatchObject({
      code: 'SHEET_TOO_LARGE',
    });
    expect(await refusal(readHere(bytes, '台账.xlsx', { totalBytes: 3000 }))).toMatchObject({
      code: 'SHEET_TOO_LARGE',
    });
  });
});
