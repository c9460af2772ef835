import { FileTextOutlined, PrinterOutlined, WarningOutlined } from '@ant-design/icons';
import { Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnHandLine } from '../../../shared/contract/stock-reports.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Translate } from '../../app/i18n.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate } from '../../app/routes.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand, useCommands } from '../../commands/use-command.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PaperOutcome } from '../movements/paper-outcome.tsx';
import { cardPath, onHandPaperPattern } from '../movements/paths.ts';
import { usePaper } from '../movements/use-paper.ts';
import { linesInView, onHandViews } from './on-hand-filter.ts';
import type { OnHandFilter } from './on-hand-filter.ts';
import { SheetButton } from './sheet-button.tsx';
import { TieNote } from './tie-note.tsx';
import { ValuationNote } from './valuation-note.tsx';
import './stock.css';

/** 库存: what there is of every item, what it is worth, how long it lasts; what is below its minimum first. */
export function OnHandScreen() {
  const { t } = useTranslation();
  const [storeId, setStoreId] = useState<number | null>(null);
  const [filter, setFilter] = useState<OnHandFilter>({ view: 'everything', text: '' });
  const onHand = useRead('stock.onHand', { storeId }, { keepPrevious: true });
  const stores = useRead('stores.list', {});
  const printing = usePaper();
  const { data } = onHand;
  const shortCount = data?.lines.filter((line) => line.isShort).length ?? 0;
  const lines = data === undefined ? undefined : linesInView(data.lines, filter);
  const busy = printing.state.kind === 'printing';
  const page = {
    page: pathTo(onHandPaperPattern, storeId === null ? {} : { storeId }),
    paper: 'A4',
    name: t('stock.onHand.title'),
  } as const;

  const print = useCommand({
    id: 'stock.onHand.print',
    nameKey: 'stock.commands.print',
    keys: 'F8',
    icon: PrinterOutlined,
    enabled: !busy,
    perform: () => printing.print(page, 'print'),
  });
  const pdf = useCommand({
    id: 'stock.onHand.pdf',
    nameKey: 'stock.commands.pdf',
    icon: FileTextOutlined,
    enabled: !busy,
    perform: () => printing.print(page, 'pdf'),
  });
  useCommands([
    {
      id: 'stock.onHand.short',
      nameKey: 'stock.commands.shortOnly',
      keys: 'F6',
      icon: WarningOutlined,
      perform: () => setFilter({ ...filter, view: filter.view === 'short' ? 'everything' : 'short' }),
    },
  ]);

  return (
    <PageFrame
      title={t('stock.onHand.title')}
      note={<ValuationNote />}
      layout="table"
      actions={
        <>
          <PaperOutcome state={printing.state} />
          <CommandButton command={print} loading={busy} />
          <CommandButton command={pdf} />
          <SheetButton procedure="stock.exportOnHand" input={{ storeId }} />
        </>
      }
      filters={
        <>
          <Segmented
            aria-label={t('stock.fields.state')}
            value={filter.view}
            onChange={(view) => setFilter({ ...filter, view })}
            options={onHandViews.map((view) => ({
              value: view,
              label:
                view === 'short' ? t('stock.onHand.short', { count: shortCount }) : t(`stock.onHand.${view}`),
            }))}
          />
          <Input
            className="stock-filters__text"
            allowClear
            value={filter.text}
            placeholder={t('stock.onHand.search')}
            aria-label={t('stock.onHand.search')}
            onChange={(event) => setFilter({ ...filter, text: event.target.value })}
          />
          {(stores.data?.stores.length ?? 0) > 1 ? (
            <Select
              className="stock-filters__choice"
              aria-label={t('stock.fields.store')}
              value={storeId ?? 0}
              onChange={(id) => setStoreId(id === 0 ? null : id)}
              options={[
                { value: 0, label: t('stock.onHand.allStores') },
                ...(stores.data?.stores ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          ) : null}
          {data === undefined ? null : (
            <span className="stock-total">
              {t('stock.onHand.total')} <MoneyText amount={data.totalFen} size="strong" symbol />
              {storeId === null ? <TieNote totalFen={data.totalFen} accountFen={data.accountFen} /> : null}
            </span>
          )}
        </>
      }
    >
      <ErrorNotice error={printing.error} onClose={printing.dismiss} />
      <DataTable
        label={t('stock.onHand.title')}
        columns={columnsFor(t)}
        rows={lines}
        error={onHand.error}
        onRetry={onHand.refetch}
        rowKey={(line) => line.itemId}
        onOpen={(line) => navigate(cardPath(line.itemId))}
        empty={<NothingInView isEmpty={data?.lines.length === 0} isShort={filter.view === 'short'} />}
      />
    </PageFrame>
  );
}

function NothingInView(props: { readonly isEmpty: boolean; readonly isShort: boolean }) {
  const { t } = useTranslation();
  if (props.isEmpty)
    return <EmptyState title={t('stock.onHand.empty')} detail={t('stock.onHand.emptyDetail')} />;
  return <EmptyState title={props.isShort ? t('stock.onHand.noneShort') : t('stock.onHand.noneFound')} />;
}

function columnsFor(t: Translate): readonly DataColumn<OnHandLine>[] {
  return [
    { key: 'code', title: t('stock.fields.code'), width: 84, kind: 'text', value: (line) => line.code },
    { key: 'item', title: t('stock.fields.item'), kind: 'text', value: itemLabel },
    {
      key: 'category',
      title: t('stock.fields.category'),
      width: 96,
      kind: 'text',
      value: (line) => line.category,
    },
    { key: 'place', title: t('stock.fields.place'), width: 76, kind: 'text', value: (line) => line.place },
    {
      key: 'quantity',
      title: t('stock.fields.quantity'),
      width: 92,
      kind: 'figure',
      value: (line) => formatQuantity(line.quantityThousandths, { grouping: true }),
      order: (line) => line.quantityThousandths,
    },
    { key: 'unit', title: t('stock.fields.unit'), width: 56, kind: 'text', value: (line) => line.unit },
    {
      key: 'minimum',
      title: t('stock.fields.minimum'),
      width: 120,
      kind: 'node',
      render: (line) => <Minimum line={line} />,
    },
    {
      key: 'cover',
      title: t('stock.fields.cover'),
      width: 92,
      kind: 'figure',
      value: (line) => coverWords(line.coverDays, t),
      order: (line) => line.coverDays ?? Number.MAX_SAFE_INTEGER,
    },
    {
      key: 'lastMoved',
      title: t('stock.fields.lastMoved'),
      width: 108,
      kind: 'day',
      value: (line) => line.lastMovedDay,
    },
    {
      key: 'amount',
      title: t('stock.fields.amount'),
      width: 112,
      kind: 'money',
      value: (line) => line.valueFen,
    },
  ];
}

function Minimum({ line }: { readonly line: OnHandLine }) {
  const { t } = useTranslation();
  if (line.minimumThousandths === null) return null;
  const minimum = formatQuantity(line.minimumThousandths, { grouping: true });
  return line.isShort ? (
    <span className="problem figures">{t('stock.onHand.isShort', { minimum })}</span>
  ) : (
    <span className="quiet figures">{minimum}</span>
  );
}

function coverWords(days: number | null, t: Translate): string {
  if (days === null) return '—';
  return days > LONG_COVER_DAYS ? t('stock.onHand.longCover') : t('stock.onHand.days', { count: days });
}

const LONG_COVER_DAYS = 365;
