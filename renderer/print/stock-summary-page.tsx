import type { Output } from '../../shared/contract/index.ts';
import { chineseMonth, monthSchema } from '../../shared/domain/day.ts';
import type { Month } from '../../shared/domain/day.ts';
import { formatYuan } from '../../shared/domain/fen.ts';
import type { Fen } from '../../shared/domain/fen.ts';
import { formatQuantity } from '../../shared/domain/quantity.ts';
import { sumByCategory } from '../../shared/domain/stock-summary.ts';
import type { StockColumn } from '../../shared/domain/stock-summary.ts';
import { tPrint } from '../app/i18n.ts';
import { useRoute } from '../app/routes.tsx';
import { useRead } from '../app/use-read.ts';
import { PrintPage, readTogether } from './print-page.tsx';
import { StockReportSheets } from './stock-report-sheets.tsx';
import type { ReportRow } from './stock-report-sheets.tsx';
import { StockTie } from './stock-tie.tsx';
import { useOfficeRead } from './use-office-read.ts';
import type { ReportOffice } from './use-office-read.ts';
import './stock.css';

/** 收发存汇总表 of a month, A4 across, with the stock account below it. */
export function StockSummaryPage() {
  const { parameters } = useRoute();
  const month = monthSchema.parse(parameters['month']);
  const summary = useRead('stock.summary', { month });
  return (
    <PrintPage read={readTogether(summary, useOfficeRead())} paper="A4-landscape">
      {([shown, office]) => <Sheets summary={shown} office={office} month={month} />}
    </PrintPage>
  );
}

const groups = ['opening', 'receivedSide', 'issuedSide', 'closing'] as const;

function Sheets(props: {
  readonly summary: Output<'stock.summary'>;
  readonly office: ReportOffice;
  readonly month: Month;
}) {
  const t = tPrint();
  const { summary, office } = props;
  return (
    <StockReportSheets
      paper="A4-landscape"
      rowsPerSheet={23}
      office={office.office}
      title={t('stockPaper.summaryTitle')}
      about={chineseMonth(props.month)}
      className="stock-report__table stock-report__summary"
      columns={
        <colgroup>
          {[8, 14, 15, 5, ...groups.flatMap(() => [6, 8.5])].map((width, index) => (
            // Columns never move.
            // oxlint-disable-next-line react/no-array-index-key
            <col key={index} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
      }
      heads={<Heads />}
      rows={rowsOf(summary)}
      after={<StockTie totalFen={summary.closing} accountFen={summary.accountFen} when="then" />}
      madeBy={office.madeBy}
    />
  );
}

function Heads() {
  const t = tPrint();
  return (
    <>
      <tr>
        <th rowSpan={2}>{t('stock.fields.code')}</th>
        <th rowSpan={2}>{t('stock.fields.name')}</th>
        <th rowSpan={2}>
          {t('stock.fields.specification')} {t('stock.fields.model')}
        </th>
        <th rowSpan={2}>{t('stock.fields.unit')}</th>
        {groups.map((group) => (
          <th key={group} colSpan={2}>
            {t(`stock.fields.${group}`)}
          </th>
        ))}
      </tr>
      <tr>
        {groups.flatMap((group) => [
          <th key={`${group} quantity`}>{t('stock.fields.quantity')}</th>,
          <th key={`${group} amount`}>{t('stock.fields.amount')}</th>,
        ])}
      </tr>
    </>
  );
}

function rowsOf(summary: Output<'stock.summary'>): ReportRow[] {
  const t = tPrint();
  const rows: ReportRow[] = [];
  for (const category of sumByCategory(summary.lines)) {
    for (const line of category.lines) {
      const key = String(line.itemId);
      rows.push({
        key,
        row: (
          <tr key={key}>
            <td>{line.code}</td>
            <td>{line.name}</td>
            <td>{[line.specification, line.model].filter((part) => part !== '').join(' ')}</td>
            <td className="stock-report__center">{line.unit}</td>
            <Cells column={line.opening} />
            <Cells column={line.received} />
            <Cells column={line.issued} />
            <Cells column={line.closing} />
          </tr>
        ),
      });
    }
    rows.push(
      sumRow(`sum ${category.category}`, `${category.category} ${t('stock.fields.subtotal')}`, [
        category.openingFen,
        category.receivedFen,
        category.issuedFen,
        category.closingFen,
      ]),
    );
  }
  rows.push(
    sumRow('total', t('stock.fields.total'), [
      summary.opening,
      summary.received,
      summary.issued,
      summary.closing,
    ]),
  );
  return rows;
}

function sumRow(key: string, name: string, sums: readonly Fen[]): ReportRow {
  return {
    key,
    row: (
      <tr key={key} className="stock-report__sum">
        <td colSpan={4}>{name}</td>
        {sums.map((sum, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <td key={index} colSpan={2}>
            {formatYuan(sum)}
          </td>
        ))}
      </tr>
    ),
  };
}

function Cells({ column }: { readonly column: StockColumn }) {
  const nothing = column.quantityThousandths === 0 && column.valueFen === 0;
  const red = column.quantityThousandths < 0 || column.valueFen < 0 ? 'stock-report__red' : '';
  return (
    <>
      <td className={red}>{nothing ? '' : formatQuantity(column.quantityThousandths, { grouping: true })}</td>
      <td className={red}>{nothing ? '' : formatYuan(column.valueFen)}</td>
    </>
  );
}
