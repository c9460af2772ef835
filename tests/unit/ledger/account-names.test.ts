import { expect, it } from 'vitest';
import { catalogues } from '../../../shared/i18n/index.ts';
import { openOffice } from '../../support/open-office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

it('every account of the chart is worded as its row is named', async () => {
  const office = await openOffice({ folder: temporaryFolder() });
  const accountant = await office.as('accountant');

  const { accounts } = await accountant.call('ledger.trialBalance', {});

  const named = Object.fromEntries(accounts.map(({ code, name }) => [code, name]));
  expect(catalogues['zh-CN'].accounts).toEqual(named);
});
