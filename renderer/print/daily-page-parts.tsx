import type { DayFigures, DayPage } from '../../shared/contract/day.ts';
import { chineseDay, weekdayOf } from '../../shared/domain/day.ts';
import { formatYuan, negateFen, type Fen } from '../../shared/domain/fen.ts';
import { tPrint } from '../app/i18n.ts';
import { momentOfInstant } from '../ui/instant-text.ts';

/** Office, title, day; which sheet of how many when there is more than one. */
export function DailyHead(props: {
  readonly page: DayPage;
  readonly sheet: number;
  readonly sheets: number;
}) {
  const t = tPrint();
  const { page, sheet, sheets } = props;
  const weekday = weekdayNames[weekdayOf(page.day) - 1] ?? '7';
  return (
    <header className="daily-head">
      <p className="daily-head__office">{page.payeeName === '' ? page.officeName : page.payeeName}</p>
      <h1>
        {t('day.page.title')}
        {sheet > 1 ? t('day.page.continued') : ''}
      </h1>
      <div className="daily-head__line">
        <span>
          {chineseDay(page.day)} {t(`frame.day.weekdays.${weekday}`)}
        </span>
        {page.closing === null ? <span className="daily-head__live">{t('day.page.live')}</span> : null}
        <span>
          {sheets > 1 ? `${t('day.page.pageOf', { page: sheet, pages: sheets })}　` : ''}
          {t('day.page.unit')}
        </span>
      </div>
    </header>
  );
}

const weekdayNames = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Documents, takings and prepayments side by side. */
export function DailyFigures({ figures }: { readonly figures: DayFigures }) {
  const t = tPrint();
  const { takings, prepayments, receipts, voids, reversals } = figures;
  return (
    <div className="daily-figures">
      <table>
        <caption>{t('day.page.documents')}</caption>
        <tbody>
          <tr>
            <th scope="row">{t('day.page.valid')}</th>
            <td>{receipts.count}</td>
            <td>{formatYuan(receipts.totalFen)}</td>
          </tr>
          <tr>
            <th scope="row">{t('day.page.void')}</th>
            <td>{voids.count}</td>
            <td>{formatYuan(voids.totalFen)}</td>
          </tr>
          <tr>
            <th scope="row">{t('day.page.reversal')}</th>
            <td>{reversals.count}</td>
            <td>{formatYuan(negateFen(reversals.totalFen))}</td>
          </tr>
          <tr>
            <th scope="row">{t('day.page.issued')}</th>
            <td colSpan={2}>
              {figures.numbers.length === 0
                ? t('day.page.none')
                : figures.numbers.map((range) => (
                    <div key={range.first}>
                      <div>{range.first}</div>
                      <div>
                        {'— '}
                        {range.last}
                      </div>
                    </div>
                  ))}
            </td>
          </tr>
        </tbody>
      </table>
      <Sums
        title={t('day.page.takings')}
        rows={[
          [t('day.figures.broughtForward'), takings.broughtForwardFen],
          [t('day.figures.received'), takings.receivedFen],
          [t('day.figures.returned'), negateFen(takings.returnedFen)],
          [t('day.figures.deposited'), negateFen(takings.depositedFen)],
          [t('day.figures.overShort'), takings.overShortFen],
        ]}
        result={[t('day.figures.onHand'), takings.onHandFen]}
      />
      <Sums
        title={t('day.page.prepayments')}
        rows={[
          [t('day.figures.prepaidBefore'), prepayments.broughtForwardFen],
          [t('day.figures.paidIn'), prepayments.paidInFen],
          [t('day.figures.used'), negateFen(prepayments.usedFen)],
          [t('day.figures.prepaidReturned'), negateFen(prepayments.returnedFen)],
        ]}
        result={[t('day.figures.prepaidBalance'), prepayments.balanceFen]}
      />
    </div>
  );
}

interface SumsProps {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, amount: Fen])[];
  readonly result: readonly [name: string, amount: Fen];
}

function Sums({ title, rows, result }: SumsProps) {
  const [resultName, resultFen] = result;
  return (
    <table>
      <caption>{title}</caption>
      <tbody>
        {rows.map(([name, amount]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatYuan(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{resultName}</th>
          <td>{formatYuan(resultFen)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** The link of the chain that locks the day, the totals that go with it, and three signatures. */
export function DailyFoot({ page }: { readonly page: DayPage }) {
  const t = tPrint();
  const { closing, figures } = page;
  const signatures = ['cashier', 'reviewer', 'manager'] as const;
  return (
    <footer className="daily-foot">
      <table className="daily-foot__anchor">
        <tbody>
          <tr>
            <th scope="row">{t('day.page.chain')}</th>
            <td>
              {closing === null ? t('day.page.live') : t('day.page.chainSeq', { seq: closing.entrySeq })}
            </td>
            <th scope="row">{t('day.page.cashTotal')}</th>
            <td>{formatYuan(figures.takings.onHandFen)}</td>
            <th scope="row">{t('day.page.perpetual')}</th>
            <td>{closing === null ? '—' : formatYuan(closing.perpetualFen)}</td>
          </tr>
          <tr>
            <th scope="row">{t('day.page.hash')}</th>
            <td colSpan={5} className="daily-foot__hash">
              {closing === null ? '—' : groupsOf(closing.hash)}
            </td>
          </tr>
        </tbody>
      </table>
      <div className="daily-foot__signatures">
        {signatures.map((signature) => (
          <span key={signature}>{t(`day.page.signatures.${signature}`)}</span>
        ))}
      </div>
      {closing === null ? null : (
        <p className="daily-foot__signed">
          {t('day.page.signedBy', { name: closing.closedByName, time: momentOfInstant(closing.closedAt) })}
        </p>
      )}
    </footer>
  );
}

/** Eight by eight, so that a person can compare it; the first eight are the check code. */
function groupsOf(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? hash;
}
