import type { ReactNode } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';
import type { StockDocument } from '../../shared/contract/stock-documents.ts';
import { writeCapitals } from '../../shared/domain/capitals.ts';
import { chineseDay } from '../../shared/domain/day.ts';
import { FEN_LIMIT, formatYuan } from '../../shared/domain/fen.ts';
import { tPrint } from '../app/i18n.ts';
import { writtenTotalFen } from '../warehouse/movements/document-lines.ts';
import { paperColumns } from './stock-document-rows.ts';
import type { PaperRow } from './stock-document-rows.ts';
import { StockDocumentHands } from './stock-document-hands.tsx';

/** One sheet of a slip: head, parties, lines, and on the last sheet the total in figures and capitals and the signatures. */
export function StockDocumentSheet(props: {
  readonly document: StockDocument;
  readonly settings: Settings;
  readonly rows: readonly PaperRow[];
  readonly page: number;
  readonly pages: number;
}) {
  const t = tPrint();
  const { document, settings, rows, page, pages } = props;
  const columns = paperColumns(document);
  const red = document.kind === 'reversal';
  return (
    <>
      <header className="stock-slip__head">
        <div className="stock-slip__office">
          {settings.payeeName === '' ? settings.officeName : settings.payeeName}
        </div>
        <h1>{t(`stockPaper.titles.${document.kind}`)}</h1>
        <div className="stock-slip__number">
          <span>{t('stockPaper.number')}</span> {document.number}
          {pages > 1 ? <small>{t('stockPaper.page', { page, pages })}</small> : null}
        </div>
      </header>
      <About document={document} />
      <table className={red ? 'stock-slip__lines stock-slip__lines--red' : 'stock-slip__lines'}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: `${column.width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key}>{column.title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map((column, index) => (
                <td key={column.key} className={`stock-slip__${column.align}`}>
                  {row.cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {page < pages ? (
          <tfoot>
            <tr>
              <td colSpan={columns.length} className="stock-slip__right">
                {t('stockPaper.onward')}
              </td>
            </tr>
          </tfoot>
        ) : (
          <Total document={document} columns={columns.length} />
        )}
      </table>
      {page < pages ? null : <Remarks document={document} />}
      <footer className="stock-slip__foot">
        <StockDocumentHands document={document} />
        <div className="stock-slip__small">
          <span>{t('stockPaper.checkCode', { code: document.checkCode })}</span>
          <span>{settings.receiptPaper === 'triplicate-241x93' ? <Copies document={document} /> : null}</span>
        </div>
      </footer>
      {document.reversedBy === null ? null : (
        <span className="print-stamp stock-slip__stamp">
          {t('stockPaper.reversed', { number: document.reversedBy.number })}
        </span>
      )}
      {red ? <span className="print-stamp stock-slip__stamp">{t('stockPaper.reversal')}</span> : null}
    </>
  );
}

/** Who and what for; what is blank is left out. */
function About({ document }: { readonly document: StockDocument }) {
  const t = tPrint();
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    [t('stock.fields.supplier'), document.supplierName],
    [t('stock.fields.department'), document.departmentName],
    [t('stock.fields.store'), document.storeName],
    [t('stock.fields.toStore'), document.toStoreName],
    [t('stock.fields.day'), chineseDay(document.bookedDay)],
    [t('stock.fields.purpose'), document.purpose],
    [t('stock.fields.workOrder'), document.workOrder],
    [t('stock.fields.deliveryNumber'), document.deliveryNumber],
    [t('stock.fields.invoiceNumber'), document.invoiceNumber],
    [t('stock.fields.orderNumber'), document.orderNumber],
  ];
  return (
    <dl className="stock-slip__about">
      {facts.map(([name, value]) =>
        value === null || value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Total({ document, columns }: { readonly document: StockDocument; readonly columns: number }) {
  const t = tPrint();
  if (document.toStoreName !== null) return null;
  const totalFen = writtenTotalFen(document);
  return (
    <tfoot>
      <tr>
        <td colSpan={columns - 3}>
          <span className="stock-slip__total-name">{t('stockPaper.total')}</span>
          {Math.abs(totalFen) < FEN_LIMIT
            ? t('stockPaper.capitals', { capitals: writeCapitals(totalFen) })
            : ''}
        </td>
        <td colSpan={3} className="stock-slip__right stock-slip__total">
          {formatYuan(totalFen, { symbol: true })}
        </td>
      </tr>
    </tfoot>
  );
}

function Remarks({ document }: { readonly document: StockDocument }) {
  const t = tPrint();
  const remarks: ReactNode[] = [];
  if (document.reverses !== null)
    remarks.push(
      t('stockPaper.reversesNumber', { number: document.reverses.number, reason: document.reason }),
    );
  else {
    if (document.source !== null)
      remarks.push(t('stockPaper.sourceNumber', { number: document.source.number }));
    if (document.reason !== '') remarks.push(t('stockPaper.reason', { reason: document.reason }));
  }
  if (document.happenedDay < document.bookedDay)
    remarks.push(t('stockPaper.late', { day: chineseDay(document.happenedDay) }));
  if (document.note !== '') remarks.push(t('stockPaper.note', { note: document.note }));
  if (remarks.length === 0) return null;
  return <p className="stock-slip__remarks">{remarks.join('　')}</p>;
}

/** Three-part paper makes its copies itself, so one print names them all. */
function Copies({ document }: { readonly document: StockDocument }) {
  const t = tPrint();
  const party =
    document.departmentName !== null
      ? 'department'
      : document.supplierName !== null
        ? 'supplier'
        : document.toStoreName !== null
          ? 'store'
          : 'office';
  return [
    t('stockPaper.copies.stub'),
    t('stockPaper.copies.book'),
    t('stockPaper.copies.party', { party: t(`stockPaper.partyOf.${party}`) }),
  ].join('　　');
}
