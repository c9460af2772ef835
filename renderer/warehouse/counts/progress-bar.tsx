import { useTranslation } from 'react-i18next';

/** How far a count is: a bar and its figures. */
export function ProgressBar(props: {
  readonly counted: number;
  readonly lines: number;
  /** In a cell of a list: figures alone beside the bar. */
  readonly compact?: boolean;
}) {
  const { t } = useTranslation();
  const { counted, lines, compact = false } = props;
  const share = lines === 0 ? 0 : (counted * 100) / lines;
  return (
    <span className={`count-progress${counted === lines ? ' count-progress--whole' : ''}`}>
      <span
        className="count-progress__bar"
        role="progressbar"
        aria-label={t('counts.fields.progress')}
        aria-valuemin={0}
        aria-valuemax={lines}
        aria-valuenow={counted}
      >
        <span style={{ width: `${share}%` }} />
      </span>
      <span className="figures">
        {compact
          ? t('counts.list.progress', { counted, lines })
          : t('counts.sheet.progress', { counted, lines })}
      </span>
    </span>
  );
}
