import type { CounterCharge, PlanItem } from '../../../shared/contract/counter.ts';
import type { Month } from '../../../shared/domain/day.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { formatUnitPrice } from '../../../shared/domain/price.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Translate } from '../../app/i18n.ts';

/** Months as the counter shows them: `2026-10`, or `2026-10 ~ 12` within a year. */
export function periodText(from: Month, to: Month): string {
  if (from === to) return from;
  return from.slice(0, 4) === to.slice(0, 4) ? `${from} ~ ${to.slice(5)}` : `${from} ~ ${to}`;
}

/** Why a charge is this much, in one line: readings or area, price, months, part month, share, rounding. */
export function chargeFormula(charge: CounterCharge, t: Translate): string {
  if (charge.quantityThousandths === null || charge.priceTenThousandths === null)
    return charge.note === '' ? t('counter.formula.opening') : charge.note;
  const price = formatUnitPrice(charge.priceTenThousandths);
  const quantity = formatQuantity(charge.quantityThousandths);
  const unit = charge.unitLabel;
  const parts = [
    charge.previousThousandths !== null && charge.currentThousandths !== null
      ? t('counter.formula.readings', {
          previous: formatQuantity(charge.previousThousandths),
          current: formatQuantity(charge.currentThousandths),
          quantity,
          unit,
          price,
        })
      : charge.method === 'fixed-month'
        ? t('counter.formula.fixed', { price, unit })
        : t('counter.formula.times', { quantity, unit, price }),
    charge.months > 1 ? t('counter.formula.months', { months: charge.months }) : '',
    charge.partDays !== null && charge.partOfDays !== null
      ? t('counter.formula.partMonth', { days: charge.partDays, ofDays: charge.partOfDays })
      : '',
    charge.roundingFen === 0 ? '' : t('counter.formula.rounding', { amount: formatYuan(charge.roundingFen) }),
    charge.shareDays !== null && charge.shareOfDays !== null && charge.wholeFen !== null
      ? t('counter.formula.share', {
          days: charge.shareDays,
          ofDays: charge.shareOfDays,
          whole: formatYuan(charge.wholeFen),
        })
      : '',
  ];
  return parts.join('');
}

/** What the months of one fee item come to, in one line. */
export function planFormula(item: PlanItem, t: Translate): string {
  const price = formatUnitPrice(item.priceTenThousandths);
  const quantity = formatQuantity(item.quantityThousandths);
  const times = t('counter.formula.times', { quantity, unit: item.unitLabel, price });
  return item.months > 1 ? times + t('counter.formula.months', { months: item.months }) : times;
}
