import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkedDay } from '../../../shared/contract/calendar.ts';
import type { DayMark } from '../../../shared/domain/count-day.ts';
import { addDays, day, yearOf } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { DayInput } from '../../ui/day-input.tsx';

/** One more marked day; the next one usually follows it, so the field goes on to it. */
export function AddDay({
  year,
  onAdd,
}: {
  readonly year: number;
  readonly onAdd: (added: MarkedDay) => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Day | null>(null);
  const [mark, setMark] = useState<DayMark>('holiday');
  const [name, setName] = useState('');
  const add = () => {
    if (chosen === null) return;
    onAdd({ day: chosen, mark, name: name.trim() });
    const next = addDays(chosen, 1);
    setChosen(yearOf(next) === year ? next : null);
  };
  return (
    <form
      className="holidays__add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <DayInput
        label={t('calendar.dayPlaceholder')}
        value={chosen}
        onChange={setChosen}
        min={day(`${year}-01-01`)}
        max={day(`${year}-12-31`)}
      />
      <Segmented<DayMark>
        aria-label={t('calendar.fields.mark')}
        value={mark}
        onChange={setMark}
        options={(['holiday', 'workday'] as const).map((each) => ({
          value: each,
          label: t(`calendar.marks.${each}`),
        }))}
      />
      <Input
        value={name}
        maxLength={40}
        aria-label={t('calendar.fields.name')}
        placeholder={t('calendar.namePlaceholder')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit" disabled={chosen === null}>
        {t('calendar.add')}
      </Button>
    </form>
  );
}
