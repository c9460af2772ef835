import { InputNumber, Select } from 'antd';
import type { RefSelectProps } from 'antd';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { periodText, planFormula } from './charge-formula.ts';

interface PrepayMonthsProps {
  readonly selectRef: RefObject<RefSelectProps | null>;
  readonly months: number;
  readonly onMonths: (months: number) => void;
}

/** Prepaying future months (预交): the usual numbers, or any other. */
export function PrepayMonths({ selectRef, months, onMonths }: PrepayMonthsProps) {
  const { t } = useTranslation();
  const counts = [...new Set([...USUAL_MONTHS, ...(months > 0 ? [months] : [])])].toSorted(
    (one, other) => one - other,
  );
  return (
    <div className="prepay-months">
      <Select
        ref={selectRef}
        size="small"
        value={months}
        onChange={onMonths}
        aria-label={t('counter.commands.months')}
        options={[
          { value: 0, label: t('counter.payment.monthsNone') },
          ...counts.map((count) => ({ value: count, label: t('counter.payment.monthsCount', { count }) })),
        ]}
      />
      <InputNumber
        size="small"
        min={0}
        max={MOST_MONTHS}
        precision={0}
        controls={false}
        value={months === 0 ? null : months}
        aria-label={t('counter.payment.monthsOther')}
        onChange={(count) => onMonths(Math.min(count ?? 0, MOST_MONTHS))}
      />
    </div>
  );
}

/** What the months come to, item by item, with the formula. */
export function PrepayPlan({ plan }: { readonly plan: Output<'counter.prepaymentPlan'> }) {
  const { t } = useTranslation();
  if (plan.items.length === 0) return <p className="prepay-plan quiet">{t('counter.payment.planEmpty')}</p>;
  return (
    <ul className="prepay-plan">
      {plan.items.map((item) => (
        <li key={`${item.feeItemId} ${item.periodFrom}`}>
          <strong>{item.feeItemName}</strong>
          <span className="figures">{periodText(item.periodFrom, item.periodTo)}</span>
          <MoneyText amount={item.amountFen} />
          <span className="prepay-plan__formula">{planFormula(item, t)}</span>
        </li>
      ))}
    </ul>
  );
}

const USUAL_MONTHS = [1, 3, 6, 12];
/** As the contract takes them. */
const MOST_MONTHS = 60;
