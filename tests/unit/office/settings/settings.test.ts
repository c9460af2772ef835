import { expect, test } from 'vitest';
import { openOffice } from '../../../support/open-office.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

test('receipts never take the series of bills: their numbers would have gaps', async () => {
  const office = await openOffice({ folder: temporaryFolder() });
  await expect(
    office.owner.call('settings.update', { settings: { receiptSeries: 'B' } }),
  ).rejects.toMatchObject({
    code: 'INPUT_INVALID',
  });
  const { receiptSeries } = await office.owner.call('settings.update', { settings: { receiptSeries: 'BA' } });
  expect(receiptSeries).toBe('BA');
  office.close();
});
