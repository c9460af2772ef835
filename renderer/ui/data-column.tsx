import type { ReactNode } from 'react';
import type { Day } from '../../shared/domain/day.ts';
import type { Fen } from '../../shared/domain/fen.ts';
import { DayText } from './day-text.tsx';
import { MoneyText } from './money-text.tsx';
import type { MoneyTextProps } from './money-text.tsx';

interface ColumnFrame {
  readonly key: string;
  readonly title: string;
  /** Pixels. A column without a width takes what is left. */
  readonly width?: number;
  readonly fixed?: 'start' | 'end';
}

/**
 * One column of a `DataTable`. `money`, `figure` and `day` bring their alignment, tabular figures and sorting;
 * `text` cuts what is too long and shows it whole under the pointer; `node` is anything else.
 */
export type DataColumn<Row> = ColumnFrame &
  (
    | { readonly kind: 'text'; readonly value: (row: Row) => string }
    | {
        readonly kind: 'money';
        readonly value: (row: Row) => Fen | null;
        readonly tone?: (row: Row) => MoneyTextProps['tone'];
      }
    | { readonly kind: 'figure'; readonly value: (row: Row) => string; readonly order?: (row: Row) => number }
    | { readonly kind: 'day'; readonly value: (row: Row) => Day | null }
    | { readonly kind: 'node'; readonly render: (row: Row) => ReactNode }
  );

/** What stands in the cell. */
export function cellOf<Row>(column: DataColumn<Row>, row: Row): ReactNode {
  switch (column.kind) {
    case 'text':
      return column.value(row);
    case 'figure':
      return <span className="figures">{column.value(row)}</span>;
    case 'money': {
      const tone = column.tone?.(row);
      return <MoneyText amount={column.value(row)} {...(tone === undefined ? {} : { tone })} />;
    }
    case 'day':
      return <DayText day={column.value(row)} />;
    case 'node':
      return column.render(row);
  }
}

/** How two rows stand in order of this column; undefined when it has none. */
export function orderOf<Row>(column: DataColumn<Row>): ((first: Row, second: Row) => number) | undefined {
  switch (column.kind) {
    case 'text':
      return (first, second) => collator.compare(column.value(first), column.value(second));
    case 'money':
      return (first, second) => (column.value(first) ?? 0) - (column.value(second) ?? 0);
    case 'figure': {
      const { order } = column;
      return order === undefined ? undefined : (first, second) => order(first) - order(second);
    }
    case 'day':
      return (first, second) => (column.value(first) ?? '').localeCompare(column.value(second) ?? '');
    case 'node':
      return undefined;
  }
}

export function isFigureColumn<Row>(column: DataColumn<Row>): boolean {
  return column.kind === 'money' || column.kind === 'figure';
}

/** Chinese by pinyin, `2-101` before `10-101`. */
const collator = new Intl.Collator('zh-CN', { numeric: true });
