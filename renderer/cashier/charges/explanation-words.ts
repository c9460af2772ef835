import type { ChargeExplanation } from '../../../shared/contract/charges.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { formatUnitPrice } from '../../../shared/domain/price.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Translate } from '../../app/i18n.ts';

/** The factors of an amount in words, in the order in which they multiply; empty for opening arrears. */
export function factorsOf({ formula, unitLabel }: ChargeExplanation, t: Translate): readonly string[] {
  const months = formula.find((part) => part.kind === 'months')?.months ?? 0;
  const partMonth = formula.find((part) => part.kind === 'part-month') ?? null;
  return formula.flatMap((part): string[] => {
    switch (part.kind) {
      case 'area':
      case 'count':
        return [t(`bills.why.${part.kind}`, { quantity: formatQuantity(part.quantity) })];
      case 'usage':
        return [t('bills.why.usage', { quantity: formatQuantity(part.quantity), unit: unitLabel })];
      case 'unit-price':
        return [t('bills.why.price', { price: formatUnitPrice(part.unitPrice), unit: unitLabel })];
      case 'months':
        return partMonth === null
          ? [t('bills.why.months', { count: part.months })]
          : [t('bills.why.monthsAndPart', { months, days: partMonth.days, ofDays: partMonth.ofDays })];
      case 'part-month':
        return months > 0 ? [] : [t('bills.why.partMonth', { days: part.days, ofDays: part.ofDays })];
      case 'rounding':
        return [];
    }
  });
}

/** What the bill rounding did, in words; null when it changed nothing. */
export function roundingOf({ formula }: ChargeExplanation, t: Translate): string | null {
  const rounding = formula.find((part) => part.kind === 'rounding');
  if (rounding === undefined) return null;
  const amount = `${rounding.differenceFen > 0 ? '+' : ''}${formatYuan(rounding.differenceFen)}`;
  return t('bills.why.rounding', { unit: t(`fees.roundings.${rounding.unit}`), amount });
}

/** One line of what became of the charge. */
export function allocationName(allocation: ChargeExplanation['allocations'][number], t: Translate): string {
  if (allocation.kind === 'prepayment-draw' && allocation.amountFen < 0) return t('bills.why.returned');
  return t(`bills.why.kinds.${allocation.kind}`, { number: allocation.number ?? '' });
}
