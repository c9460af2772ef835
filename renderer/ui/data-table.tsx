import { Table } from 'antd';
import type { TableProps, TableRef } from 'antd';
import { useId, useMemo, useRef, useState } from 'react';
import type { Key, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractError } from '../app/contract-error.ts';
import { cellOf, isFigureColumn, orderOf } from './data-column.tsx';
import type { DataColumn } from './data-column.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';
import { rowAfterKey } from './row-navigation.ts';
import { useBoxSize } from './use-box-size.ts';
import './data-table.css';

export interface DataTableProps<Row extends object> {
  /** What the list holds, for who can't see it. */
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  /** Undefined while the first read is under way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => Key;
  readonly error?: ContractError | null;
  readonly onRetry?: () => unknown;
  /** Click or Enter on a row. */
  readonly onOpen?: (row: Row) => void;
  /** The row whose detail is open. */
  readonly openKey?: Key | null;
  /** Rows with a tick; Space ticks the active one. */
  readonly ticked?: { readonly keys: readonly Key[]; readonly onChange: (keys: Key[]) => void };
  readonly empty?: ReactNode;
  /** Vermilion, celadon or struck through rows: a class of the room's own style sheet. */
  readonly rowClassName?: (row: Row) => string;
  /** The last line: cells by column key. */
  readonly totals?: Readonly<Record<string, ReactNode>>;
  /** `fill` takes the height that is left (`PageFrame layout="table"`) and scrolls; `content` is as tall as its rows. */
  readonly height?: 'fill' | 'content';
}

/**
 * A list of the office: compact rows, money right-aligned, sorted by a click on a head, any length (virtual when long),
 * walked by ↑ ↓ Page Home End, opened by Enter. Shows its own loading, error and empty state.
 *
 * @example
 * <DataTable label={t('receipts.title')} rows={list.data?.receipts} error={list.error} onRetry={list.refetch}
 *   rowKey={(receipt) => receipt.id} onOpen={(receipt) => open(receipt.id)} columns={columns} />
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const { columns, rowKey, onOpen, ticked, height = 'fill' } = props;
  const [box, size] = useBoxSize();
  const table = useRef<TableRef>(null);
  const tableId = useId();
  const [activeKey, setActiveKey] = useState<Key | null>(null);
  const [order, setOrder] = useState<{ readonly key: Key; readonly descending: boolean } | null>(null);
  const rows = useMemo(() => inOrder(props.rows ?? [], columns, order), [props.rows, columns, order]);

  if (props.rows === undefined) {
    return props.error ? (
      <ErrorState error={props.error} {...(props.onRetry === undefined ? {} : { onRetry: props.onRetry })} />
    ) : (
      <LoadingState />
    );
  }

  const fills = height === 'fill';
  const totals = rows.length === 0 ? undefined : props.totals;
  const bodyHeight = Math.max(
    size.height - HEAD_HEIGHT - (totals === undefined ? 0 : TOTALS_HEIGHT),
    3 * ROW_HEIGHT,
  );
  const virtual = fills && rows.length > LONGEST_PLAIN_LIST;
  const activeIndex = rows.findIndex((row) => rowKey(row) === activeKey);

  const hear = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing || isTextField(event.target)) return;
    const next = rowAfterKey(event.key, activeIndex, rows.length, Math.floor(bodyHeight / ROW_HEIGHT) - 1);
    const active = rows[activeIndex];
    if (next !== null) {
      const row = rows[next];
      if (row === undefined) return;
      event.preventDefault();
      setActiveKey(rowKey(row));
      table.current?.scrollTo({ key: rowKey(row) });
    } else if (event.key === 'Enter' && active !== undefined && event.target === event.currentTarget) {
      event.preventDefault();
      onOpen?.(active);
    } else if (
      event.key === ' ' &&
      active !== undefined &&
      ticked !== undefined &&
      event.target === event.currentTarget
    ) {
      event.preventDefault();
      ticked.onChange(toggled(ticked.keys, rowKey(active)));
    }
  };

  return (
    <div
      ref={box}
      className={`data-table data-table--${height}${onOpen === undefined ? '' : ' data-table--opens'}`}
      role="group"
      aria-label={props.label}
      aria-activedescendant={activeIndex === -1 ? undefined : `${tableId}-${String(activeKey)}`}
      tabIndex={0}
      onKeyDown={hear}
    >
      <Table<Row>
        ref={table}
        size="small"
        pagination={false}
        dataSource={[...rows]}
        rowKey={rowKey}
        columns={columns.map((column) => ({
          key: column.key,
          title: column.title,
          ...(column.width === undefined ? {} : { width: column.width }),
          ...(column.fixed === undefined ? {} : { fixed: column.fixed }),
          align: isFigureColumn(column) ? 'right' : 'left',
          ellipsis: column.kind === 'text' ? { showTitle: true } : false,
          showSorterTooltip: false,
          sorter: orderOf(column) !== undefined,
          sortOrder: order?.key === column.key ? (order.descending ? 'descend' : 'ascend') : null,
          render: (_: unknown, row: Row) => cellOf(column, row),
        }))}
        onChange={(_pages, _filters, sorter) => {
          const [chosen] = Array.isArray(sorter) ? sorter : [sorter];
          const key = chosen?.columnKey;
          setOrder(
            key === undefined || !chosen?.order ? null : { key, descending: chosen.order === 'descend' },
          );
        }}
        onRow={(row) => ({
          id: `${tableId}-${String(rowKey(row))}`,
          onClick: () => {
            setActiveKey(rowKey(row));
            onOpen?.(row);
          },
        })}
        rowClassName={(row) =>
          [
            rowKey(row) === activeKey ? 'data-table__row--active' : '',
            rowKey(row) === props.openKey ? 'data-table__row--open' : '',
            props.rowClassName?.(row) ?? '',
          ].join(' ')
        }
        locale={{ emptyText: props.empty ?? <EmptyState /> }}
        virtual={virtual}
        {...(fills ? { scroll: { x: size.width, y: bodyHeight } } : {})}
        {...(ticked === undefined ? {} : { rowSelection: tickColumn(ticked) })}
        {...(totals === undefined ? {} : { summary: () => totalsRow(columns, totals, ticked !== undefined) })}
      />
      {fills ? (
        <div className="data-table__count">{t('frame.state.rows', { count: rows.length })}</div>
      ) : null}
    </div>
  );
}

const ROW_HEIGHT = 34;
const HEAD_HEIGHT = 34;
const TOTALS_HEIGHT = 35;
/** Longer lists draw only the rows in sight. */
const LONGEST_PLAIN_LIST = 120;

function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  order: { readonly key: Key; readonly descending: boolean } | null,
): readonly Row[] {
  const column = columns.find((candidate) => candidate.key === order?.key);
  const compare = column === undefined ? undefined : orderOf(column);
  if (order === null || compare === undefined) return rows;
  return rows.toSorted((first, second) =>
    order.descending ? compare(second, first) : compare(first, second),
  );
}

function tickColumn<Row extends object>(
  ticked: NonNullable<DataTableProps<Row>['ticked']>,
): NonNullable<TableProps<Row>['rowSelection']> {
  return { selectedRowKeys: [...ticked.keys], onChange: (keys) => ticked.onChange(keys), columnWidth: 40 };
}

function totalsRow<Row>(
  columns: readonly DataColumn<Row>[],
  totals: Readonly<Record<string, ReactNode>>,
  hasTicks: boolean,
) {
  const shift = hasTicks ? 1 : 0;
  return (
    <Table.Summary fixed>
      <Table.Summary.Row className="data-table__totals">
        {hasTicks ? <Table.Summary.Cell index={0} /> : null}
        {columns.map((column, index) => (
          <Table.Summary.Cell
            key={column.key}
            index={index + shift}
            align={isFigureColumn(column) ? 'right' : 'left'}
          >
            {totals[column.key]}
          </Table.Summary.Cell>
        ))}
      </Table.Summary.Row>
    </Table.Summary>
  );
}

function toggled(keys: readonly Key[], key: Key): Key[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}

function isTextField(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, input:not([type=checkbox], [type=radio])')
  );
}
