import type { Translate } from '../../app/i18n.ts';

/** `100 元`, `5 角`, `1 分`. */
export function denominationName(denomination: number, t: Translate): string {
  if (denomination >= 100) return t('day.count.yuan', { value: denomination / 100 });
  if (denomination >= 10) return t('day.count.jiao', { value: denomination / 10 });
  return t('day.count.fen', { value: denomination });
}
