import { CloseOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { useSession } from '../../app/session.tsx';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PaperOutcome } from './paper-outcome.tsx';
import { documentPath } from './paths.ts';
import type { useDocumentPaper } from './use-document-paper.ts';

/** What was just posted from a form. */
export interface Posted {
  readonly documentSeq: number;
  readonly number: string;
  readonly bookedDay: Day;
  /** Department or supplier, and the goods in a few words. */
  readonly about: string;
  readonly budget?: { readonly department: string; readonly leftFen: Fen } | null;
}

/** The last document of a form: its number, the budget left, how its slip fares, and a key to print it. */
export function PostedBar(props: {
  readonly posted: Posted;
  readonly printing: ReturnType<typeof useDocumentPaper>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { posted, printing } = props;
  const { today } = useSession();
  const budget = posted.budget ?? null;
  const print = useCommand({
    id: 'stock.printLast',
    nameKey: 'stock.commands.printLast',
    keys: 'F8',
    icon: PrinterOutlined,
    enabled: printing.state.kind !== 'printing',
    perform: () => printing.print(posted, 'print'),
  });
  return (
    <section className="stock-posted" aria-live="polite" aria-label={t('stock.posted.done')}>
      <strong className="settled">{t('stock.posted.done')}</strong>
      <OfficeLink className="figures" to={documentPath(posted.documentSeq)} title={t('stock.posted.open')}>
        {posted.number}
      </OfficeLink>
      <span>{posted.about}</span>
      {posted.bookedDay > today ? (
        <span className="stock-late">{t('stock.bookedLater', { day: posted.bookedDay })}</span>
      ) : null}
      {budget === null ? null : (
        <span>
          {t('stock.posted.budgetLeft', { department: budget.department })}{' '}
          <MoneyText
            amount={budget.leftFen}
            size="strong"
            {...(budget.leftFen < 0 ? { tone: 'problem' as const } : {})}
          />
        </span>
      )}
      <span className="stock-posted__paper">
        <PaperOutcome state={printing.state} />
        <CommandButton command={print} size="small" />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('frame.action.close')}
          onClick={props.onClose}
        />
      </span>
      <ErrorNotice error={printing.error} onClose={printing.dismiss} />
    </section>
  );
}
