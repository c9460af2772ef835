import type { DayFigures } from '../../../shared/contract/day.ts';
import type { MatrixRow } from '../../../shared/domain/day-matrix.ts';
import type { Translate } from '../../app/i18n.ts';

/** What a row of the day's matrix is called: 物业服务费, 预存款, 红冲：物业服务费. */
export function matrixRowName(
  row: Pick<MatrixRow<DayFigures['cells'][number]['section']>, 'section' | 'label' | 'reversed'>,
  t: Translate,
): string {
  const item = itemName(row, t);
  return row.reversed ? t('day.figures.reversed', { item }) : item;
}

function itemName(
  { section, label }: { readonly section: string; readonly label: string },
  t: Translate,
): string {
  if (section !== 'prepayment') return label === '' ? t('day.figures.other') : label;
  return label === '' ? t('day.figures.general') : t('day.figures.prepaymentOf', { item: label });
}
