import { DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { CountedAt } from './counted-at.ts';

/** Whether lines are entered at the shelf, or from a paper with the time that stands on it. */
export function CountedAtField(props: {
  readonly value: CountedAt;
  readonly onChange: (value: CountedAt) => void;
  readonly openedAt: string;
}) {
  const { t } = useTranslation();
  const { value, onChange } = props;
  return (
    <span className="count-time">
      <Segmented<CountedAt['how']>
        aria-label={t('counts.sheet.time')}
        value={value.how}
        onChange={(how) => onChange(how === 'now' ? { how } : { how, moment: null })}
        options={[
          { value: 'now', label: t('counts.sheet.now') },
          { value: 'paper', label: t('counts.sheet.fromPaper') },
        ]}
      />
      {value.how === 'paper' ? (
        <>
          <DatePicker
            showTime={{ format: 'HH:mm' }}
            format={FORMAT}
            className="figures"
            aria-label={t('counts.sheet.paperTime')}
            placeholder={t('counts.sheet.paperTime')}
            minDate={dayjs(props.openedAt.slice(0, 16))}
            value={value.moment === null ? null : dayjs(value.moment)}
            onChange={(picked: Dayjs | null) =>
              onChange({ how: 'paper', moment: picked === null ? null : picked.format(FORMAT) })
            }
          />
          <span className="quiet">{t('counts.sheet.paperExplain')}</span>
        </>
      ) : null}
    </span>
  );
}

const FORMAT = 'YYYY-MM-DD HH:mm';
