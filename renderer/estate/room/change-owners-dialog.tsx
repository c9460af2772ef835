import { Checkbox, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import type { RoomState } from '../../../shared/domain/room.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { PersonPicker } from '../people/person-picker.tsx';
import type { ChosenPerson } from '../people/person-picker.tsx';
import type { Room } from './room.ts';
import { StateAfterField } from './state-after-field.tsx';
import { TenureDialog } from './tenure-dialog.tsx';

/** Change of owner (过户), or the first owner of a room that had none. */
export function ChangeOwnersDialog(props: { readonly room: Room; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { room, onClose } = props;
  const { today } = useSession();
  const change = useWrite('tenures.changeOwners');
  const [people, setPeople] = useState<readonly ChosenPerson[]>([]);
  const [from, setFrom] = useState<Day | null>(day(today));
  const [keepPayer, setKeepPayer] = useState(false);
  const [stateAfter, setStateAfter] = useState<RoomState | null>(null);
  const [reason, setReason] = useState('');
  const agreedPayer = room.payer?.agreed === true ? room.payer : null;

  const save = async () => {
    if (from === null) return;
    const personIds = people.map((person) => person.id);
    const result = await change.submit({
      roomId: room.id,
      day: from,
      personIds,
      keepPayer,
      stateAfter,
      reason,
    });
    if (result.ok) onClose();
  };

  return (
    <TenureDialog
      title={t('estate.tenure.changeOwnersTitle', { label: room.label })}
      act={{ name: t('estate.tenure.changeOwners'), perform: save, pending: change.pending }}
      ready={people.length > 0 && from !== null}
      reason={reason}
      onReason={setReason}
      usualReasons={[
        t('estate.tenure.usual.sold'),
        t('estate.tenure.usual.inherited'),
        t('estate.tenure.usual.married'),
      ]}
      error={change.error}
      onResetError={change.reset}
      onClose={onClose}
    >
      {room.owners.length === 0 ? null : <OldMoney room={room} />}
      <Form.Item
        label={t('estate.tenure.newOwners')}
        htmlFor="new-owners"
        extra={t('estate.tenure.newOwnersHelp')}
        required
      >
        <PersonPicker
          id="new-owners"
          label={t('estate.tenure.newOwners')}
          several
          autoFocus
          value={people}
          onChange={setPeople}
        />
      </Form.Item>
      <div className="form-row">
        <Form.Item label={t('estate.tenure.fromDay')} htmlFor="owners-from" required>
          <DayInput id="owners-from" value={from} onChange={setFrom} />
        </Form.Item>
        <StateAfterField current={room.state} value={stateAfter} onChange={setStateAfter} />
      </div>
      {agreedPayer === null ? null : (
        <Checkbox
          className="form-tick"
          checked={keepPayer}
          onChange={(event) => setKeepPayer(event.target.checked)}
        >
          {t('estate.tenure.keepPayer', { name: agreedPayer.name })}
        </Checkbox>
      )}
    </TenureDialog>
  );
}

/** What stays with the old owners: money never passes on with the room (A7). */
function OldMoney({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const { openFen, prepayments } = room.balance;
  if (openFen === 0 && prepayments.length === 0) return null;
  return (
    <div className="dialog-note" role="note">
      {t('estate.tenure.oldMoney')}
      <ul>
        {openFen === 0 ? null : <li>{t('estate.tenure.oldOpen', { amount: formatYuan(openFen) })}</li>}
        {prepayments.map((prepayment) => (
          <li key={prepayment.personId ?? 0}>
            {t('estate.tenure.oldPrepaid', {
              name: prepayment.personName === '' ? t('estate.nobody') : prepayment.personName,
              amount: formatYuan(prepayment.amountFen),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
