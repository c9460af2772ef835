import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract/index.ts';
import type { CardLine } from '../../../shared/contract/stock-reports.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { formatUnitPrice } from '../../../shared/domain/price.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { averagePriceOf, monthsOfCard } from '../../../shared/domain/stock-summary.ts';
import type { StockColumn } from '../../../shared/domain/stock-summary.ts';

/** The card itself: what was brought forward, each movement with the balance after it, 本月合计 below each month. */
export function CardTable(props: {
  readonly card: Output<'stock.card'>;
  readonly openSeq: number | null;
  readonly onOpen: (documentSeq: number) => void;
}) {
  const { t } = useTranslation();
  const { card } = props;
  return (
    // A region that scrolls is reached by the keyboard.
    <div className="stock-sheet" role="region" aria-label={t('stock.fields.items')} tabIndex={0}>
      <table>
        <CardHeads />
        <tbody>
          <tr className="stock-sheet__sum">
            <td />
            <td />
            <td>{t('stock.card.broughtForward')}</td>
            <Blank />
            <Blank />
            <Cells column={card.opening} priced />
          </tr>
          {card.lines.length === 0 ? (
            <tr>
              <td colSpan={12} className="stock-sheet__none">
                {t('stock.card.empty')}
              </td>
            </tr>
          ) : null}
        </tbody>
        {monthsOfCard(card.lines).map((month) => (
          <tbody key={month.month}>
            {month.lines.map((line) => (
              <Line
                key={`${line.documentSeq} ${line.lineNo}`}
                line={line}
                open={line.documentSeq === props.openSeq}
                onOpen={props.onOpen}
              />
            ))}
            <tr className="stock-sheet__sum">
              <td />
              <td />
              <td>{t('stock.card.monthTotal', { month: month.month })}</td>
              <Cells column={month.received} />
              <Cells column={month.issued} />
              <Cells column={month.closing} priced />
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

function CardHeads() {
  const { t } = useTranslation();
  const groups = ['receivedSide', 'issuedSide', 'balance'] as const;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t('stock.fields.day')}
        </th>
        <th scope="col" rowSpan={2}>
          {t('stock.fields.number')}
        </th>
        <th scope="col" rowSpan={2}>
          {t('stock.fields.text')}
        </th>
        {groups.map((group) => (
          <th key={group} scope="colgroup" colSpan={3} className="stock-sheet__group">
            {t(`stock.fields.${group}`)}
          </th>
        ))}
      </tr>
      <tr>
        {groups.flatMap((group) => [
          <th key={`${group} quantity`} scope="col" className="stock-sheet__figure stock-sheet__group">
            {t('stock.fields.quantity')}
          </th>,
          <th key={`${group} price`} scope="col" className="stock-sheet__figure">
            {t('stock.fields.price')}
          </th>,
          <th key={`${group} amount`} scope="col" className="stock-sheet__figure">
            {t('stock.fields.amount')}
          </th>,
        ])}
      </tr>
    </thead>
  );
}

function Line(props: {
  readonly line: CardLine;
  readonly open: boolean;
  readonly onOpen: (documentSeq: number) => void;
}) {
  const { t } = useTranslation();
  const { line } = props;
  const late = line.happenedDay < line.bookedDay;
  return (
    <tr className={props.open ? 'stock-sheet__open' : ''}>
      <td className="figures">
        {line.bookedDay.slice(5)}
        {late ? (
          <span className="stock-late" title={line.happenedDay}>
            {' '}
            {t('stock.late')}
          </span>
        ) : null}
      </td>
      <td>
        <button type="button" className="stock-link figures" onClick={() => props.onOpen(line.documentSeq)}>
          {line.number}
        </button>
      </td>
      <td className="stock-sheet__item">
        {[t(`stock.kinds.${line.kind}`), line.partyName, line.purpose]
          .filter((part) => part !== '')
          .join(' · ')}
      </td>
      {line.side === 'in' ? <Cells column={line} priced /> : <Blank />}
      {line.side === 'out' ? <Cells column={line} priced /> : <Blank />}
      <Cells column={line.balance} priced />
    </tr>
  );
}

function Cells({ column, priced = false }: { readonly column: StockColumn; readonly priced?: boolean }) {
  const price = priced ? averagePriceOf(column) : null;
  const red = column.quantityThousandths < 0 || column.valueFen < 0 ? ' problem' : '';
  const cells: readonly (readonly [key: string, content: ReactNode])[] = [
    [
      'quantity',
      column.quantityThousandths === 0 && column.valueFen !== 0
        ? ''
        : formatQuantity(column.quantityThousandths, { grouping: true }),
    ],
    ['price', price === null ? '' : formatUnitPrice(price, { grouping: true })],
    ['amount', formatYuan(column.valueFen)],
  ];
  return cells.map(([key, content]) => (
    <td key={key} className={`stock-sheet__figure${key === 'quantity' ? ' stock-sheet__group' : ''}${red}`}>
      {content}
    </td>
  ));
}

function Blank() {
  return (
    <>
      <td className="stock-sheet__group" />
      <td />
      <td />
    </>
  );
}
