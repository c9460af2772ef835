import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { roomStates, roomUses } from '../../../shared/domain/room.ts';
import type { RoomState, RoomUse } from '../../../shared/domain/room.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { AreaInput } from './area-input.tsx';

/** The facts of a room while somebody edits them. */
export interface RoomFactsDraft {
  readonly use: RoomUse;
  readonly state: RoomState;
  readonly areaThousandths: Quantity | null | 'unreadable';
  readonly handoverDay: Day | null;
  readonly note: string;
}

/** The fields of a room’s facts, the same for a new room and for a change. */
export function RoomFactsFields(props: {
  readonly draft: RoomFactsDraft;
  readonly onChange: (draft: RoomFactsDraft) => void;
}) {
  const { t } = useTranslation();
  const { draft, onChange } = props;
  return (
    <>
      <div className="form-row">
        <Form.Item label={t('estate.room.use')} htmlFor="room-use">
          <Select
            id="room-use"
            value={draft.use}
            onChange={(use: RoomUse) => onChange({ ...draft, use })}
            options={roomUses.map((use) => ({ value: use, label: t(`estate.uses.${use}`) }))}
          />
        </Form.Item>
        <Form.Item label={t('estate.room.state')} htmlFor="room-state">
          <Select
            id="room-state"
            value={draft.state}
            onChange={(state: RoomState) => onChange({ ...draft, state })}
            options={roomStates.map((state) => ({ value: state, label: t(`estate.states.${state}`) }))}
          />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item label={t('estate.room.area')} htmlFor="room-area">
          <AreaInput
            id="room-area"
            {...(draft.areaThousandths === 'unreadable' ? {} : { value: draft.areaThousandths })}
            onChange={(areaThousandths) => onChange({ ...draft, areaThousandths })}
          />
        </Form.Item>
        <Form.Item label={t('estate.room.handover')} htmlFor="room-handover">
          <DayInput
            id="room-handover"
            value={draft.handoverDay}
            allowClear
            onChange={(handoverDay) => onChange({ ...draft, handoverDay })}
          />
        </Form.Item>
      </div>
      <Form.Item label={t('estate.room.note')} htmlFor="room-note">
        <Input.TextArea
          id="room-note"
          value={draft.note}
          maxLength={500}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={(event) => onChange({ ...draft, note: event.target.value })}
        />
      </Form.Item>
    </>
  );
}
