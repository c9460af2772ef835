import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../../app/routes.tsx';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { roomPath } from '../paths.ts';
import { RoomFactsFields } from './room-facts-fields.tsx';
import type { RoomFactsDraft } from './room-facts-fields.tsx';

/** Enters a room by hand and opens its page, where its owner is recorded next; mounted while it is wanted. */
export function CreateRoomDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const create = useWrite('rooms.create');
  const [labels, setLabels] = useState(noLabels);
  const [facts, setFacts] = useState<RoomFactsDraft>(newFacts);

  const { areaThousandths } = facts;
  const ready =
    labels.building.trim() !== '' && labels.number.trim() !== '' && areaThousandths !== 'unreadable';

  const save = async () => {
    if (areaThousandths === 'unreadable') return;
    const result = await create.submit({ ...labels, ...facts, areaThousandths });
    if (result.ok) navigate(roomPath(result.value.id), { replace: true });
  };

  return (
    <OfficeDialog
      open
      title={t('estate.edit.createTitle')}
      width={560}
      onClose={onClose}
      act={{ name: t('frame.action.save'), perform: save, pending: create.pending, disabled: !ready }}
    >
      <Form layout="vertical" className="dialog-form">
        <div className="form-row">
          <Form.Item label={t('estate.room.building')} htmlFor="room-building" required>
            <Input
              id="room-building"

              autoFocus
              maxLength={40}
              placeholder={t('estate.edit.buildingExample')}
              value={labels.building}
              onChange={(event) => setLabels({ ...labels, building: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('estate.room.unit')} htmlFor="room-unit">
            <Input
              id="room-unit"
              maxLength={40}
              placeholder={t('estate.edit.unitExample')}
              value={labels.unit}
              onChange={(event) => setLabels({ ...labels, unit: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t('estate.room.number')} htmlFor="room-number" required>
            <Input
              id="room-number"
              maxLength={40}
              placeholder={t('estate.edit.numberExample')}
              value={labels.number}
              onChange={(event) => setLabels({ ...labels, number: event.target.value })}
            />
          </Form.Item>
        </div>
        <RoomFactsFields draft={facts} onChange={setFacts} />
        <ErrorNotice error={create.error} onClose={create.reset} inForm />
      </Form>
    </OfficeDialog>
  );
}

const noLabels = { building: '', unit: '', number: '' };
const newFacts: RoomFactsDraft = {
  use: 'residence',
  state: 'vacant',
  areaThousandths: null,
  handoverDay: null,
  note: '',
};
