import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { ReviewLine } from '../../../shared/contract/counts.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity, quantity } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { Translate } from '../../app/i18n.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { momentOfInstant } from '../../ui/instant-text.ts';
import { ReasonSelect, RemarkInput } from './note-fields.tsx';
import type { Notes } from './use-notes.ts';

/** Counted beside book, line by line, with why they differ. */
export function ReviewTable(props: {
  readonly lines: readonly ReviewLine[];
  readonly notes: Notes;
  readonly editable: boolean;
}) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('counts.review.title')}
      columns={columnsFor(t, props.notes, props.editable)}
      rows={props.lines}
      rowKey={(line) => line.lineNo}
      rowClassName={(line) => (line.due === null ? '' : 'count-review__row--due')}
      empty={
        <EmptyState
          title={t('counts.review.allAgree')}
          detail={props.editable ? t('counts.review.allAgreeDetail') : undefined}
        />
      }
    />
  );
}

function columnsFor(t: Translate, notes: Notes, editable: boolean): readonly DataColumn<ReviewLine>[] {
  const figure = (
    key: 'snapshot' | 'moved' | 'expected',
    value: (line: ReviewLine) => Quantity | null,
  ): DataColumn<ReviewLine> => ({
    key,
    title: t(`counts.fields.${key}`),
    width: 88,
    kind: 'figure',
    value: (line) => written(value(line)),
    order: (line) => value(line) ?? 0,
  });
  return [
    {
      key: 'place',
      title: t('counts.fields.place'),
      width: 78,
      kind: 'text',
      value: (line) => line.place,
    },
    {
      key: 'item',
      title: t('counts.fields.item'),
      kind: 'node',
      render: (line) => (
        <>
          {itemLabel(line)}
          {line.class === 'A' ? <span className="count-class">{t('counts.review.classA')}</span> : null}
          <div className="quiet figures">{line.code}</div>
        </>
      ),
    },
    figure('snapshot', (line) => line.snapshotThousandths),
    figure('moved', (line) => line.movedThousandths),
    figure('expected', expectedOf),
    {
      key: 'counted',
      title: t('counts.fields.counted'),
      width: 168,
      kind: 'node',
      render: (line) => <Counted line={line} />,
    },
    {
      key: 'deltaQuantity',
      title: t('counts.fields.deltaQuantity'),
      width: 88,
      kind: 'figure',
      value: (line) => signed(line.deltaThousandths),
      order: (line) => line.deltaThousandths ?? 0,
    },
    {
      key: 'deltaAmount',
      title: t('counts.fields.deltaAmount'),
      width: 106,
      kind: 'money',
      value: (line) => line.deltaFen,
      tone: (line) => ((line.deltaFen ?? 0) < 0 ? 'problem' : undefined),
    },
    {
      key: 'reason',
      title: t('counts.fields.reason'),
      width: 124,
      kind: 'node',
      render: (line): ReactNode => <ReasonSelect line={line} notes={notes} editable={editable} />,
    },
    {
      key: 'remark',
      title: t('counts.fields.remark'),
      width: 150,
      kind: 'node',
      render: (line): ReactNode => <RemarkInput line={line} notes={notes} editable={editable} />,
    },
  ];
}

/** What should have been there when it was counted; null while it was not. */
function expectedOf(line: ReviewLine): Quantity | null {
  return line.movedThousandths === null ? null : quantity(line.snapshotThousandths + line.movedThousandths);
}

function written(amount: Quantity | null): string {
  return amount === null ? '—' : formatQuantity(amount, { grouping: true });
}

/** The figure that holds, and under it every round that made it. */
function Counted({ line }: { readonly line: ReviewLine }) {
  const { t } = useTranslation();
  return (
    <div className="count-review__counted">
      <strong className="figures">
        {written(line.countedThousandths)} {line.unit}
      </strong>
      {line.figures.map((each) => (
        <div key={each.round} className="quiet" title={momentOfInstant(each.countedAt)}>
          {t('counts.review.figure', {
            round: t(`counts.rounds.${each.round}`),
            quantity: formatQuantity(each.countedThousandths),
            name: each.countedByName,
          })}
        </div>
      ))}
      {line.due === null ? null : (
        <span className="count-due-round">
          {t('counts.review.due', { round: t(`counts.rounds.${line.due}`) })}
        </span>
      )}
    </div>
  );
}

function signed(delta: Quantity | null): string {
  return `${delta !== null && delta > 0 ? '+' : ''}${written(delta)}`;
}
