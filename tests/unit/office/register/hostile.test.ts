import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planImport } from '../../../../electron/office/register/register-plan.ts';
import { readRegisterRow } from '../../../../electron/office/register/register-row.ts';
import { registerFields } from '../../../../shared/contract/register.ts';
import { day } from '../../../../shared/domain/day.ts';
import { openOffice } from '../../../support/open-office.ts';
import { rowOfCells, textFile } from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const columns = Object.fromEntries(registerFields.map((field, index) => [field, index]));
const nothing = { roomsByKey: new Map(), tenures: new Map(), people: [], buildings: new Map() };

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '\u0000',
    '\u202e',
    '1'.repeat(400),
    '；；；',
    '、、',
    '///',
    '(((((',
    '1-2-3-4-5',
    '-',
    '=',
    '<',
    '２０１９－０２－３０',
    '1e309',
    '９'.repeat(30),
  ),
);
const anyCell = fc.oneof(anyText, fc.double(), fc.integer(), fc.constant(null));

test('whatever stands in a row, it is read or refused, and never breaks the import', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyCell, { maxLength: registerFields.length }), { maxLength: 6 }),
      (rows) => {
        const read = rows.map((cells, index) => readRegisterRow(rowOfCells(index + 2, cells), columns));
        const plan = planImport(read, nothing, day('2026-10-31'));
        for (const { refused, room } of read) if (!refused) expect(room?.key).not.toBe('');
        for (const { owners } of plan.rooms)
          for (const { facts } of owners) {
            expect(facts.name).not.toBe('');
            expect(Array.from(facts.name).length).toBeLessThanOrEqual(100);
          }
      },
    ),
    { numRuns: 500, seed: 20261031 },
  );
});

test('rows that came through the reading can all be entered', async () => {
  const office = await openOffice({ folder: temporaryFolder() });
  const secretary = await office.as('secretary');
  const odd = [
    '楼栋,房号,业主姓名,联系电话,备注',
    `1号楼,"\u202e101",王\u200b军,13632650374,"a\r\nb"`,
    '(((,)))1,😀,+86 13632650374,',
    "'=x,'=1,'=SUM(A1),,'-",
  ];
  const sheet = textFile(odd);
  const { previewHash, counts } = await secretary.call('register.preview', sheet);
  const result = await secretary.call('register.import', {
    ...sheet,
    previewHash,
    skipRefused: true,
    handOverDay: null,
  });
  expect(result.takenRows).toBe(counts.takenRows);
  const { rooms } = await secretary.call('rooms.list', {});
  expect(rooms.map(({ label }) => label)).toContain('1号楼101');
});
