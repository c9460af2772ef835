import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { RoomState } from '../../../shared/domain/room.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { PersonPicker } from '../people/person-picker.tsx';
import type { ChosenPerson } from '../people/person-picker.tsx';
import type { Room } from './room.ts';
import { StateAfterField } from './state-after-field.tsx';
import { TenureDialog } from './tenure-dialog.tsx';

/** A tenant moves in. Who pays is agreed separately, by the payer. */
export function BeginTenancyDialog(props: { readonly room: Room; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { room, onClose } = props;
  const { today } = useSession();
  const begin = useWrite('tenures.beginTenancy');
  const [people, setPeople] = useState<readonly ChosenPerson[]>([]);
  const [from, setFrom] = useState<Day | null>(day(today));
  const [stateAfter, setStateAfter] = useState<RoomState | null>(room.state === 'rented' ? null : 'rented');
  const [reason, setReason] = useState('');
  const [tenant] = people;

  const save = async () => {
    if (from === null || tenant === undefined) return;
    const result = await begin.submit({
      roomId: room.id,
      personId: tenant.id,
      day: from,
      stateAfter,
      reason,
    });
    if (result.ok) onClose();
  };

  return (
    <TenureDialog
      title={t('estate.tenure.beginTenancyTitle', { label: room.label })}
      act={{ name: t('estate.tenure.beginTenancy'), perform: save, pending: begin.pending }}
      ready={tenant !== undefined && from !== null}
      reason={reason}
      onReason={setReason}
      usualReasons={[t('estate.tenure.usual.leaseBegins')]}
      error={begin.error}
      onResetError={begin.reset}
      onClose={onClose}
    >
      <Form.Item label={t('estate.tenure.tenant')} htmlFor="new-tenant" required>
        <PersonPicker
          id="new-tenant"
          label={t('estate.tenure.tenant')}
          autoFocus
          value={people}
          onChange={setPeople}
        />
      </Form.Item>
      <div className="form-row">
        <Form.Item label={t('estate.tenure.moveInDay')} htmlFor="tenant-from" required>
          <DayInput id="tenant-from" value={from} onChange={setFrom} />
        </Form.Item>
        <StateAfterField current={room.state} value={stateAfter} onChange={setStateAfter} />
      </div>
    </TenureDialog>
  );
}
