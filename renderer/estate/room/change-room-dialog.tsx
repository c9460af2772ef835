import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { isReason } from '../reason.ts';
import { RoomFactsFields } from '../rooms/room-facts-fields.tsx';
import type { RoomFactsDraft } from '../rooms/room-facts-fields.tsx';
import type { Room } from './room.ts';

/** Changes what the register says of a room, with a reason; mounted while it is wanted. */
export function ChangeRoomDialog(props: { readonly room: Room; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { room, onClose } = props;
  const update = useWrite('rooms.update');
  const [facts, setFacts] = useState<RoomFactsDraft>({
    use: room.use,
    state: room.state,
    areaThousandths: room.areaThousandths,
    handoverDay: room.handoverDay,
    note: room.note,
  });
  const [reason, setReason] = useState('');
  const { areaThousandths } = facts;

  const save = async () => {
    if (areaThousandths === 'unreadable') return;
    const result = await update.submit({ roomId: room.id, ...facts, areaThousandths, reason });
    if (result.ok) onClose();
  };

  return (
    <OfficeDialog
      open
      title={t('estate.edit.changeTitle', { label: room.label })}
      width={560}
      onClose={onClose}
      act={{
        name: t('estate.edit.save'),
        perform: save,
        pending: update.pending,
        disabled: areaThousandths === 'unreadable' || !isReason(reason),
      }}
    >
      <Form layout="vertical" className="dialog-form">
        <RoomFactsFields draft={facts} onChange={setFacts} />
        <Form.Item label={t('frame.reason.label')} extra={t('estate.edit.kept')} required>
          <ReasonField
            value={reason}
            onChange={setReason}
            usual={[
              t('estate.edit.usualReasons.measured'),
              t('estate.edit.usualReasons.moved'),
              t('estate.edit.usualReasons.corrected'),
            ]}
          />
        </Form.Item>
        <ErrorNotice error={update.error} onClose={update.reset} inForm />
      </Form>
    </OfficeDialog>
  );
}
