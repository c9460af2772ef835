import { useTranslation } from 'react-i18next';
import type { DayFigures } from '../../../shared/contract/day.ts';
import { layMatrix } from '../../../shared/domain/day-matrix.ts';
import { negateFen, type Fen } from '../../../shared/domain/fen.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { matrixRowName } from './matrix-row-name.ts';

/** The day's figures: item × tender, documents, takings, prepayments. */
export function FiguresView({ figures }: { readonly figures: DayFigures }) {
  const { t } = useTranslation();
  const { takings, prepayments } = figures;
  return (
    <section aria-labelledby="figures-title" className="day-section">
      <h2 id="figures-title">{t('day.figures.title')}</h2>
      <div className="day-figures">
        <Matrix cells={figures.cells} />
        <div className="day-figures__side">
          <Documents figures={figures} />
          <Sums
            title={t('day.figures.takings')}
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
            title={t('day.figures.prepayments')}
            rows={[
              [t('day.figures.prepaidBefore'), prepayments.broughtForwardFen],
              [t('day.figures.paidIn'), prepayments.paidInFen],
              [t('day.figures.used'), negateFen(prepayments.usedFen)],
              [t('day.figures.prepaidReturned'), negateFen(prepayments.returnedFen)],
            ]}
            result={[t('day.figures.prepaidBalance'), prepayments.balanceFen]}
          />
        </div>
      </div>
    </section>
  );
}

function Matrix({ cells }: { readonly cells: DayFigures['cells'] }) {
  const { t } = useTranslation();
  const matrix = layMatrix(cells);
  if (matrix.rows.length === 0) return <p className="quiet day-figures__none">{t('day.figures.none')}</p>;
  return (
    <table className="day-table day-matrix">
      <thead>
        <tr>
          <th scope="col">{t('day.figures.item')}</th>
          {matrix.tenders.map((tender) => (
            <th key={tender} scope="col">
              {t(`counter.tenders.${tender}`)}
            </th>
          ))}
          <th scope="col">{t('day.figures.total')}</th>
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => (
          <tr key={`${String(row.reversed)} ${row.section} ${row.label}`}>
            <th scope="row">{matrixRowName(row, t)}</th>
            {matrix.tenders.map((tender, column) => (
              <td key={tender}>
                <Amount amount={row.amounts[column]} />
              </td>
            ))}
            <td>
              <MoneyText amount={row.totalFen} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('day.figures.total')}</th>
          {matrix.tenders.map((tender, column) => (
            <td key={tender}>
              <Amount amount={matrix.totals[column]} />
            </td>
          ))}
          <td>
            <MoneyText amount={matrix.totalFen} size="strong" />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** A blank where the tender brought nothing: the eye finds what there is. */
function Amount({ amount }: { readonly amount: Fen | undefined }) {
  return amount === undefined || amount === 0 ? null : <MoneyText amount={amount} />;
}

function Documents({ figures }: { readonly figures: DayFigures }) {
  const { t } = useTranslation();
  const kinds = ['receipts', 'voids', 'reversals'] as const;
  return (
    <div className="day-block">
      <h3>{t('day.figures.numbers')}</h3>
      {figures.numbers.map((range) => (
        <p key={range.first} className="figures">
          {t('day.figures.numberRange', range)}
        </p>
      ))}
      <dl className="day-sum">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>
              {t(`day.figures.${kind}`)} <span className="quiet figures">{figures[kind].count}</span>
            </dt>
            <dd>
              <MoneyText amount={figures[kind].totalFen} />
            </dd>
          </div>
        ))}
      </dl>
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
    <div className="day-block">
      <h3>{title}</h3>
      <dl className="day-sum">
        {rows.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <MoneyText amount={amount} {...(amount === 0 ? { tone: 'quiet' as const } : {})} />
            </dd>
          </div>
        ))}
        <div className="day-sum__total">
          <dt>{resultName}</dt>
          <dd>
            <MoneyText amount={resultFen} size="strong" />
          </dd>
        </div>
      </dl>
    </div>
  );
}
