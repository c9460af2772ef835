import { EditOutlined, PayCircleOutlined } from '@ant-design/icons';
import { Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate, useRoute } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { ChangeList } from '../change-list.tsx';
import { counterPath } from '../paths.ts';
import { PersonDrawer } from '../people/person-drawer.tsx';
import { ChangeRoomDialog } from './change-room-dialog.tsx';
import { RoomBalance } from './room-balance.tsx';
import { RoomCharges } from './room-charges.tsx';
import { RoomFactList } from './room-fact-list.tsx';
import { RoomPeople } from './room-people.tsx';
import { RoomReceipts } from './room-receipts.tsx';
import { RoomTenures } from './room-tenures.tsx';
import type { Room } from './room.ts';
import '../estate.css';
import './room-screen.css';

/** One room on one screen: its people, what it owes, charges, receipts, who held it, what changed. */
export function RoomScreen() {
  const { t } = useTranslation();
  const { parameters } = useRoute();
  const roomId = Number(parameters['roomId']);
  const read = useRead('rooms.get', { roomId });
  return (
    <Loaded read={read}>
      {(room) => (
        <PageFrame
          key={room.id}
          title={room.label}
          layout="table"
          note={`${t(`estate.uses.${room.use}`)} · ${t(`estate.states.${room.state}`)}`}
          {...actionsOf(room)}
        >
          <RoomView room={room} />
        </PageFrame>
      )}
    </Loaded>
  );
}

function actionsOf(room: Room) {
  return { actions: <ChangeAction room={room} />, primaryAction: <CounterAction roomId={room.id} /> };
}

function CounterAction({ roomId }: { readonly roomId: number }) {
  const mayReceive = useMay('counter.room');
  const command = useCommand({
    id: 'estate.openCounter',
    nameKey: 'estate.room.openCounter',
    keys: '$mod+Enter',
    icon: PayCircleOutlined,
    enabled: mayReceive,
    perform: () => navigate(counterPath(roomId)),
  });
  return mayReceive ? <CommandButton command={command} type="primary" /> : null;
}

function ChangeAction({ room }: { readonly room: Room }) {
  const mayChange = useMay('rooms.update');
  const [changing, setChanging] = useState(false);
  const command = useCommand({
    id: 'estate.changeRoom',
    nameKey: 'estate.edit.change',
    icon: EditOutlined,
    enabled: mayChange,
    perform: () => setChanging(true),
  });
  if (!mayChange) return null;
  return (
    <>
      <CommandButton command={command} />
      {changing ? <ChangeRoomDialog room={room} onClose={() => setChanging(false)} /> : null}
    </>
  );
}

function RoomView({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const seesCharges = useMay('charges.listByRoom');
  const seesReceipts = useMay('receipts.listByRoom');
  const [personId, setPersonId] = useState<number | null>(null);
  return (
    <div className="room-page">
      <div className="room-page__side">
        <RoomBalance room={room} />
        <RoomPeople room={room} onOpenPerson={setPersonId} />
        <RoomFactList room={room} />
      </div>
      <Tabs
        className="room-page__tabs"
        items={[
          ...(seesCharges
            ? [
                {
                  key: 'charges',
                  label: t('estate.room.tabs.charges'),
                  children: <RoomCharges roomId={room.id} />,
                },
              ]
            : []),
          ...(seesReceipts
            ? [
                {
                  key: 'receipts',
                  label: t('estate.room.tabs.receipts'),
                  children: <RoomReceipts roomId={room.id} />,
                },
              ]
            : []),
          {
            key: 'tenures',
            label: t('estate.room.tabs.tenures'),
            children: <RoomTenures room={room} onOpenPerson={setPersonId} />,
          },
          {
            key: 'changes',
            label: t('estate.room.tabs.changes'),
            children: (
              <div className="room-page__scroll">
                <ChangeList changes={room.changes} />
              </div>
            ),
          },
        ]}
      />
      <PersonDrawer personId={personId} onClose={() => setPersonId(null)} />
    </div>
  );
}
