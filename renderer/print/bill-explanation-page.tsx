import type { ChargeExplanation } from '../../shared/contract/charges.ts';
import { chineseDay, day } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';
import { formatYuan } from '../../shared/domain/fen.ts';
import { formatQuantity } from '../../shared/domain/quantity.ts';
import { tPrint } from '../app/i18n.ts';
import { useRoute } from '../app/routes.tsx';
import { useRead } from '../app/use-read.ts';
import { allocationName, factorsOf, roundingOf } from '../cashier/charges/explanation-words.ts';
import { periodText } from '../cashier/counter/charge-formula.ts';
import { PrintPage, PrintSheet } from './print-page.tsx';
import './bill-explanation.css';

/** “Why this amount” on half an A4 sheet (A5), for whoever asks at the counter. */
export function BillExplanationPage() {
  const { parameters } = useRoute();
  const explanation = useRead('charges.explain', { chargeId: Number(parameters['chargeId']) });
  const settings = useRead('settings.read', {});
  const desk = useRead('session.current', {});
  // The paper is ready when all that stands on it is known.
  if (settings.data === undefined || desk.data === undefined) return null;
  const { officeName } = settings.data;
  const { today } = desk.data;
  return (
    <PrintPage read={explanation} paper="A5">
      {(whole) => (
        <PrintSheet paper="A5" className="bill-why">
          <Explanation explanation={whole} officeName={officeName} today={day(today)} />
        </PrintSheet>
      )}
    </PrintPage>
  );
}

function Explanation(props: {
  readonly explanation: ChargeExplanation;
  readonly officeName: string;
  readonly today: Day;
}) {
  const t = tPrint();
  const { explanation } = props;
  const { charge, billed, price, reading, share } = explanation;
  const rounding = roundingOf(explanation, t);
  const rows: readonly (readonly [name: string, value: string])[] = [
    [t('bills.why.room'), charge.roomLabel],
    [t('bills.why.payer'), charge.payerName ?? t('bills.why.noPayer')],
    [t('bills.why.item'), charge.feeItemName],
    [t('bills.why.period'), periodText(charge.periodFrom, charge.periodTo)],
    [t('bills.why.due'), charge.dueDay],
  ];
  return (
    <>
      <header>
        <p className="bill-why__office">{props.officeName}</p>
        <h1>{t('bills.why.paperTitle')}</h1>
      </header>
      <table className="bill-why__facts">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section className="bill-why__sum">
        <p className="bill-why__factors">{factorsOf(explanation, t).join(' × ')}</p>
        {reading === null ? null : (
          <p>
            {t('bills.why.reading', {
              previous: formatQuantity(reading.previous),
              current: formatQuantity(reading.current),
            })}
          </p>
        )}
        {rounding === null ? null : <p>{rounding}</p>}
        {share === null ? null : (
          <p>
            {`${t('bills.why.whole')} ${formatYuan(explanation.wholeFen)}，${t('bills.why.share', { days: share.days, ofDays: share.ofDays })}`}
          </p>
        )}
        <p className="bill-why__amount">
          {t('bills.why.amount')}
          <strong>{formatYuan(charge.amountFen, { symbol: true })}</strong>
        </p>
      </section>
      {price === null ? null : (
        <p>{t('bills.why.priceFrom', { day: price.effectiveDay, name: price.setByName })}</p>
      )}
      {charge.method === 'opening' ? <p>{t('bills.why.openingNote')}</p> : null}
      {explanation.note === '' ? null : <p>{`${t('bills.why.note')}：${explanation.note}`}</p>}
      <p>
        {`${t('bills.why.billed')}：${t('bills.why.billedBy', { number: billed.number ?? '', day: billed.day, name: billed.byName })}`}
      </p>
      <Settled explanation={explanation} />
      <footer>
        <span>{t('bills.why.paperFoot')}</span>
        <span>{t('bills.why.printedOn', { day: chineseDay(props.today) })}</span>
      </footer>
    </>
  );
}

function Settled({ explanation }: { readonly explanation: ChargeExplanation }) {
  const t = tPrint();
  const { allocations, charge, reversal } = explanation;
  if (reversal !== null)
    return (
      <p className="bill-why__reversed">
        <span className="print-stamp">{t('bills.why.reversedTitle')}</span>
        {t('bills.why.reversedBy', {
          number: reversal.number ?? '',
          day: reversal.day,
          name: reversal.byName,
          approver: reversal.approvedByName ?? '',
          reason: reversal.reason,
        })}
      </p>
    );
  return (
    <table className="bill-why__settled">
      <tbody>
        {allocations.map((allocation) => (
          <tr key={`${allocation.entrySeq} ${allocation.amountFen}`}>
            <td>{allocation.day}</td>
            <td>{allocationName(allocation, t)}</td>
            <td>{formatYuan(allocation.amountFen)}</td>
          </tr>
        ))}
        <tr>
          <td />
          <th scope="row">{t('bills.why.left')}</th>
          <td>{formatYuan(charge.openFen)}</td>
        </tr>
      </tbody>
    </table>
  );
}
