import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { month } from '../../shared/domain/day.ts';
import type { Month } from '../../shared/domain/day.ts';

export interface MonthInputProps {
  readonly value?: Month | null;
  readonly onChange?: (value: Month | null) => void;
  readonly id?: string;
  readonly label?: string;
  readonly allowClear?: boolean;
  readonly disabled?: boolean;
}

/** A month, typed (`2026-10`, `202610`, `2026.10`) or picked. */
export function MonthInput(props: MonthInputProps) {
  const { t } = useTranslation();
  const { value = null } = props;
  return (
    <DatePicker
      {...(props.id === undefined ? {} : { id: props.id })}
      picker="month"
      className="figures"
      value={value === null ? null : dayjs(`${value}-01`)}
      onChange={(picked: Dayjs | null) =>
        props.onChange?.(picked === null ? null : month(picked.format(CANONICAL)))
      }
      format={ACCEPTED}
      placeholder={t('frame.day.month')}
      aria-label={props.label}
      allowClear={props.allowClear ?? false}
      disabled={props.disabled ?? false}
    />
  );
}

const CANONICAL = 'YYYY-MM';
/** The first is how it is shown. */
const ACCEPTED = [CANONICAL, 'YYYYMM', 'YYYY.M', 'YYYY/M', 'YYYY-M', 'YYYY年M月'];
