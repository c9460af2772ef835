import { formatYuan, subtractFen } from '../../shared/domain/fen.ts';
import type { Fen } from '../../shared/domain/fen.ts';
import { tPrint } from '../app/i18n.ts';

/** What the stock account (1405) says beside the table, at the end of a month or now. */
export function StockTie(props: {
  readonly totalFen: Fen;
  readonly accountFen: Fen;
  readonly when: 'then' | 'now';
}) {
  const t = tPrint();
  const { totalFen, accountFen } = props;
  const verdict =
    totalFen === accountFen
      ? t('stockPaper.agrees')
      : t('stockPaper.differs', { amount: formatYuan(subtractFen(totalFen, accountFen)) });
  const amount = formatYuan(accountFen);
  return (
    <p className={totalFen === accountFen ? 'stock-report__tie' : 'stock-report__tie stock-report__red'}>
      {props.when === 'then'
        ? t('stockPaper.accountLine', { amount, verdict })
        : t('stockPaper.accountNow', { amount, verdict })}
    </p>
  );
}
