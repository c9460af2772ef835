import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { ChargeExplanation } from '../../../shared/contract/charges.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Translate } from '../../app/i18n.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { StampLabel } from '../../ui/stamp-label.tsx';
import { periodText } from '../counter/charge-formula.ts';
import { billsPattern, counterPattern } from '../paths.ts';
import { allocationName, factorsOf, roundingOf } from './explanation-words.ts';
import './charges.css';

/** “Why this amount” on the screen: the factors, what rounding and sharing made of them, and all that became of it. */
export function ChargeExplanationView({ explanation }: { readonly explanation: ChargeExplanation }) {
  const { t } = useTranslation();
  const { charge, billed, reading, reversal } = explanation;
  return (
    <article className="charge-why">
      <div className="charge-why__head">
        <dl className="charge-why__facts">
          <Fact name={t('bills.why.room')}>
            <OfficeLink to={pathTo(counterPattern, { roomId: charge.roomId })}>{charge.roomLabel}</OfficeLink>
          </Fact>
          <Fact name={t('bills.why.payer')}>{charge.payerName ?? t('bills.why.noPayer')}</Fact>
          <Fact name={t('bills.why.item')}>{charge.feeItemName}</Fact>
          <Fact name={t('bills.why.period')}>
            <span className="figures">{periodText(charge.periodFrom, charge.periodTo)}</span>
          </Fact>
          <Fact name={t('bills.why.due')}>
            <span className="figures">{charge.dueDay}</span>
          </Fact>
        </dl>
        {charge.reversed ? <StampLabel stamp={{ kind: 'reversed' }} /> : null}
        {!charge.reversed && charge.openFen === 0 ? <StampLabel stamp={{ kind: 'settled' }} /> : null}
      </div>
      <Calculation explanation={explanation} />
      {reading === null ? null : (
        <p className="figures">
          {t('bills.why.reading', {
            previous: formatQuantity(reading.previous),
            current: formatQuantity(reading.current),
          })}
        </p>
      )}
      <p className="quiet">{priceText(explanation, t)}</p>
      {explanation.note === '' ? null : <p>{`${t('bills.why.note')}：${explanation.note}`}</p>}
      <h3>{t('bills.why.billed')}</h3>
      <p>
        <OfficeLink to={pathTo(billsPattern, { runSeq: billed.runSeq })}>
          {t('bills.why.billedBy', { number: billed.number ?? '', day: billed.day, name: billed.byName })}
        </OfficeLink>
      </p>
      {reversal === null ? (
        <Settlement explanation={explanation} />
      ) : (
        <>
          <h3 className="problem">{t('bills.why.reversedTitle')}</h3>
          <p>
            {t('bills.why.reversedBy', {
              number: reversal.number ?? '',
              day: reversal.day,
              name: reversal.byName,
              approver: reversal.approvedByName ?? '',
              reason: reversal.reason,
            })}
          </p>
        </>
      )}
    </article>
  );
}

function Calculation({ explanation }: { readonly explanation: ChargeExplanation }) {
  const { t } = useTranslation();
  const factors = factorsOf(explanation, t);
  const rounding = roundingOf(explanation, t);
  const { share } = explanation;
  return (
    <div className="charge-why__sum">
      {factors.length === 0 ? null : (
        <ol className="charge-why__factors" aria-label={t('bills.why.title')}>
          {factors.map((factor) => (
            <li key={factor}>{factor}</li>
          ))}
        </ol>
      )}
      {rounding === null ? null : <p className="figures">{rounding}</p>}
      {share === null ? null : (
        <>
          <p className="charge-why__line">
            <span>{t('bills.why.whole')}</span>
            <MoneyText amount={explanation.wholeFen} />
          </p>
          <p>{t('bills.why.share', { days: share.days, ofDays: share.ofDays })}</p>
        </>
      )}
      <p className="charge-why__line charge-why__amount">
        <span>{t('bills.why.amount')}</span>
        <MoneyText amount={explanation.charge.amountFen} size="figure" symbol />
      </p>
    </div>
  );
}

function Settlement({ explanation }: { readonly explanation: ChargeExplanation }) {
  const { t } = useTranslation();
  const { allocations, charge } = explanation;
  return (
    <>
      <h3>{t('bills.why.allocations')}</h3>
      {allocations.length === 0 ? <p className="quiet">{t('bills.why.noAllocations')}</p> : null}
      <ul className="charge-why__allocations">
        {allocations.map((allocation) => (
          <li key={`${allocation.entrySeq} ${allocation.amountFen}`} className="charge-why__line">
            <span>
              <span className="figures quiet">{allocation.day}</span> {allocationName(allocation, t)}
              <span className="faint"> {allocation.byName}</span>
            </span>
            <MoneyText amount={allocation.amountFen} />
          </li>
        ))}
        <li className="charge-why__line">
          <span>{t('bills.why.left')}</span>
          <MoneyText
            amount={charge.openFen}
            size="strong"
            {...(charge.openFen === 0 ? { tone: 'settled' as const } : {})}
          />
        </li>
      </ul>
    </>
  );
}

function priceText({ charge, price }: ChargeExplanation, t: Translate): string {
  if (charge.method === 'opening') return t('bills.why.openingNote');
  return price === null
    ? t('bills.why.agreedPrice')
    : t('bills.why.priceFrom', { day: price.effectiveDay, name: price.setByName });
}

function Fact(props: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
