import { Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { PersonPicker } from '../people/person-picker.tsx';
import type { ChosenPerson } from '../people/person-picker.tsx';
import type { Room } from './room.ts';
import { TenureDialog } from './tenure-dialog.tsx';

/** Who pays for the room from a day on: its owner, or somebody else by agreement. */
export function SetPayerDialog(props: { readonly room: Room; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { room, onClose } = props;
  const { today } = useSession();
  const set = useWrite('tenures.setPayer');
  const agreed = room.payer?.agreed === true;
  // Where somebody is agreed on, the likely change is back to the owner; otherwise away from them, to the tenant.
  const [other, setOther] = useState(!agreed);
  const [people, setPeople] = useState<readonly ChosenPerson[]>(() =>
    room.tenants.slice(0, 1).map((tenant) => ({ id: tenant.personId, name: tenant.name })),
  );
  const [from, setFrom] = useState<Day | null>(day(today));
  const [reason, setReason] = useState('');
  const [payer] = people;

  const save = async () => {
    if (from === null) return;
    const personId = other ? (payer?.id ?? null) : null;
    const result = await set.submit({ roomId: room.id, personId, day: from, reason });
    if (result.ok) onClose();
  };

  return (
    <TenureDialog
      title={t('estate.tenure.setPayerTitle', { label: room.label })}
      act={{ name: t('frame.action.save'), perform: save, pending: set.pending }}
      ready={from !== null && (other ? payer !== undefined : agreed)}
      reason={reason}
      onReason={setReason}
      usualReasons={[t('estate.tenure.usual.leaseSays'), t('estate.tenure.usual.leaseEnds')]}
      error={set.error}
      onResetError={set.reset}
      onClose={onClose}
    >
      <Form.Item label={t('estate.tenure.payer')}>
        <Radio.Group
          value={other}
          onChange={(event) => setOther(event.target.value === true)}
          options={[
            { value: true, label: t('estate.tenure.payerOther') },
            { value: false, label: t('estate.tenure.payerOwner'), disabled: !agreed },
          ]}
        />
      </Form.Item>
      {other ? (
        <Form.Item label={t('estate.relations.payer')} htmlFor="new-payer" required>
          <PersonPicker
            id="new-payer"
            label={t('estate.relations.payer')}
            value={people}
            onChange={setPeople}
          />
        </Form.Item>
      ) : null}
      <Form.Item label={t('estate.tenure.payerFrom')} htmlFor="payer-from" required>
        <DayInput id="payer-from" value={from} onChange={setFrom} />
      </Form.Item>
    </TenureDialog>
  );
}
