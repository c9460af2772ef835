import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { DirectoryList } from './directory-list.tsx';
import { SupplierDrawer } from './supplier-drawer.tsx';

/** 供应商. */
export function SuppliersList() {
  const { t } = useTranslation();
  const list = useRead('suppliers.list', {});
  const entries = list.data?.suppliers.map((supplier) => ({
    ...supplier,
    foundBy: `${supplier.contact}${supplier.phone}${supplier.note}`,
  }));
  return (
    <DirectoryList
      section="suppliers"
      entries={entries}
      error={list.error}
      onRetry={list.refetch}
      mayCreate={useMay('suppliers.save')}
      Form={SupplierDrawer}
      columns={[
        { key: 'name', title: t('directory.fields.name'), kind: 'text', value: ({ name }) => name },
        {
          key: 'contact',
          title: t('directory.fields.contact'),
          width: 150,
          kind: 'text',
          value: ({ contact }) => contact,
        },
        {
          key: 'phone',
          title: t('directory.fields.phone'),
          width: 170,
          kind: 'text',
          value: ({ phone }) => phone,
        },
        { key: 'note', title: t('directory.fields.note'), kind: 'text', value: ({ note }) => note },
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
