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
  /** What they come to; undefined while it is being reckoned. */
  readonly plan: Output<'counter.prepaymentPlan'> | undefined;
}

/** Prepaying future months (预交): how many, and what each fee item comes to, with its formula. */
export function PrepayMonths({ selectRef, months, onMonths, plan }: PrepayMonthsProps) {
  const { t } = useTranslation();
  const usual = [1, 3, 6, 12];
  const counts = [...new Set([...usual, ...(months > 0 ? [months] : [])])].toSorted(
    (one, other) => one - other,
  );
  return (
    <div className="prepay-months">
      <div className="prepay-months__choice">
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
          max={60}
          precision={0}
          controls={false}
          value={months === 0 ? null : months}
          aria-label={t('counter.payment.monthsOther')}
          onChange={(count) => onMonths(count ?? 0)}
        />
      </div>
      {months > 0 && plan !== undefined ? (
        <ul className="prepay-months__plan">
          {plan.items.length === 0 ? <li className="quiet">{t('counter.payment.planEmpty')}</li> : null}
          {plan.items.map((item) => (
            <li key={`${item.feeItemId} ${item.periodFrom}`}>
              <span className="prepay-months__why" title={planFormula(item, t)}>
                <strong>{item.feeItemName}</strong> {periodText(item.periodFrom, item.periodTo)}{' '}
                <span className="quiet">{planFormula(item, t)}</span>
              </span>
              <MoneyText amount={item.amountFen} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
