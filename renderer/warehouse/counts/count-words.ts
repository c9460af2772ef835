import type { CountScope, StockCount } from '../../../shared/contract/counts.ts';
import { formatDecimal } from '../../../shared/domain/decimal.ts';
import type { Translate } from '../../app/i18n.ts';

/** What a count holds, in a few words. */
export function scopeWords(scope: CountScope, t: Translate): string {
  switch (scope.kind) {
    case 'all':
      return t('counts.scope.all');
    case 'categories':
      return t('counts.scope.categories', { names: scope.categories.join(t('frame.rolesSeparator')) });
    case 'places':
      return t('counts.scope.places', { names: scope.places.join(t('frame.rolesSeparator')) });
    case 'class-a':
      return t('counts.scope.classA');
    case 'items':
      return t('counts.scope.items', { count: scope.itemIds.length });
  }
}

/** 账实相符率 as it is read: `98.21%`; ten-thousandths come in. */
export function rateWords(accuracy: number): string {
  return `${formatDecimal(accuracy, 2, { trim: true })}%`;
}

/** Of which month a count is, or the day on which an extra one was begun. */
export function whenOf(count: Pick<StockCount, 'month' | 'openedDay'>): string {
  return count.month ?? count.openedDay;
}
