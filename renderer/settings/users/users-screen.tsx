import { UserAddOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { day } from '../../../shared/domain/day.ts';
import { wordRoles } from '../../app/describe-error.ts';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { NewUserDrawer } from './new-user-drawer.tsx';
import { UserDrawer } from './user-drawer.tsx';
import '../settings.css';

export type User = Output<'users.list'>['users'][number];

/** Who has an account, what they may do, and whether they may sign in. */
export function UsersScreen() {
  const { t } = useTranslation();
  const list = useRead('users.list', {});
  const mayCreate = useMay('users.create');
  const [openId, setOpenId] = useState<number | null>(null);
  const [creating, setCreating] = useState(false);
  const create = useCommand({
    id: 'users.create',
    nameKey: 'users.create',
    keys: '$mod+i',
    icon: UserAddOutlined,
    enabled: mayCreate,
    perform: () => {
      setOpenId(null);
      setCreating(true);
    },
  });
  const opened = list.data?.users.find((user) => user.id === openId) ?? null;

  return (
    <PageFrame
      title={t('users.title')}
      layout="table"
      {...(mayCreate ? { primaryAction: <CommandButton command={create} type="primary" /> } : {})}
    >
      <DataTable<User>
        label={t('users.title')}
        rows={list.data?.users}
        error={list.error}
        onRetry={list.refetch}
        rowKey={(user) => user.id}
        openKey={openId}
        {...(mayCreate ? { onOpen: (user: User) => setOpenId(user.id) } : {})}
        rowClassName={(user) => (user.active ? '' : 'user-row--inactive')}
        columns={[
          { key: 'name', kind: 'text', width: 140, title: t('users.name'), value: (user) => user.name },
          {
            key: 'username',
            kind: 'text',
            width: 160,
            title: t('users.username'),
            value: (user) => user.username,
          },
          { key: 'roles', kind: 'text', title: t('users.roles'), value: (user) => wordRoles(user.roles, t) },
          {
            key: 'state',
            kind: 'text',
            width: 120,
            title: t('users.state'),
            value: (user) => t(user.active ? 'users.active' : 'users.inactive'),
          },
          {
            key: 'created',
            kind: 'day',
            width: 130,
            title: t('users.createdDay'),
            value: (user) => day(user.createdAt.slice(0, 10)),
          },
        ]}
      />
      <NewUserDrawer open={creating} onClose={() => setCreating(false)} />
      {opened === null ? null : <UserDrawer key={opened.id} user={opened} onClose={() => setOpenId(null)} />}
    </PageFrame>
  );
}
