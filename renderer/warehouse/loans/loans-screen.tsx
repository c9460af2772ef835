import { PlusOutlined } from '@ant-design/icons';
import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanArticle } from '../../../shared/contract/loans.ts';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { ArticleDrawer } from './article-drawer.tsx';
import { isInLoanView, loanViews } from './loans-filter.ts';
import type { LoanView } from './loans-filter.ts';
import './loans.css';

/** 借用: everything that is lent, what is late first; a row opens what may be done with it. */
export function LoansScreen() {
  const { t } = useTranslation();
  const list = useRead('loans.articles', {});
  const mayCreate = useMay('loans.saveArticle');
  const [view, setView] = useState<LoanView>('all');
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<number | 'new' | null>(null);
  const articles = list.data?.articles;
  const article = articles?.find((each) => each.id === opened);
  const create = useCommand({
    id: 'loans.create',
    nameKey: 'loans.create',
    keys: '$mod+i',
    icon: PlusOutlined,
    enabled: mayCreate,
    perform: () => setOpened('new'),
  });
  const countOf = (each: LoanView) => articles?.filter((one) => isInLoanView(one, each, '')).length ?? 0;

  return (
    <PageFrame
      title={t('loans.title')}
      layout="table"
      {...(mayCreate ? { primaryAction: <CommandButton command={create} type="primary" /> } : {})}
      filters={
        <>
          <Segmented<LoanView>
            aria-label={t('loans.title')}
            value={view}
            onChange={setView}
            options={loanViews.map((value) => ({
              value,
              label: t(`loans.views.${value}`, { count: countOf(value) }),
            }))}
          />
          <Input
            className="loans__text"
            allowClear
            value={text}
            maxLength={60}
            placeholder={t('loans.search')}
            aria-label={t('loans.search')}
            onChange={(event) => setText(event.target.value)}
          />
        </>
      }
    >
      <DataTable<LoanArticle>
        label={t('loans.title')}
        rows={articles?.filter((each) => isInLoanView(each, view, text))}
        error={list.error}
        onRetry={list.refetch}
        rowKey={(each) => each.id}
        openKey={article?.id ?? null}
        onOpen={(each) => setOpened(each.id)}
        rowClassName={(each) => (each.active ? '' : 'loans__row--inactive')}
        columns={[
          { key: 'code', title: t('loans.fields.code'), width: 110, kind: 'text', value: ({ code }) => code },
          { key: 'name', title: t('loans.fields.name'), kind: 'text', value: ({ name }) => name },
          {
            key: 'kind',
            title: t('loans.fields.kind'),
            width: 90,
            kind: 'text',
            value: ({ kind }) => t(`loans.kinds.${kind}`),
          },
          {
            key: 'place',
            title: t('loans.fields.place'),
            width: 130,
            kind: 'text',
            value: ({ place }) => place,
          },
          {
            key: 'state',
            title: t('loans.fields.state'),
            width: 150,
            kind: 'node',
            render: (each) => <ArticleState article={each} />,
          },
          {
            key: 'borrower',
            title: t('loans.fields.borrower'),
            width: 150,
            kind: 'text',
            value: ({ loan }) => loan?.borrower ?? '',
          },
          {
            key: 'lent',
            title: t('loans.fields.lentDay'),
            width: 120,
            kind: 'text',
            value: ({ loan }) => loan?.lentDay ?? '',
          },
          {
            key: 'due',
            title: t('loans.fields.dueDay'),
            width: 120,
            kind: 'text',
            value: ({ loan }) => loan?.dueDay ?? '',
          },
        ]}
        empty={
          articles?.length === 0 ? (
            <EmptyState title={t('loans.empty')} detail={t('loans.emptyDetail')} />
          ) : (
            <EmptyState title={t('loans.noneFound')} detail={t('loans.noneFoundDetail')} />
          )
        }
      />
      {opened === 'new' ? <ArticleDrawer article={null} onClose={() => setOpened(null)} /> : null}
      {article === undefined ? null : (
        <ArticleDrawer key={article.id} article={article} onClose={() => setOpened(null)} />
      )}
    </PageFrame>
  );
}

/** Where it is, in words; red only when it is late or lost. */
function ArticleState({ article }: { readonly article: LoanArticle }) {
  const { t } = useTranslation();
  if (!article.active) return <span className="quiet">{t('loans.states.inactive')}</span>;
  if (article.isLost) return <span className="problem">{t('loans.states.lost')}</span>;
  if (article.loan === null) return <span className="quiet">{t('loans.states.here')}</span>;
  return article.loan.overdueDays > 0 ? (
    <span className="problem">{t('loans.states.overdue', { count: article.loan.overdueDays })}</span>
  ) : (
    <span>{t('loans.states.out')}</span>
  );
}
