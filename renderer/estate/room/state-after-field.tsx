import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { roomStates } from '../../../shared/domain/room.ts';
import type { RoomState } from '../../../shared/domain/room.ts';

/** The state a room takes with a change of who holds it; null leaves it as it is. */
export function StateAfterField(props: {
  readonly current: RoomState;
  readonly value: RoomState | null;
  readonly onChange: (state: RoomState | null) => void;
}) {
  const { t } = useTranslation();
  const same = 'same';
  return (
    <Form.Item label={t('estate.tenure.stateAfter')} htmlFor="state-after">
      <Select
        id="state-after"
        value={props.value ?? same}
        onChange={(chosen: string) => props.onChange(roomStates.find((state) => state === chosen) ?? null)}
        options={[
          {
            value: same,
            label: t('estate.tenure.stateSame', { state: t(`estate.states.${props.current}`) }),
          },
          ...roomStates
            .filter((state) => state !== props.current)
            .map((state) => ({ value: state, label: t(`estate.states.${state}`) })),
        ]}
      />
    </Form.Item>
  );
}
