import { UserAddOutlined } from '@ant-design/icons';
import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { Translate } from '../../app/i18n.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { pathTo } from '../../app/route-pattern.ts';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { peoplePattern } from '../paths.ts';
import { CreatePersonDialog } from './create-person-dialog.tsx';
import { PersonDrawer } from './person-drawer.tsx';
import '../estate.css';

const groups = ['current', 'owners', 'tenants', 'former', 'all'] as const;
type Group = (typeof groups)[number];
type ListedPerson = Output<'people.list'>['people'][number];

/** Everybody of the estate: owners, tenants, who pays, and who left. A row opens the person beside the list. */
export function PeopleScreen() {
  const { t } = useTranslation();
  const { parameters, query } = useRoute();
  const group = groups.find((known) => known === query['group']) ?? 'current';
  const text = query['text'] ?? '';
  const personId = parameters['personId'] === undefined ? null : Number(parameters['personId']);
  const list = useRead('people.list', { text, group }, { keepPrevious: true });
  const mayCreate = useMay('people.create');
  const [adding, setAdding] = useState(false);

  const go = (to: { personId?: number; group?: Group; text?: string }) => {
    const asked = { group: to.group ?? group, text: to.text ?? text };
    const place = to.personId === undefined ? {} : { personId: to.personId };
    navigate(pathTo(peoplePattern, place, asked), { replace: true });
  };
  const add = useCommand({
    id: 'people.add',
    nameKey: 'people.create',
    keys: '$mod+Enter',
    icon: UserAddOutlined,
    enabled: mayCreate && !adding,
    perform: () => setAdding(true),
  });

  return (
    <PageFrame
      title={t('people.title')}
      layout="table"
      filters={
        <>
          <Input
            className="room-search"
            allowClear
            value={text}
            maxLength={100}
            placeholder={t('people.search')}
            aria-label={t('people.search')}
            onChange={(event) => go({ text: event.target.value })}
          />
          <Segmented
            value={group}
            onChange={(chosen: Group) => go({ group: chosen })}
            options={groups.map((value) => ({ value, label: t(`people.groups.${value}`) }))}
          />
        </>
      }
      primaryAction={mayCreate ? <CommandButton command={add} type="primary" /> : undefined}
    >
      <DataTable
        label={t('people.label')}
        columns={columnsOf(t)}
        rows={list.data?.people}
        rowKey={(person) => person.id}
        error={list.error}
        onRetry={list.refetch}
        openKey={personId}
        onOpen={(person) => go({ personId: person.id })}
        empty={
          text === '' && group === 'current' ? (
            <EmptyState title={t('people.nobodyYet')} detail={t('people.nobodyYetDetail')} />
          ) : (
            <EmptyState title={t('people.none')} detail={t('estate.list.noneDetail')} />
          )
        }
      />
      <PersonDrawer personId={personId} onClose={() => go({})} />
      {adding ? (
        <CreatePersonDialog
          onClose={() => setAdding(false)}
          onCreated={(person) => {
            setAdding(false);
            go({ personId: person.id, group: 'all', text: '' });
          }}
        />
      ) : null}
    </PageFrame>
  );
}

function columnsOf(t: Translate): readonly DataColumn<ListedPerson>[] {
  return [
    {
      key: 'name',
      title: t('people.columns.name'),
      kind: 'text',
      width: 240,
      value: ({ name, formerNames }) =>
        formerNames.length === 0
          ? name
          : `${name}  ${t('people.formerly', { names: formerNames.join(t('estate.separator')) })}`,
    },
    {
      key: 'phones',
      title: t('people.columns.phones'),
      kind: 'text',
      width: 260,
      value: (person) => person.phones.join('  '),
    },
    {
      key: 'rooms',
      title: t('people.columns.rooms'),
      kind: 'text',
      value: (person) => roomsOf(person, t),
    },
  ];
}

/** The rooms held today, or those of old where there are none: owners first, then tenants and payers. */
function roomsOf(person: ListedPerson, t: Translate): string {
  const current = person.rooms.filter((room) => room.current);
  const told = current.length > 0 ? current : person.rooms;
  return Object.entries(Object.groupBy(told, (room) => t(`estate.relations.${room.relation}`)))
    .map(
      ([relation, rooms]) =>
        `${relation} ${(rooms ?? []).map((room) => room.roomLabel).join(t('estate.separator'))}`,
    )
    .join(t('estate.clauseSeparator'));
}
