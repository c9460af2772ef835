import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { DirectoryList } from './directory-list.tsx';
import { StoreDrawer } from './store-drawer.tsx';

/** 库房; most offices have one. */
export function StoresList() {
  const { t } = useTranslation();
  const list = useRead('stores.list', {});
  return (
    <DirectoryList
      section="stores"
      entries={list.data?.stores.map((store) => ({ ...store, foundBy: '' }))}
      error={list.error}
      onRetry={list.refetch}
      mayCreate={useMay('stores.save')}
      Form={StoreDrawer}
      columns={[
        { key: 'name', title: t('directory.fields.name'), kind: 'text', value: ({ name }) => name },
        {
          key: 'state',
          title: t('directory.fields.state'),
          width: 90,
          kind: 'text',
          value: ({ active }) => (active ? '' : t('directory.inactive')),
        },
      ]}
    />
  );
}
