import { useTranslation } from 'react-i18next';
import { OfficeLink } from '../app/routes.tsx';
import { MoneyText } from '../ui/money-text.tsx';
import { overviewLinks } from './links.ts';
import type { Overview } from './needs.ts';

/** For who verifies: last signature and check, trial balance, what was over or short. */
export function ControlToday({ control }: { readonly control: NonNullable<Overview['control']> }) {
  const { t } = useTranslation();
  const { lastSigned } = control;
  return (
    <section aria-labelledby="control-title" className="overview__block">
      <h2 id="control-title">{t('overview.control.title')}</h2>
      <ul className="overview__lines">
        <li>
          {lastSigned === null ? (
            <span className="quiet">{t('overview.control.neverSigned')}</span>
          ) : (
            <OfficeLink to={`${overviewLinks.day.path}/${lastSigned.day}`}>
              {t('overview.control.lastSigned', { day: lastSigned.day, name: lastSigned.signedByName })}
            </OfficeLink>
          )}
        </li>
        <li className={control.balanced ? '' : 'problem'}>
          <OfficeLink to={overviewLinks.integrity.path}>
            {t(control.balanced ? 'overview.control.balanced' : 'overview.control.unbalanced')}
          </OfficeLink>
        </li>
        <li>
          <OfficeLink to={overviewLinks.receipts.path}>
            {t('overview.control.cancelled', { voids: control.voidCount, reversals: control.reversalCount })}
          </OfficeLink>
        </li>
      </ul>
      {control.overShorts.length === 0 ? (
        <p className="quiet">{t('overview.control.noOverShort')}</p>
      ) : (
        <table className="overview-table">
          <caption>{t('overview.control.overShorts')}</caption>
          <tbody>
            {control.overShorts.map((each) => (
              <tr key={`${each.day} ${each.cashierName} ${each.differenceFen}`}>
                <th scope="row">
                  <OfficeLink to={`${overviewLinks.day.path}/${each.day}`} className="figures">
                    {each.day}
                  </OfficeLink>{' '}
                  {each.cashierName} <span className="quiet">{each.reason}</span>
                </th>
                <td>
                  <MoneyText amount={each.differenceFen} tone="problem" />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('overview.control.pending')}</th>
              <td>
                <MoneyText amount={control.overShortFen} size="strong" />
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}
