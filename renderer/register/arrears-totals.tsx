import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract/index.ts';
import type { Translate } from '../app/i18n.ts';
import { TotalList } from '../imports/total-list.tsx';
import type { Fen } from '../../shared/domain/fen.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DayText } from '../ui/day-text.tsx';
import { MoneyText } from '../ui/money-text.tsx';

/** What the list comes to: by building, fee item and year. */
export function ArrearsTotals({ preview }: { readonly preview: Output<'openingArrears.preview'> }) {
  const { t } = useTranslation();
  const { totals, counts, day } = preview;
  return (
    <>
      <TotalList
        totals={[
          { name: t('register.confirm.count'), value: totals.rows },
          { name: t('register.confirm.amount'), value: <MoneyText amount={totals.amountFen} /> },
          { name: t('register.confirm.rooms'), value: totals.rooms },
          { name: t('register.confirm.postedDay'), value: <DayText day={day} /> },
          {
            name: t('register.confirm.refusedRows'),
            value: counts.refusedRows,
            ...(counts.refusedRows > 0 ? { tone: 'problem' as const } : {}),
          },
        ]}
      />
      <div className="import__tables">
        <section>
          <h2>{t('register.confirm.byBuilding')}</h2>
          <DataTable
            label={t('register.confirm.byBuilding')}
            height="content"
            rows={totals.buildings}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', title: t('register.confirm.building'), kind: 'text', value: ({ name }) => name },
              ...sumColumns(t),
            ]}
          />
        </section>
        <section>
          <h2>{t('register.confirm.byFeeItem')}</h2>
          <DataTable
            label={t('register.confirm.byFeeItem')}
            height="content"
            rows={preview.feeItems}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', title: t('register.feeItems.inSheet'), kind: 'text', value: ({ name }) => name },
              ...sumColumns(t),
            ]}
          />
        </section>
        <section>
          <h2>{t('register.confirm.byYear')}</h2>
          <DataTable
            label={t('register.confirm.byYear')}
            height="content"
            rows={totals.years}
            rowKey={({ year }) => year}
            columns={[
              {
                key: 'year',
                title: t('register.confirm.year'),
                kind: 'text',
                value: ({ year }) => String(year),
              },
              ...sumColumns(t),
            ]}
          />
        </section>
      </div>
    </>
  );
}

function sumColumns(t: Translate) {
  return [
    {
      key: 'rows',
      title: t('register.confirm.count'),
      kind: 'figure',
      width: 80,
      value: ({ rows }: { readonly rows: number }) => String(rows),
    },
    {
      key: 'amount',
      title: t('register.fields.amount'),
      kind: 'money',
      width: 140,
      value: ({ amountFen }: { readonly amountFen: Fen }) => amountFen,
    },
  ] as const;
}
