import { useTranslation } from 'react-i18next';
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { fen, formatYuan } from '../../shared/domain/fen.ts';
import { OfficeLink } from '../app/routes.tsx';
import { MoneyText } from '../ui/money-text.tsx';
import { overviewLinks } from './links.ts';
import type { Overview } from './needs.ts';

/** Arrears by age: bars for the eye, and the same figures beside them, readable without colour. */
export function ArrearsAges({ arrears }: { readonly arrears: NonNullable<Overview['arrears']> }) {
  const { t } = useTranslation();
  const rows = arrears.ages.map(({ age, amountFen, roomCount }) => ({
    age,
    name: t(`overview.arrears.ages.${age}`),
    amountFen,
    roomCount,
  }));
  return (
    <section aria-labelledby="arrears-title" className="overview__block overview__block--wide">
      <h2 id="arrears-title">
        <OfficeLink to={overviewLinks.arrears.path}>{t('overview.arrears.title')}</OfficeLink>
      </h2>
      <div className="arrears-ages">
        <div className="arrears-ages__chart" role="img" aria-label={t('overview.arrears.chart')}>
          <ResponsiveContainer width="100%" height={34 * rows.length}>
            <BarChart
              data={rows}
              layout="vertical"
              margin={{ top: 0, right: 8, bottom: 0, left: 0 }}
              accessibilityLayer={false}
            >
              <XAxis type="number" hide domain={[0, 'dataMax']} />
              <YAxis
                type="category"
                dataKey="name"
                width={104}
                axisLine={false}
                tickLine={false}
                tick={{ fill: 'var(--office-text-quiet)', fontSize: 13 }}
                interval={0}
              />
              <Bar dataKey="amountFen" fill="var(--office-ink)" barSize={14} isAnimationActive={false} />
            </BarChart>
          </ResponsiveContainer>
        </div>
        <table className="overview-table arrears-ages__table">
          <thead>
            <tr>
              <th scope="col">{t('overview.arrears.age')}</th>
              <th scope="col">{t('overview.arrears.rooms')}</th>
              <th scope="col">{t('overview.arrears.amount')}</th>
              <th scope="col">{t('overview.arrears.share')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.age}>
                <th scope="row">
                  <OfficeLink to={`${overviewLinks.arrears.path}?age=${row.age}`}>{row.name}</OfficeLink>
                </th>
                <td className="figures">{row.roomCount}</td>
                <td>
                  <MoneyText amount={row.amountFen} />
                </td>
                <td className="figures">{shareOf(row.amountFen, arrears.totalFen)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('overview.arrears.total')}</th>
              <td />
              <td>
                <MoneyText amount={arrears.totalFen} size="strong" />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="visually-hidden">
        {t('overview.arrears.totalIs', { amount: formatYuan(fen(arrears.totalFen)) })}
      </p>
    </section>
  );
}

/** A share in whole per cent, half up, for reading only. */
function shareOf(part: number, whole: number): string {
  return whole === 0 ? '—' : `${Math.round((part * 100) / whole)}%`;
}
