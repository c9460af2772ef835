import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { RoomState } from '../../../shared/domain/room.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { Holder, Room } from './room.ts';
import { StateAfterField } from './state-after-field.tsx';
import { TenureDialog } from './tenure-dialog.tsx';

/** A tenant moves out. */
export function EndTenancyDialog(props: {
  readonly room: Room;
  readonly tenant: Holder;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { room, tenant, onClose } = props;
  const { today } = useSession();
  const end = useWrite('tenures.endTenancy');
  const [lastDay, setLastDay] = useState<Day | null>(day(today));
  const [stateAfter, setStateAfter] = useState<RoomState | null>(
    room.tenants.length === 1 && room.state === 'rented' ? 'vacant' : null,
  );
  const [reason, setReason] = useState('');

  const save = async () => {
    if (lastDay === null) return;
    const result = await end.submit({ tenureId: tenant.tenureId, lastDay, stateAfter, reason });
    if (result.ok) onClose();
  };

  return (
    <TenureDialog
      title={t('estate.tenure.endTenancyTitle', { name: tenant.name })}
      act={{ name: t('estate.tenure.endTenancy'), perform: save, pending: end.pending }}
      ready={lastDay !== null}
      reason={reason}
      onReason={setReason}
      usualReasons={[t('estate.tenure.usual.leaseEnds')]}
      error={end.error}
      onResetError={end.reset}
      onClose={onClose}
    >
      <div className="form-row">
        <Form.Item label={t('estate.tenure.lastDay')} htmlFor="tenant-last-day" required>
          <DayInput id="tenant-last-day" value={lastDay} onChange={setLastDay} />
        </Form.Item>
        <StateAfterField current={room.state} value={stateAfter} onChange={setStateAfter} />
      </div>
    </TenureDialog>
  );
}
