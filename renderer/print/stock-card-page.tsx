import type { Output } from '../../shared/contract/index.ts';
import { chineseMonth, monthSchema } from '../../shared/domain/day.ts';
import type { Month } from '../../shared/domain/day.ts';
import { formatYuan } from '../../shared/domain/fen.ts';
import { itemLabel } from '../../shared/domain/item.ts';
import { formatUnitPrice } from '../../shared/domain/price.ts';
import { formatQuantity } from '../../shared/domain/quantity.ts';
import { averagePriceOf, monthsOfCard } from '../../shared/domain/stock-summary.ts';
import type { StockColumn } from '../../shared/domain/stock-summary.ts';
import { tPrint } from '../app/i18n.ts';
import { useRoute } from '../app/routes.tsx';
import { useRead } from '../app/use-read.ts';
import { PrintPage, readTogether } from './print-page.tsx';
import { StockReportSheets } from './stock-report-sheets.tsx';
import type { ReportRow } from './stock-report-sheets.tsx';
import { useOfficeRead } from './use-office-read.ts';
import type { ReportOffice } from './use-office-read.ts';
import './stock.css';

/** 库存材料明细账 of one item, A4 across. */
export function StockCardPage() {
  const { parameters } = useRoute();
  const from = monthSchema.parse(parameters['from']);
  const to = monthSchema.parse(parameters['to']);
  const card = useRead('stock.card', { itemId: Number(parameters['itemId']), from, to });
  return (
    <PrintPage read={readTogether(card, useOfficeRead())} paper="A4-landscape">
      {([shown, office]) => <Sheets card={shown} office={office} from={from} to={to} />}
    </PrintPage>
  );
}

function Sheets(props: {
  readonly card: Output<'stock.card'>;
  readonly office: ReportOffice;
  readonly from: Month;
  readonly to: Month;
}) {
  const t = tPrint();
  const { card, office, from, to } = props;
  const { item } = card;
  const facts = [
    `${t('stock.fields.code')} ${item.code}`,
    itemLabel(item),
    `${t('stock.fields.unit')} ${item.unit}`,
    item.place === '' ? '' : t('stock.card.place', { place: item.place }),
    from === to
      ? chineseMonth(from)
      : t('stockPaper.period', { from: chineseMonth(from), to: chineseMonth(to) }),
  ];
  return (
    <StockReportSheets
      paper="A4-landscape"
      rowsPerSheet={24}
      office={office.office}
      title={t('stockPaper.cardTitle')}
      about={facts.filter((fact) => fact !== '').join('　')}
      className="stock-report__table stock-report__card"
      columns={
        <colgroup>
          {[8, 12, 20.5, 6.5, 6.5, 8.5, 6.5, 6.5, 8.5, 6.5, 6.5, 8.5].map((width, index) => (
            // Columns never move.
            // oxlint-disable-next-line react/no-array-index-key
            <col key={index} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
      }
      heads={<Heads />}
      rows={rowsOf(card)}
      madeBy={office.madeBy}
    />
  );
}

function Heads() {
  const t = tPrint();
  const groups = ['receivedSide', 'issuedSide', 'balance'] as const;
  return (
    <>
      <tr>
        <th rowSpan={2}>{t('stock.fields.day')}</th>
        <th rowSpan={2}>{t('stock.fields.number')}</th>
        <th rowSpan={2}>{t('stock.fields.text')}</th>
        {groups.map((group) => (
          <th key={group} colSpan={3}>
            {t(`stock.fields.${group}`)}
          </th>
        ))}
      </tr>
      <tr>
        {groups.flatMap((group) =>
          (['quantity', 'price', 'amount'] as const).map((column) => (
            <th key={`${group} ${column}`}>{t(`stock.fields.${column}`)}</th>
          )),
        )}
      </tr>
    </>
  );
}

function rowsOf(card: Output<'stock.card'>): ReportRow[] {
  const t = tPrint();
  const rows: ReportRow[] = [
    {
      key: 'opening',
      row: (
        <tr key="opening" className="stock-report__sum">
          <td />
          <td />
          <td>{t('stock.card.broughtForward')}</td>
          <Blank />
          <Blank />
          <Cells column={card.opening} priced />
        </tr>
      ),
    },
  ];
  for (const month of monthsOfCard(card.lines)) {
    for (const line of month.lines) {
      const key = `${line.documentSeq} ${line.lineNo}`;
      const late = line.happenedDay < line.bookedDay ? ` ${t('stock.late')}${line.happenedDay.slice(5)}` : '';
      rows.push({
        key,
        row: (
          <tr key={key}>
            <td className="stock-report__center">{line.bookedDay}</td>
            <td>{line.number}</td>
            <td>
              {[t(`stock.kinds.${line.kind}`), line.partyName, line.purpose]
                .filter((part) => part !== '')
                .join(' ')}
              {late}
            </td>
            {line.side === 'in' ? <Cells column={line} priced /> : <Blank />}
            {line.side === 'out' ? <Cells column={line} priced /> : <Blank />}
            <Cells column={line.balance} priced />
          </tr>
        ),
      });
    }
    rows.push({
      key: month.month,
      row: (
        <tr key={month.month} className="stock-report__sum">
          <td />
          <td />
          <td>{t('stock.card.monthTotal', { month: month.month })}</td>
          <Cells column={month.received} />
          <Cells column={month.issued} />
          <Cells column={month.closing} priced />
        </tr>
      ),
    });
  }
  return rows;
}

function Cells({ column, priced = false }: { readonly column: StockColumn; readonly priced?: boolean }) {
  const price = priced ? averagePriceOf(column) : null;
  const onlyCost = column.quantityThousandths === 0 && column.valueFen !== 0;
  const red = column.quantityThousandths < 0 || column.valueFen < 0 ? 'stock-report__red' : '';
  return (
    <>
      <td className={red}>
        {onlyCost ? '' : formatQuantity(column.quantityThousandths, { grouping: true })}
      </td>
      <td className={red}>{price === null ? '' : formatUnitPrice(price)}</td>
      <td className={red}>{formatYuan(column.valueFen)}</td>
    </>
  );
}

function Blank() {
  return (
    <>
      <td />
      <td />
      <td />
    </>
  );
}
