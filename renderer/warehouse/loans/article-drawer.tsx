import { EditOutlined, ExportOutlined, ImportOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loan, LoanArticle } from '../../../shared/contract/loans.ts';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { CommandLayer } from '../../commands/commands-provider.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ArticleForm } from './article-form.tsx';
import { LendDialog } from './lend-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

interface ArticleDrawerProps {
  /** Null: a new one. */
  readonly article: LoanArticle | null;
  readonly onClose: () => void;
}

/** One tool, key or badge: who has it, what may be done now, and who had it before. */
export function ArticleDrawer({ article, onClose }: ArticleDrawerProps) {
  const [editing, setEditing] = useState(article === null);
  if (article === null) return <ArticleForm article={null} onClose={onClose} />;
  if (editing) return <ArticleForm article={article} onClose={() => setEditing(false)} />;
  return (
    <CommandLayer>
      <OpenArticle article={article} onEdit={() => setEditing(true)} onClose={onClose} />
    </CommandLayer>
  );
}

function OpenArticle(props: {
  readonly article: LoanArticle;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { article } = props;
  const { loan } = article;
  const mayLend = useMay('loans.lend');
  const [dialog, setDialog] = useState<'lend' | 'take-back' | null>(null);
  const act = useCommand({
    id: loan === null ? 'loans.lend' : 'loans.takeBack',
    nameKey: loan === null ? 'loans.lend' : 'loans.takeBack',
    keys: '$mod+Enter',
    icon: loan === null ? ExportOutlined : ImportOutlined,
    enabled: mayLend && article.active && dialog === null,
    perform: () => setDialog(loan === null ? 'lend' : 'take-back'),
  });
  const edit = useCommand({
    id: 'loans.edit',
    nameKey: 'loans.edit',
    keys: 'F2',
    icon: EditOutlined,
    enabled: useMay('loans.saveArticle') && dialog === null,
    perform: props.onEdit,
  });
  return (
    <DetailDrawer
      open
      title={`${article.code} ${article.name}`}
      onClose={props.onClose}
      actions={<CommandButton command={edit} />}
      footer={<CommandButton command={act} type="primary" />}
    >
      <dl className="loan-facts">
        <Fact name={t('loans.fields.kind')} value={t(`loans.kinds.${article.kind}`)} />
        <Fact name={t('loans.fields.place')} value={article.place} />
        <Fact name={t('loans.fields.note')} value={article.note} />
      </dl>
      <History articleId={article.id} />
      {dialog === 'lend' ? <LendDialog article={article} onClose={() => setDialog(null)} /> : null}
      {dialog === 'take-back' && loan !== null ? (
        <TakeBackDialog loan={loan} onClose={() => setDialog(null)} />
      ) : null}
    </DetailDrawer>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return value === '' ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Every loan of it, the newest first. */
function History({ articleId }: { readonly articleId: number }) {
  const { t } = useTranslation();
  const history = useRead('loans.history', { articleId, borrower: '' });
  return (
    <section aria-labelledby="loan-history">
      <h3 id="loan-history">{t('loans.history')}</h3>
      <Loaded read={history}>
        {({ loans }) =>
          loans.length === 0 ? (
            <p className="quiet">{t('loans.neverLent')}</p>
          ) : (
            <ul className="loan-history">
              {loans.map((loan) => (
                <li key={loan.loanId}>
                  <LoanWords loan={loan} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function LoanWords({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const { returned } = loan;
  const about = [loan.departmentName, loan.borrowerPhone, loan.purpose, loan.conditionOut].filter(
    (each) => each !== '',
  );
  return (
    <>
      <strong>{loan.borrower}</strong>{' '}
      <span className="figures">{t('loans.lentOn', { day: loan.lentDay, name: loan.lentByName })}</span>
      {about.length === 0 ? null : <p className="quiet">{about.join(' · ')}</p>}
      {returned === null ? (
        <p className={loan.overdueDays > 0 ? 'problem' : ''}>
          {loan.dueDay === null ? t('loans.noDueDay') : t('loans.dueOn', { day: loan.dueDay })}
        </p>
      ) : (
        <p className={returned.outcome === 'good' ? 'settled' : 'problem'}>
          {t('loans.backOn', {
            day: returned.day,
            outcome: t(`loans.outcomes.${returned.outcome}`),
            name: returned.receivedByName,
          })}
          {returned.condition === '' ? null : <span className="quiet"> {returned.condition}</span>}
        </p>
      )}
    </>
  );
}
