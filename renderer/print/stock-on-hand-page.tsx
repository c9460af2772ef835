import type { Output } from '../../shared/contract/index.ts';
import { chineseDay, daySchema } from '../../shared/domain/day.ts';
import { formatYuan } from '../../shared/domain/fen.ts';
import { formatUnitPrice } from '../../shared/domain/price.ts';
import { formatQuantity } from '../../shared/domain/quantity.ts';
import { averagePriceOf } from '../../shared/domain/stock-summary.ts';
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

/** 库存表, A4: what there is of every item now, of one store or of all, as it stands on the shelves. */
export function StockOnHandPage() {
  const { parameters } = useRoute();
  const storeId = parameters['storeId'] === undefined ? null : Number(parameters['storeId']);
  const onHand = useRead('stock.onHand', { storeId });
  const stores = useRead('stores.list', {});
  return (
    <PrintPage read={readTogether(readTogether(onHand, stores), useOfficeRead())} paper="A4">
      {([[shown, { stores: all }], office]) => (
        <Sheets
          onHand={shown}
          storeName={storeId === null ? null : (all.find((store) => store.id === storeId)?.name ?? '')}
          office={office}
        />
      )}
    </PrintPage>
  );
}

function Sheets(props: {
  readonly onHand: Output<'stock.onHand'>;
  /** Null: all stores together. */
  readonly storeName: string | null;
  readonly office: ReportOffice;
}) {
  const t = tPrint();
  const { onHand, storeName, office } = props;
  const asOf = t('stockPaper.asOf', { day: chineseDay(daySchema.parse(office.today)) });
  return (
    <StockReportSheets
      paper="A4"
      rowsPerSheet={38}
      office={office.office}
      title={t('stockPaper.onHandTitle')}
      about={storeName === null ? asOf : `${storeName}　${asOf}`}
      className="stock-report__table stock-report__on-hand"
      columns={
        <colgroup>
          {[11, 9, 19, 22, 6, 10, 10, 13].map((width, index) => (
            // Columns never move.
            // oxlint-disable-next-line react/no-array-index-key
            <col key={index} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
      }
      heads={
        <tr>
          <th>{t('stock.fields.code')}</th>
          <th>{t('stock.fields.place')}</th>
          <th>{t('stock.fields.name')}</th>
          <th>
            {t('stock.fields.specification')} {t('stock.fields.model')}
          </th>
          <th>{t('stock.fields.unit')}</th>
          <th>{t('stock.fields.quantity')}</th>
          <th>{t('stock.fields.price')}</th>
          <th>{t('stock.fields.amount')}</th>
        </tr>
      }
      rows={rowsOf(onHand)}
      {...(storeName === null
        ? { after: <StockTie totalFen={onHand.totalFen} accountFen={onHand.accountFen} when="now" /> }
        : {})}
      madeBy={office.madeBy}
    />
  );
}

function rowsOf(onHand: Output<'stock.onHand'>): ReportRow[] {
  const t = tPrint();
  const rows = onHand.lines
    .filter((line) => line.quantityThousandths !== 0)
    .map((line): ReportRow => {
      const price = averagePriceOf(line);
      return {
        key: String(line.itemId),
        row: (
          <tr key={line.itemId}>
            <td>{line.code}</td>
            <td>{line.place}</td>
            <td>{line.name}</td>
            <td>{[line.specification, line.model].filter((part) => part !== '').join(' ')}</td>
            <td className="stock-report__center">{line.unit}</td>
            <td>{formatQuantity(line.quantityThousandths, { grouping: true })}</td>
            <td>{price === null ? '' : formatUnitPrice(price)}</td>
            <td>{formatYuan(line.valueFen)}</td>
          </tr>
        ),
      };
    });
  return [
    ...rows,
    {
      key: 'total',
      row: (
        <tr key="total" className="stock-report__sum">
          <td colSpan={7}>{t('stock.fields.total')}</td>
          <td>{formatYuan(onHand.totalFen)}</td>
        </tr>
      ),
    },
  ];
}
