import { useTranslation } from 'react-i18next';
import { firstDayOf, monthOf } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { DayInput } from '../../ui/day-input.tsx';

/** The day on which it happened: today, or an earlier one of the month, which is then marked 补录 (B1). */
export function HappenedDay(props: {
  readonly today: Day;
  readonly value: Day;
  readonly onChange: (day: Day) => void;
}) {
  const { t } = useTranslation();
  const { today, value } = props;
  return (
    <span className="stock-happened">
      <DayInput
        label={t('stock.fields.happenedDay')}
        value={value}
        onChange={(day) => props.onChange(day ?? today)}
        min={firstDayOf(monthOf(today))}
        max={today}
      />
      {value < today ? <span className="stock-late">{t('stock.late')}</span> : null}
    </span>
  );
}
