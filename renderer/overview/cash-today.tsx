import { useTranslation } from 'react-i18next';
import { sumFen } from '../../shared/domain/fen.ts';
import { OfficeLink } from '../app/routes.tsx';
import { MoneyText } from '../ui/money-text.tsx';
import { overviewLinks } from './links.ts';
import type { Overview } from './needs.ts';

export interface CashTodayProps {
  readonly cash: NonNullable<Overview['cash']>;
  readonly today: string;
}

/** Today's money by tender, and what of it lies in the drawer for the bank. */
export function CashToday({ cash, today }: CashTodayProps) {
  const { t } = useTranslation();
  const total = sumFen(cash.todayByTender.map((part) => part.amountFen));
  return (
    <section aria-labelledby="cash-title" className="overview__block">
      <h2 id="cash-title">
        <OfficeLink to={`${overviewLinks.receipts.path}?day=${today}`}>{t('overview.cash.title')}</OfficeLink>
      </h2>
      <MoneyText amount={total} size="figure" />
      <p className="quiet">{t('overview.cash.receipts', { count: cash.receiptCount })}</p>
      <table className="overview-table">
        <tbody>
          {cash.todayByTender.map((part) => (
            <tr key={part.tender}>
              <th scope="row">{t(`counter.tenders.${part.tender}`)}</th>
              <td>
                <MoneyText amount={part.amountFen} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <OfficeLink to={overviewLinks.day.path}>{t('overview.cash.onHand')}</OfficeLink>
              {cash.undepositedSince === null ? null : (
                <span className={cash.undepositedLate ? 'problem' : 'quiet'}>
                  {' '}
                  {t('overview.cash.since', { day: cash.undepositedSince })}
                </span>
              )}
            </th>
            <td>
              <MoneyText
                amount={cash.takingsFen}
                size="strong"
                {...(cash.undepositedLate ? { tone: 'problem' as const } : {})}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
