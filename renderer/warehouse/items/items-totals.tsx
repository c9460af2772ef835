import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { TotalList } from '../../imports/total-list.tsx';
import { wordField } from '../../imports/problem-words.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { MoneyText } from '../../ui/money-text.tsx';

/** What the sheet comes to, by category, and what it changes of items that are known. */
export function ItemsTotals({ preview }: { readonly preview: Output<'items.preview'> }) {
  const { t } = useTranslation();
  const { totals, counts, changes, day } = preview;
  const problem = (count: number) => (count > 0 ? { tone: 'problem' as const } : {});
  return (
    <>
      <TotalList
        totals={[
          { name: t('items.import.totals.items'), value: totals.items },
          { name: t('items.import.totals.newItems'), value: totals.newItems },
          { name: t('items.import.totals.changedItems'), value: totals.changedItems },
          { name: t('items.import.totals.unchangedItems'), value: totals.unchangedItems },
          { name: t('items.import.totals.stockedRows'), value: totals.stockedRows },
          { name: t('items.import.totals.value'), value: <MoneyText amount={totals.valueFen} /> },
          ...(totals.withoutPrice === 0
            ? []
            : [
                {
                  name: t('items.import.totals.withoutPrice'),
                  value: totals.withoutPrice,
                  tone: 'problem' as const,
                },
              ]),
          { name: t('items.import.totals.day'), value: <DayText day={day} /> },
          {
            name: t('items.import.totals.refusedRows'),
            value: counts.refusedRows,
            ...problem(counts.refusedRows),
          },
        ]}
      />
      <div className="import__tables">
        <section>
          <h2>{t('items.import.byCategory')}</h2>
          <DataTable
            label={t('items.import.byCategory')}
            height="content"
            rows={totals.categories}
            rowKey={({ name }) => name}
            columns={[
              { key: 'name', title: t('items.fields.category'), kind: 'text', value: ({ name }) => name },
              {
                key: 'rows',
                title: t('items.import.rows'),
                kind: 'figure',
                width: 80,
                value: ({ rows }) => String(rows),
              },
              {
                key: 'stocked',
                title: t('items.import.stockedRows'),
                kind: 'figure',
                width: 80,
                value: ({ stockedRows }) => String(stockedRows),
              },
              {
                key: 'value',
                title: t('items.import.value'),
                kind: 'money',
                width: 140,
                value: ({ valueFen }) => valueFen,
              },
            ]}
          />
        </section>
      </div>
      {changes.length === 0 ? null : (
        <section className="import__section">
          <h2>{t('items.import.changes')}</h2>
          <DataTable
            label={t('items.import.changes')}
            height="content"
            rows={changes}
            rowKey={({ rowNumber, field }) => `${rowNumber} ${field}`}
            columns={[
              {
                key: 'row',
                title: t('items.import.changed.row'),
                kind: 'figure',
                width: 60,
                value: ({ rowNumber }) => String(rowNumber),
              },
              {
                key: 'item',
                title: t('items.fields.item'),
                kind: 'text',
                width: 240,
                value: ({ itemLabel }) => itemLabel,
              },
              {
                key: 'field',
                title: t('items.import.changed.field'),
                kind: 'text',
                width: 140,
                value: ({ field }) => wordField(field, t),
              },
              {
                key: 'before',
                title: t('items.import.changed.before'),
                kind: 'text',
                value: ({ oldValue }) => (oldValue === '' ? '—' : oldValue),
              },
              {
                key: 'after',
                title: t('items.import.changed.after'),
                kind: 'text',
                value: ({ newValue }) => (newValue === '' ? '—' : newValue),
              },
            ]}
          />
        </section>
      )}
    </>
  );
}
