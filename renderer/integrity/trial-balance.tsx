import { useTranslation } from 'react-i18next';
import { sumFen, type Fen } from '../../shared/domain/fen.ts';
import { useRead } from '../app/use-read.ts';
import { accountName } from '../ui/account-name.ts';
import { DataTable } from '../ui/data-table.tsx';
import { MoneyText } from '../ui/money-text.tsx';

/** 试算平衡表: every account with its debits, credits and balance; the sums agree. */
export function TrialBalance() {
  const { t } = useTranslation();
  const balance = useRead('ledger.trialBalance', {});
  const accounts = balance.data?.accounts;
  return (
    <section aria-labelledby="trial-balance-title">
      <h2 id="trial-balance-title">{t('integrity.trialBalance')}</h2>
      <DataTable
        label={t('integrity.trialBalance')}
        height="content"
        rows={accounts}
        error={balance.error}
        onRetry={balance.refetch}
        rowKey={(account) => account.code}
        columns={[
          {
            key: 'code',
            kind: 'text',
            width: 110,
            title: t('integrity.account.code'),
            value: (account) => account.code,
          },
          {
            key: 'name',
            kind: 'text',
            title: t('integrity.account.name'),
            value: (account) => accountName(account, t),
          },
          {
            key: 'debit',
            kind: 'money',
            width: 160,
            title: t('integrity.account.debit'),
            value: (account) => account.debitFen,
            tone: (account) => quietZero(account.debitFen),
          },
          {
            key: 'credit',
            kind: 'money',
            width: 160,
            title: t('integrity.account.credit'),
            value: (account) => account.creditFen,
            tone: (account) => quietZero(account.creditFen),
          },
          {
            key: 'balance',
            kind: 'money',
            width: 160,
            title: t('integrity.account.balance'),
            value: (account) => account.balanceFen,
            tone: (account) => quietZero(account.balanceFen),
          },
        ]}
        {...(accounts === undefined
          ? {}
          : {
              totals: {
                name: t('integrity.account.total'),
                debit: (
                  <MoneyText amount={sumFen(accounts.map((account) => account.debitFen))} size="strong" />
                ),
                credit: (
                  <MoneyText amount={sumFen(accounts.map((account) => account.creditFen))} size="strong" />
                ),
                balance: (
                  <MoneyText amount={sumFen(accounts.map((account) => account.balanceFen))} size="strong" />
                ),
              },
            })}
      />
    </section>
  );
}

/** Most accounts of a small office rest: their zeros stand back. */
function quietZero(amount: Fen): 'quiet' | undefined {
  return amount === 0 ? 'quiet' : undefined;
}
