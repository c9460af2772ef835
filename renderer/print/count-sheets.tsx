import type { ReactNode } from 'react';
import type { StockCount } from '../../shared/contract/counts.ts';
import type { Paper } from '../../shared/contract/shell.ts';
import { chineseDay, chineseMonth } from '../../shared/domain/day.ts';
import { tPrint } from '../app/i18n.ts';
import { momentOfInstant } from '../ui/instant-text.ts';
import { scopeWords } from '../warehouse/counts/count-words.ts';
import { PrintSheet } from './print-page.tsx';
import { sheetsByHeight } from './sheets-by-height.ts';
import './stock.css';
import './count.css';

/** A row of a count's paper, and how many rows high it stands. */
export interface CountRow {
  readonly key: string;
  readonly height: number;
  readonly row: ReactNode;
}

/** Who signs: a name stands in brackets for whom the line waits, or is the signature that the books hold. */
export interface CountHand {
  readonly name: string;
  readonly person?: string;
  readonly signed?: boolean;
}

/** The papers of a count are one family: whose, which count, its lines over as many sheets as they need, signatures on each. */
export function CountSheets(props: {
  readonly paper: Paper;
  readonly office: string;
  readonly count: StockCount;
  readonly title: string;
  readonly right: string;
  readonly className: string;
  readonly widths: readonly number[];
  readonly heads: readonly string[];
  readonly rows: readonly CountRow[];
  readonly rowsPerSheet: number;
  readonly total?: ReactNode;
  readonly after?: ReactNode;
  readonly hands: readonly CountHand[];
  readonly foot: string;
}) {
  const t = tPrint();
  const { count } = props;
  const laid = sheetsByHeight(props.rows, props.rowsPerSheet, (row) => row.height);
  const sheets = laid.length === 0 ? [[]] : laid;
  return sheets.map((rows, index) => {
    const last = index === sheets.length - 1;
    return (
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
            {index > 0 ? t('counts.paper.continued') : ''}
          </h1>
          <div className="stock-report__line">
            <span>{aboutWords(count)}</span>
            <span>{t('counts.paper.number', { number: count.number })}</span>
          </div>
          <div className="stock-report__line">
            <span>
              {t('counts.paper.openedAt', { time: momentOfInstant(count.openedAt) })}
              {count.state === 'cancelled' ? `　${t('counts.paper.cancelled')}` : ''}
            </span>
            <span>
              {props.right}
              {sheets.length > 1
                ? `　${t('counts.paper.page', { page: index + 1, pages: sheets.length })}`
                : ''}
            </span>
          </div>
        </header>
        <table className={`stock-report__table count-paper ${props.className}`}>
          <colgroup>
            {props.widths.map((width, column) => (
              // Columns never move.
              // oxlint-disable-next-line react/no-array-index-key
              <col key={column} style={{ width: `${width}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {props.heads.map((head) => (
                <th key={head}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map(({ row }) => row)}</tbody>
          {last && props.total !== undefined ? <tfoot>{props.total}</tfoot> : null}
        </table>
        {last ? props.after : null}
        <footer className="stock-report__foot">
          <Hands hands={props.hands} />
          <div className="stock-slip__small">
            <span>{props.foot}</span>
            <span>{t('counts.paper.checkCode', { code: count.postedCheckCode ?? count.checkCode })}</span>
          </div>
        </footer>
      </PrintSheet>
    );
  });
}

function Hands({ hands }: { readonly hands: readonly CountHand[] }) {
  return (
    <div className="stock-slip__hands count-hands">
      {hands.map(({ name, person = '', signed = false }) => (
        <span key={name} className="stock-slip__hand">
          {signed || person === '' ? `${name}：${person}` : `${name}（${person}）：`}
          {signed ? null : <i />}
        </span>
      ))}
    </div>
  );
}

function aboutWords(count: StockCount): string {
  const t = tPrint();
  return [
    count.month === null
      ? chineseDay(count.openedDay)
      : t('counts.paper.monthOf', { month: chineseMonth(count.month) }),
    t('counts.paper.about', { store: count.storeName, scope: scopeWords(count.scope, t) }),
  ].join('　');
}

/** How many rows a line of so many rows of print takes, where an empty row has this height in millimetres. */
export function rowsHigh(printed: number, emptyMillimetres: number): number {
  return Math.max(1, (printed * PRINT_MILLIMETRES) / emptyMillimetres);
}

/** A row of print with its leading. */
const PRINT_MILLIMETRES = 4.1;

/** 规格 and 型号 in one column. */
export function specificationOf(line: { readonly specification: string; readonly model: string }): string {
  return [line.specification, line.model].filter((part) => part !== '').join(' ');
}
