import { PlusOutlined } from '@ant-design/icons';
import { Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractError } from '../../app/contract-error.ts';
import { navigate } from '../../app/routes.tsx';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { isInView } from './directory-filter.ts';
import type { DirectoryEntry } from './directory-filter.ts';
import { directoryPath, directorySections } from './paths.ts';
import type { DirectorySection } from './paths.ts';

export interface DirectoryListProps<Entry extends DirectoryEntry> {
  readonly section: DirectorySection;
  /** Undefined while the first read is under way. */
  readonly entries: readonly Entry[] | undefined;
  readonly error: ContractError | null;
  readonly onRetry: () => unknown;
  readonly columns: readonly DataColumn<Entry>[];
  /** Whether the person at the desk may enter one here. */
  readonly mayCreate: boolean;
  /** The form of one entry, or of a new one (null). */
  readonly Form: ComponentType<{ readonly entry: Entry | null; readonly onClose: () => void }>;
}

/** One list of the directory with its tabs, filter and form. A row opens its form. */
export function DirectoryList<Entry extends DirectoryEntry>(props: DirectoryListProps<Entry>) {
  const { t } = useTranslation();
  const { section, entries, mayCreate, Form } = props;
  const [text, setText] = useState('');
  const [withInactive, setWithInactive] = useState(false);
  const [opened, setOpened] = useState<number | 'new' | null>(null);
  const close = () => setOpened(null);
  const create = useCommand({
    id: `directory.${section}.create`,
    nameKey: `directory.create.${section}`,
    keys: '$mod+i',
    icon: PlusOutlined,
    enabled: mayCreate,
    perform: () => setOpened('new'),
  });
  const entry = entries?.find((each) => each.id === opened);
  const hasInactive = entries?.some((each) => each.active === false) ?? false;

  return (
    <PageFrame
      title={t('directory.title')}
      layout="table"
      {...(mayCreate ? { primaryAction: <CommandButton command={create} type="primary" /> } : {})}
      filters={
        <>
          <Segmented<DirectorySection>
            aria-label={t('directory.title')}
            value={section}
            onChange={(chosen) => navigate(directoryPath(chosen), { replace: true })}
            options={directorySections.map((value) => ({ value, label: t(`directory.sections.${value}`) }))}
          />
          <Input
            className="directory-filters__text"
            allowClear
            value={text}
            maxLength={80}
            placeholder={t(`directory.search.${section}`)}
            aria-label={t(`directory.search.${section}`)}
            onChange={(event) => setText(event.target.value)}
          />
          {hasInactive ? (
            <Checkbox checked={withInactive} onChange={(event) => setWithInactive(event.target.checked)}>
              {t('directory.withInactive')}
            </Checkbox>
          ) : null}
        </>
      }
    >
      <DataTable<Entry>
        label={t(`directory.sections.${section}`)}
        columns={props.columns}
        rows={entries?.filter((each) => isInView(each, { text, withInactive }))}
        error={props.error}
        onRetry={props.onRetry}
        rowKey={(each) => each.id}
        openKey={entry?.id ?? null}
        onOpen={(each) => setOpened(each.id)}
        rowClassName={(each) => (each.active === false ? 'directory__row--inactive' : '')}
        empty={
          entries?.length === 0 ? (
            <EmptyState
              title={t(`directory.empty.${section}`)}
              detail={t(`directory.emptyDetail.${section}`)}
            />
          ) : (
            <EmptyState title={t('directory.noneFound')} detail={t('directory.noneFoundDetail')} />
          )
        }
      />
      {opened === 'new' ? <Form entry={null} onClose={close} /> : null}
      {entry === undefined ? null : <Form key={entry.id} entry={entry} onClose={close} />}
    </PageFrame>
  );
}
