import type { ReactNode } from 'react';
import { tPrint } from '../app/i18n.ts';
import type { Paper } from '../../shared/contract/shell.ts';
import { PrintSheet } from './print-page.tsx';
import { sheetsByHeight } from './sheets-by-height.ts';

/** A row of a report with its key. */
export interface ReportRow {
  readonly key: string;
  readonly row: ReactNode;
}

/** A report of the store over as many sheets as it needs: heads on each, signatures below the last. */
export function StockReportSheets(props: {
  readonly paper: Paper;
  readonly rowsPerSheet: number;
  readonly office: string;
  readonly title: string;
  /** Period, item: left; what the figures are: right. */
  readonly about: string;
  readonly right?: string;
  readonly className: string;
  readonly columns: ReactNode;
  readonly heads: ReactNode;
  readonly rows: readonly ReportRow[];
  /** Below the last row: the tie to the account. */
  readonly after?: ReactNode;
  readonly madeBy: string;
}) {
  const t = tPrint();
  const laid = sheetsByHeight(props.rows, props.rowsPerSheet, () => 1);
  const sheets = laid.length === 0 ? [[]] : laid;
  return sheets.map((rows, index) => (
    <PrintSheet
      // A sheet is known by its place alone.
      // oxlint-disable-next-line react/no-array-index-key
      key={index}
      paper={props.paper}
      className="stock-report"
    >
      <header>
        <p className="stock-report__office">{props.office}</p>
        <h1>
          {props.title}
          {index > 0 ? t('stockPaper.continued') : ''}
        </h1>
        <div className="stock-report__line">
          <span>{props.about}</span>
          <span>
            {sheets.length > 1 ? `${t('stockPaper.page', { page: index + 1, pages: sheets.length })}　` : ''}
            {props.right ?? t('stockPaper.unit')}
          </span>
        </div>
      </header>
      <table className={props.className}>
        {props.columns}
        <thead>{props.heads}</thead>
        <tbody>{rows.map(({ row }) => row)}</tbody>
      </table>
      {index === sheets.length - 1 ? (
        <footer className="stock-report__foot">
          {props.after}
          <div className="stock-slip__hands">
            <span className="stock-slip__hand">{t('stockPaper.made', { name: props.madeBy })}</span>
            <span className="stock-slip__hand">
              {t('stockPaper.reviewed')}：<i />
            </span>
            <span className="stock-slip__hand">
              {t('stockPaper.manager')}：<i />
            </span>
          </div>
        </footer>
      ) : null}
    </PrintSheet>
  ));
}
