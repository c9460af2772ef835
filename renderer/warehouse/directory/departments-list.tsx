import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { DepartmentDrawer } from './department-drawer.tsx';
import { DirectoryList } from './directory-list.tsx';

/** 部门, each with its month's budget, what of it is used and what is left. */
export function DepartmentsList() {
  const { t } = useTranslation();
  const list = useRead('departments.list', {});
  return (
    <DirectoryList
      section="departments"
      entries={list.data?.departments.map((department) => ({ ...department, foundBy: '' }))}
      error={list.error}
      onRetry={list.refetch}
      mayCreate={useMay('departments.save')}
      Form={DepartmentDrawer}
      columns={[
        { key: 'name', title: t('directory.fields.name'), kind: 'text', value: ({ name }) => name },
        {
          key: 'budget',
          title: t('directory.fields.budget'),
          width: 150,
          kind: 'money',
          value: ({ monthlyBudgetFen }) => monthlyBudgetFen,
        },
        {
          key: 'used',
          title: t('directory.fields.used'),
          width: 150,
          kind: 'money',
          value: ({ usedFen }) => usedFen,
        },
        {
          key: 'left',
          title: t('directory.fields.left'),
          width: 150,
          kind: 'money',
          value: ({ leftFen }) => leftFen,
          tone: ({ leftFen }) => (leftFen !== null && leftFen < 0 ? 'problem' : undefined),
        },
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
