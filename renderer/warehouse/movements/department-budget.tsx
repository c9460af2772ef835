import { useTranslation } from 'react-i18next';
import type { Department } from '../../../shared/contract/directory.ts';
import { subtractFen, sumFen, ZERO_FEN } from '../../../shared/domain/fen.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import type { GoodsLine } from './goods-draft.ts';

/** What the department has left of its month's budget once this issue is posted; red only when that is overspent. */
export function DepartmentBudget(props: {
  readonly department: Department | null;
  readonly lines: readonly GoodsLine[];
  readonly costOf: (line: GoodsLine) => Fen | null;
}) {
  const { t } = useTranslation();
  const { department, lines, costOf } = props;
  const costFen = sumFen(lines.map((line) => costOf(line) ?? ZERO_FEN));
  const leftFen = department?.leftFen ?? null;
  const afterFen = leftFen === null ? null : subtractFen(leftFen, costFen);
  return (
    <span className="stock-entry__budget">
      {costFen === 0 ? null : (
        <span className="quiet">
          {t('stock.entry.aboutTotal')} <MoneyText amount={costFen} />
        </span>
      )}
      {afterFen === null ? (
        department === null ? null : (
          <span className="quiet">{t('stock.issue.noBudget')}</span>
        )
      ) : (
        <span>
          <span className="quiet">
            {afterFen < 0 ? t('stock.issue.budgetOver') : t('stock.issue.budgetLeft')}
          </span>{' '}
          <MoneyText
            amount={afterFen}
            size="strong"
            {...(afterFen < 0 ? { tone: 'problem' as const } : {})}
          />
        </span>
      )}
    </span>
  );
}
