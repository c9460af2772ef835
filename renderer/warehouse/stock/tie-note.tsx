import { useTranslation } from 'react-i18next';
import { formatYuan, subtractFen } from '../../../shared/domain/fen.ts';
import type { Fen } from '../../../shared/domain/fen.ts';

/** Whether what is listed equals the stock account (1405), and by how much not. */
export function TieNote(props: { readonly totalFen: Fen; readonly accountFen: Fen }) {
  const { t } = useTranslation();
  const { totalFen, accountFen } = props;
  const account = t('stock.tie.account', { amount: formatYuan(accountFen) });
  return totalFen === accountFen ? (
    <span className="settled stock-tie" title={account}>
      ✓ {t('stock.tie.agrees')}
    </span>
  ) : (
    <strong className="problem stock-tie" title={account} role="alert">
      {t('stock.tie.differs', { amount: formatYuan(subtractFen(totalFen, accountFen)) })}
    </strong>
  );
}
