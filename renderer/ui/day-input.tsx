import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { day } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';

export interface DayInputProps {
  readonly value?: Day | null;
  readonly onChange?: (value: Day | null) => void;
  readonly id?: string;
  readonly label?: string;
  /** The first and last day that may be chosen. */
  readonly min?: Day;
  readonly max?: Day;
  readonly allowClear?: boolean;
  readonly disabled?: boolean;
}

/** A day, typed (`2026-10-31`, `20261031`, `2026.10.31`, `10-31`) or picked. */
export function DayInput(props: DayInputProps) {
  const { t } = useTranslation();
  const { value = null } = props;
  return (
    <DatePicker
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.min === undefined ? {} : { minDate: dayjs(props.min) })}
      {...(props.max === undefined ? {} : { maxDate: dayjs(props.max) })}
      className="figures"
      value={value === null ? null : dayjs(value)}
      onChange={(picked: Dayjs | null) =>
        props.onChange?.(picked === null ? null : day(picked.format(CANONICAL)))
      }
      format={ACCEPTED}
      placeholder={t('frame.day.placeholder')}
      aria-label={props.label}
      allowClear={props.allowClear ?? false}
      disabled={props.disabled ?? false}
    />
  );
}

const CANONICAL = 'YYYY-MM-DD';
/** The first is how it is shown. */
const ACCEPTED = [
  CANONICAL,
  'YYYYMMDD',
  'YYYY.M.D',
  'YYYY/M/D',
  'YYYY-M-D',
  'YYYY年M月D日',
  'M-D',
  'M.D',
  'M月D日',
];
