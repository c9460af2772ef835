import { BarcodeOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Checkbox, Input, Select } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { Key } from 'react';
import { useTranslation } from 'react-i18next';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand, useCommands } from '../../commands/use-command.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { itemColumns } from './item-columns.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { itemsInView } from './items-filter.ts';
import { ItemsExportButton } from './items-export-button.tsx';
import { LabelsDialog } from './labels-dialog.tsx';
import { itemPath, itemsImportPath, itemsPattern } from './paths.ts';
import './items.css';

/** 物品: everything the store keeps, whether there is any of it or not. A row opens the item; ticked rows get labels. */
export function ItemsScreen() {
  const { t } = useTranslation();
  const { parameters } = useRoute();
  const [withInactive, setWithInactive] = useState(false);
  const [text, setText] = useState('');
  const [category, setCategory] = useState('');
  const [ticked, setTicked] = useState<readonly Key[]>([]);
  const [adding, setAdding] = useState(false);
  const [labelling, setLabelling] = useState(false);
  const search = useRef<InputRef>(null);
  const list = useRead('items.list', { withInactive }, { keepPrevious: true });
  const mayCreate = useMay('items.create');
  const mayImport = useMay('items.import');
  const itemId = parameters['itemId'] === undefined ? null : Number(parameters['itemId']);
  const items = list.data?.items;
  const shown = items === undefined ? undefined : itemsInView(items, { text, category });
  const chosen = items?.filter((item) => ticked.includes(item.id)) ?? [];
  const open = itemId === null ? undefined : items?.find((item) => item.id === itemId);
  const close = () => navigate(pathTo(itemsPattern, {}), { replace: true });

  const create = useCommand({
    id: 'items.create',
    nameKey: 'items.commands.create',
    keys: '$mod+Enter',
    icon: PlusOutlined,
    enabled: mayCreate,
    perform: () => setAdding(true),
  });
  const labels = useCommand({
    id: 'items.labels',
    nameKey: 'items.commands.labels',
    keys: 'F8',
    icon: BarcodeOutlined,
    enabled: chosen.length > 0,
    perform: () => setLabelling(true),
  });
  const bringIn = useCommand({
    id: 'items.import',
    nameKey: 'items.commands.import',
    icon: ImportOutlined,
    enabled: mayImport,
    perform: () => navigate(itemsImportPath),
  });
  useCommands([
    {
      id: 'items.search',
      nameKey: 'items.commands.search',
      keys: 'F3',
      perform: () => search.current?.focus({ cursor: 'all' }),
    },
  ]);

  return (
    <PageFrame
      title={t('items.title')}
      layout="table"
      actions={
        <>
          <CommandButton command={labels} />
          <ItemsExportButton disabled={items === undefined || items.length === 0} />
          {mayImport ? <CommandButton command={bringIn} /> : null}
        </>
      }
      primaryAction={mayCreate ? <CommandButton command={create} type="primary" /> : undefined}
      filters={
        <>
          <Input
            ref={search}
            className="items-filters__text"
            allowClear
            value={text}
            maxLength={80}
            placeholder={t('items.search')}
            aria-label={t('items.search')}
            onChange={(event) => setText(event.target.value)}
          />
          <Select
            className="items-filters__category"
            aria-label={t('items.fields.category')}
            value={category}
            onChange={setCategory}
            options={[
              { value: '', label: t('items.allCategories') },
              ...(list.data?.categories ?? []).map((value) => ({ value, label: value })),
            ]}
          />
          <Checkbox checked={withInactive} onChange={(event) => setWithInactive(event.target.checked)}>
            {t('items.withInactive')}
          </Checkbox>
          <span className="items-filters__ticked quiet" role="status">
            {chosen.length === 0
              ? t('items.labels.none')
              : t('items.labels.ticked', { count: chosen.length })}
          </span>
        </>
      }
    >
      <DataTable
        label={t('items.title')}
        columns={itemColumns(t, withInactive)}
        rows={shown}
        error={list.error}
        onRetry={list.refetch}
        rowKey={(item) => item.id}
        openKey={itemId}
        onOpen={(item) => navigate(itemPath(item.id), { replace: true })}
        ticked={{ keys: ticked, onChange: setTicked }}
        rowClassName={(item) => (item.active ? '' : 'items__row--inactive')}
        empty={
          items?.length === 0 && !withInactive ? (
            <EmptyState
              title={t('items.empty')}
              detail={t('items.emptyDetail')}
              action={mayImport ? <CommandButton command={bringIn} type="primary" /> : undefined}
            />
          ) : (
            <EmptyState title={t('items.noneFound')} detail={t('items.noneFoundDetail')} />
          )
        }
      />
      {adding ? (
        <ItemDrawer item={null} categories={list.data?.categories ?? []} onClose={() => setAdding(false)} />
      ) : null}
      {open === undefined ? null : (
        <ItemDrawer key={open.id} item={open} categories={list.data?.categories ?? []} onClose={close} />
      )}
      {labelling ? <LabelsDialog items={chosen} onClose={() => setLabelling(false)} /> : null}
    </PageFrame>
  );
}
