import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openOffice } from '../../support/open-office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('the check of the books tells how far it is, by the request that asked for it', async () => {
  const told: unknown[] = [];
  const office = await openOffice({
    folder: temporaryFolder(),
    onEvent: (event, payload) => event === 'progress' && told.push(payload),
  });
  const requestId = randomUUID();

  await office.owner.call('integrity.check', { requestId });

  expect(told).toEqual([
    { requestId, done: 0, total: 100 },
    { requestId, done: 40, total: 100 },
  ]);
  office.close();
});

test('the check of the books stops when the person asks, and can be made again', async () => {
  const cancelFlag = new Int32Array([1]);
  const office = await openOffice({ folder: temporaryFolder(), cancelFlag });
  await expect(office.owner.call('integrity.check', {})).rejects.toMatchObject({ code: 'CANCELLED' });
  cancelFlag[0] = 0;
  expect((await office.owner.call('integrity.check', {})).findings).toEqual([]);
  office.close();
});
