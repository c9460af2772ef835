import iconv from 'iconv-lite';
import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimitedRecords } from '../../../../electron/office/sheets/delimited-records.ts';
import { fixture } from '../../../support/fixture.ts';
import { onlySheet, readHere, refusal, textsOf } from '../../../support/sheet-reading.ts';

const TABLE = '楼栋,房号,业主\r\n1号楼,101,许玉佳\r\n';
const CELLS = [
  ['楼栋', '房号', '业主'],
  ['1号楼', '101', '许玉佳'],
];

async function read(bytes: Uint8Array, name = '台账.csv') {
  const book = await readHere(bytes, name);
  if (book.format !== 'csv') throw new Error('Expected a text file.');
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('Expected one sheet.');
  return { encoding: book.encoding, delimiter: book.delimiter, sheet };
}

describe('the encoding of a text file', () => {
  const swapped = Buffer.from(`\uFEFF${TABLE}`, 'utf16le').swap16();

  it.each([
    ['UTF-8', Buffer.from(TABLE), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TABLE}`), 'utf-8'],
    ['GBK', iconv.encode(TABLE, 'gbk'), 'gb18030'],
    ['UTF-16 little-endian', Buffer.from(`\uFEFF${TABLE}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian', swapped, 'utf-16be'],
  ])('is recognised as %s', async (_, bytes, encoding) => {
    const book = await read(bytes);
    expect(book.encoding).toBe(encoding);
    expect(textsOf(book.sheet)).toEqual(CELLS);
  });

  it('is GB18030 where a name needs four bytes', async () => {
    const text = `${TABLE}2号楼,102,㛃䶮\u{20087}`;
    expect(textsOf((await read(iconv.encode(text, 'gb18030'))).sheet)[2]).toEqual([
      '2号楼',
      '102',
      '㛃䶮\u{20087}',
    ]);
  });

  it('is GBK even where the only Chinese is one rare name', async () => {
    expect(textsOf((await read(iconv.encode('room,name\n101,朱镕基\n', 'gbk'))).sheet)[1]).toEqual([
      '101',
      '朱镕基',
    ]);
  });

  it.each([
    ['Big5', iconv.encode('樓棟,業主姓名,聯絡電話,備註\n一號樓,陳大文,無,無\n二號樓,黃小明,無,無\n', 'big5')],
    [
      'Shift-JIS',
      iconv.encode(
        '建物,部屋番号,所有者名,電話\nひがし館,壱,たなか,なし\nにし館,弐,すずき,なし\n',
        'shift_jis',
      ),
    ],
    ['Latin-1', Buffer.from('Gebäude,Größe,Name\nä,ö,ü é, ß\n', 'latin1')],
    ['UTF-8 with a broken byte', Buffer.concat([Buffer.from(TABLE.repeat(3)), Buffer.from([0xe6, 0x41])])],
    ['UTF-16 cut in half', Buffer.from(`\uFEFF${TABLE}`, 'utf16le').subarray(0, -1)],
    ['GBK cut in half', iconv.encode('楼栋,房号,业主', 'gbk').subarray(0, -1)],
  ])('is refused rather than misread when it is %s', async (_, bytes) => {
    expect(await refusal(readHere(bytes, '台账.csv'))).toEqual({
      code: 'SHEET_ENCODING',
      facts: { fileName: '台账.csv' },
    });
  });
});

describe('the delimiter of a text file', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3,5\n2,5;3,5;4,5\n'],
    ['\t', 'a\tb\tc\n1,000\t2,000\t3;4\n'],
    [',', '绿苑小区台账\n\na,b,c\n"x;y;z;u;v",2,3\n"x;y",5,6\n'],
    [',', '只有一列\n甲\n乙\n'],
    [';', 'a;"b;b\nb";c\n1;"2,2,2,2";3\n'],
  ] as const)('is %j in %j', async (delimiter, text) => {
    expect((await read(Buffer.from(text))).delimiter).toBe(delimiter);
  });
});

describe('the rows of a text file', () => {
  it('keep quotes, delimiters and line breaks inside quotes', async () => {
    const { sheet } = await read(Buffer.from('a,"x,""y""\r\nz",c\n"d"\t,e , f\n'));
    expect(textsOf(sheet)).toEqual([
      ['a', 'x,"y"\r\nz', 'c'],
      ['d', 'e ', ' f'],
    ]);
  });

  it('may be ragged, and end in any mixture of line ends', async () => {
    const { sheet } = await read(Buffer.from('a,b,c\r\n1\n2,3\r4,5,6,7'));
    expect(textsOf(sheet)).toEqual([['a', 'b', 'c'], ['1'], ['2', '3'], ['4', '5', '6', '7']]);
  });

  it('are counted as a spreadsheet program counts them', async () => {
    const { sheet } = await read(Buffer.from('a,"b\nb"\n\n,,\n1,2\n'));
    expect(sheet.rows.map((row) => row.rowNumber)).toEqual([1, 4]);
  });

  it('are all text, so that no leading zero and no long number is lost', async () => {
    const { sheet } = await read(Buffer.from('a,b\n007,340102199808078263\n=1+1,1E5\n'));
    expect(sheet.rows[1]?.cells).toEqual([
      { kind: 'text', text: '007' },
      { kind: 'text', text: '340102199808078263' },
    ]);
    expect(textsOf(sheet)[2]).toEqual(['=1+1', '1E5']);
  });

  it.each(['a,"b\n1,2\n', 'a,"b"c\n'])(
    'are refused when a quote would swallow or lose text: %j',
    async (text) => {
      expect((await refusal(readHere(Buffer.from(text), '台账.csv'))).code).toBe('SHEET_DAMAGED');
    },
  );

  it('are cut like a well-known parser cuts them', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', '1', ' ', ',', ';', '"', '\n', '\r', '楼'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const text = Papa.unparse(rows, { newline: '\r\n' });
        const cut = [...delimitedRecords(text, ',')].map(({ width, fields }) => {
          const texts = Array.from({ length: width }, () => '');
          for (const [column, value] of fields) texts[column] = value;
          return texts;
        });
        expect(cut).toEqual(rows);
      }),
      { seed: 20_261_031, numRuns: 500 },
    );
  });
});

describe('the format of a file', () => {
  it('is told by its bytes: a workbook named .csv is a workbook', async () => {
    const { bytes } = fixture('greenfield-estate/items.xlsx');
    expect((await readHere(bytes, '期初库存.csv')).format).toBe('xlsx');
  });

  it.each(['流水.txt', '流水.TSV', '流水.csv'])(
    'is text under the name %s, and its sheet is called after the file',
    async (name) => {
      expect((await onlySheet(Buffer.from('a\tb\n1\t2\n'), name)).name).toBe('流水');
    },
  );
});

describe('the sample estate', () => {
  it('has a register in GBK with the rooms of the workbook', async () => {
    const { encoding, sheet } = await read(fixture('greenfield-estate/rooms-gbk.csv').bytes, 'rooms-gbk.csv');
    expect(encoding).toBe('gb18030');
    expect(sheet.rows).toHaveLength(281);
    expect(textsOf(sheet)[280]?.slice(0, 6)).toEqual(['地下车库', '', 'B1-060', '车位', '12.5', '董强文']);
  });

  it('has a bank statement in GBK with amounts that hold commas', async () => {
    const { bytes } = fixture('greenfield-estate/bank-statement-2026-10-gbk.csv');
    expect(textsOf((await read(bytes)).sheet)[1]?.slice(2, 6)).toEqual([
      '代付电费',
      '2,440.23',
      '',
      '861,760.32',
    ]);
  });
});
