import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomTenure } from '../../../shared/contract/estate.ts';
import type { Translate } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CorrectTenureDialog } from './correct-tenure-dialog.tsx';
import type { Room } from './room.ts';
import { WithdrawTenureDialog } from './withdraw-tenure-dialog.tsx';

type Changing = { readonly act: 'correct' | 'withdraw'; readonly tenure: RoomTenure };

/** Everybody who ever owned, rented or paid for the room, the latest first. A row opens the person. */
export function RoomTenures(props: {
  readonly room: Room;
  readonly onOpenPerson: (personId: number) => void;
}) {
  const { t } = useTranslation();
  const { room } = props;
  const mayCorrect = useMay('tenures.correctDays');
  const [changing, setChanging] = useState<Changing | null>(null);
  const close = () => setChanging(null);
  const actions: DataColumn<RoomTenure> = {
    key: 'actions',
    title: t('estate.room.tenures.actions'),
    kind: 'node',
    width: 170,
    render: (tenure) => (
      // A click on an act is not a click on its row.
      <span onClick={(event) => event.stopPropagation()}>
        <Button type="link" size="small" onClick={() => setChanging({ act: 'correct', tenure })}>
          {t('estate.room.tenures.correct')}
        </Button>
        <Button type="link" size="small" onClick={() => setChanging({ act: 'withdraw', tenure })}>
          {t('estate.room.tenures.withdraw')}
        </Button>
      </span>
    ),
  };
  return (
    <>
      <DataTable
        label={t('estate.room.tenures.label')}
        columns={mayCorrect ? [...columnsOf(t), actions] : columnsOf(t)}
        rows={room.tenures}
        rowKey={(tenure) => tenure.id}
        onOpen={(tenure) => props.onOpenPerson(tenure.personId)}
        rowClassName={(tenure) => (tenure.current ? '' : 'row-past')}
        empty={<EmptyState title={t('estate.room.tenures.none')} />}
      />
      {changing?.act === 'correct' ? <CorrectTenureDialog tenure={changing.tenure} onClose={close} /> : null}
      {changing?.act === 'withdraw' ? (
        <WithdrawTenureDialog tenure={changing.tenure} onClose={close} />
      ) : null}
    </>
  );
}

function columnsOf(t: Translate): readonly DataColumn<RoomTenure>[] {
  return [
    {
      key: 'relation',
      title: t('estate.room.tenures.relation'),
      kind: 'text',
      width: 90,
      value: (tenure) => t(`estate.relations.${tenure.relation}`),
    },
    { key: 'name', title: t('estate.room.tenures.name'), kind: 'text', value: (tenure) => tenure.personName },
    {
      key: 'from',
      title: t('estate.room.tenures.from'),
      kind: 'text',
      width: 110,
      value: (tenure) => tenure.fromDay ?? t('estate.room.tenures.ever'),
    },
    {
      key: 'to',
      title: t('estate.room.tenures.to'),
      kind: 'text',
      width: 110,
      value: (tenure) => tenure.toDay ?? t('estate.room.tenures.still'),
    },
  ];
}
