import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedStockDocument } from '../../../shared/contract/stock-documents.ts';
import type { Translate } from '../../app/i18n.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { CommandButton } from '../../commands/command-button.tsx';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { StampLabel } from '../../ui/stamp-label.tsx';
import { SheetButton } from '../stock/sheet-button.tsx';
import { DocumentDrawer } from './document-drawer.tsx';
import { DocumentFilterFields } from './document-filter-fields.tsx';
import { documentsPattern } from './paths.ts';
import { DOCUMENTS_A_PAGE, useDocumentPages } from './use-document-pages.ts';
import type { DocumentFilters } from './use-document-pages.ts';
import { useFormCommands } from './use-form-commands.ts';
import '../stock/stock.css';
import './documents.css';

/** 出入库登记簿: every document of the store, the newest first; one of them in the drawer. */
export function DocumentsScreen() {
  const { t } = useTranslation();
  const { parameters } = useRoute();
  const [filters, setFilters] = useState<DocumentFilters>(NO_FILTER);
  const list = useDocumentPages(filters);
  const opened = Number(parameters['documentSeq']);
  const openSeq = Number.isSafeInteger(opened) && opened > 0 ? opened : null;
  const open = (documentSeq: number | null) =>
    navigate(pathTo(documentsPattern, documentSeq === null ? {} : { documentSeq }), { replace: true });

  return (
    <PageFrame
      title={t('stock.documents.title')}
      layout="table"
      filters={<DocumentFilterFields filters={filters} onFilters={setFilters} />}
      actions={
        <>
          {list.more === null ? null : (
            <Button onClick={list.more}>{t('stock.documents.more', { count: DOCUMENTS_A_PAGE })}</Button>
          )}
          <SheetButton procedure="stock.exportDocuments" input={filters} />
          <NewDocuments />
        </>
      }
    >
      <DataTable
        label={t('stock.documents.title')}
        columns={columnsFor(t)}
        rows={list.documents}
        error={list.error}
        onRetry={list.refetch}
        rowKey={(row) => row.documentSeq}
        openKey={openSeq}
        onOpen={(row) => open(row.documentSeq)}
        rowClassName={(row) => (row.reversed ? 'stock-document-row--reversed' : '')}
        empty={<EmptyState title={t('stock.documents.empty')} detail={t('stock.documents.emptyDetail')} />}
      />
      {openSeq === null ? null : (
        <DocumentDrawer key={openSeq} documentSeq={openSeq} onClose={() => open(null)} onOpen={open} />
      )}
    </PageFrame>
  );
}

function NewDocuments() {
  const { goodsIn, issue, transfer, writeOff } = useFormCommands();
  if (issue.enabled === false) return null;
  return (
    <>
      <CommandButton command={transfer} />
      <CommandButton command={writeOff} />
      <CommandButton command={goodsIn} />
      <CommandButton command={issue} type="primary" />
    </>
  );
}

function columnsFor(t: Translate): readonly DataColumn<ListedStockDocument>[] {
  return [
    {
      key: 'number',
      title: t('stock.fields.number'),
      width: 140,
      kind: 'text',
      value: (row) => row.number,
    },
    {
      key: 'day',
      title: t('stock.fields.bookedDay'),
      width: 104,
      kind: 'day',
      value: (row) => row.bookedDay,
    },
    {
      key: 'kind',
      title: t('stock.fields.kind'),
      width: 96,
      kind: 'text',
      value: (row) => t(`stock.kinds.${row.kind}`),
    },
    { key: 'items', title: t('stock.fields.items'), kind: 'text', value: (row) => itemsOf(row, t) },
    { key: 'party', title: t('stock.fields.party'), width: 170, kind: 'text', value: (row) => row.partyName },
    {
      key: 'receiver',
      title: t('stock.fields.receiver'),
      width: 90,
      kind: 'text',
      value: (row) => row.receiver,
    },
    {
      key: 'amount',
      title: t('stock.fields.amount'),
      width: 112,
      kind: 'money',
      value: (row) => (row.kind === 'transfer' ? null : row.totalFen),
    },
    {
      key: 'keeper',
      title: t('stock.fields.keeper'),
      width: 108,
      kind: 'text',
      value: (row) => row.postedByName,
    },
    {
      key: 'state',
      title: t('stock.fields.state'),
      width: 120,
      kind: 'node',
      render: (row) => <DocumentState row={row} />,
    },
  ];
}

function DocumentState({ row }: { readonly row: ListedStockDocument }) {
  const { t } = useTranslation();
  if (row.reversed) return <StampLabel stamp={{ kind: 'reversed' }} />;
  if (row.happenedDay >= row.bookedDay) return null;
  return (
    <span
      className="stock-late"
      title={t('stock.lateDetail', { happened: row.happenedDay, booked: row.bookedDay })}
    >
      {t('stock.late')} {row.happenedDay.slice(5)}
    </span>
  );
}

function itemsOf(row: ListedStockDocument, t: Translate): string {
  return row.lineCount > 1
    ? t('stock.more', { first: row.firstItemName, count: row.lineCount })
    : row.firstItemName;
}

const NO_FILTER: DocumentFilters = {
  from: null,
  to: null,
  kind: null,
  departmentId: null,
  supplierId: null,
  text: '',
};
