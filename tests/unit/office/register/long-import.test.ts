import { expect, test } from 'vitest';
import { openOffice } from '../../../support/open-office.ts';
import { takeIn, textFile } from '../../../support/register-sheets.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

function manyRooms(count: number): ReturnType<typeof textFile> {
  const rows = Array.from({ length: count }, (_, index) => {
    const building = 1 + Math.floor(index / 500);
    return `${building}号楼,${1 + (index % 5)}单元,${101 + (index % 500)},住宅,88.02,业主${index},1${3_000_000_000 + index}`;
  });
  return textFile(['楼栋,单元,房号,业态,建筑面积,业主姓名,联系电话', ...rows]);
}

test('a long import tells how far it is, and goes forward only', async () => {
  const heard: number[] = [];
  const office = await openOffice({
    folder: temporaryFolder(),
    onEvent: (event, payload) => {
      if (event === 'progress' && typeof payload === 'object' && payload !== null && 'done' in payload)
        heard.push(Number(payload.done));
    },
  });
  await takeIn(await office.as('secretary'), manyRooms(2000));
  const ofImport = heard.slice(heard.lastIndexOf(Math.min(...heard)));
  expect(ofImport.length).toBeGreaterThan(10);
  expect(ofImport).toEqual(ofImport.toSorted((one, other) => one - other));
  expect(ofImport.at(-1)).toBe(1000);
});

test('an import cancelled while it writes leaves nothing, and can be repeated', async () => {
  const cancelFlag = new Int32Array(new SharedArrayBuffer(4));
  let cancelAt = Number.POSITIVE_INFINITY;
  const office = await openOffice({
    folder: temporaryFolder(),
    cancelFlag,
    onEvent: (event, payload) => {
      if (
        event === 'progress' &&
        typeof payload === 'object' &&
        payload !== null &&
        'done' in payload &&
        Number(payload.done) >= cancelAt
      )
        Atomics.store(cancelFlag, 0, 1);
    },
  });
  const secretary = await office.as('secretary');
  const sheet = manyRooms(2000);
  cancelAt = 800;
  await expect(takeIn(secretary, sheet)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect((await secretary.call('estate.tree', {})).roomCount).toBe(0);
  expect((await secretary.call('people.list', { group: 'all' })).people).toEqual([]);

  cancelAt = Number.POSITIVE_INFINITY;
  Atomics.store(cancelFlag, 0, 0);
  await expect(takeIn(secretary, sheet)).resolves.toMatchObject({ newRooms: 2000 });
});
