import { useTranslation } from 'react-i18next';
import { weekdayOf } from '../../shared/domain/day.ts';
import type { Day } from '../../shared/domain/day.ts';

/** A day as `2026-10-31`, with its weekday where asked; null shows a dash. */
export function DayText(props: { readonly day: Day | null; readonly weekday?: boolean }) {
  const { t } = useTranslation();
  if (props.day === null) return <span className="figures">—</span>;
  return (
    <time className="figures" dateTime={props.day}>
      {props.day}
      {props.weekday ? ` ${t(`frame.day.weekdays.${weekdayName(props.day)}`)}` : ''}
    </time>
  );
}

const weekdayNames = ['1', '2', '3', '4', '5', '6', '7'] as const;

function weekdayName(day: Day): (typeof weekdayNames)[number] {
  return weekdayNames[weekdayOf(day) - 1] ?? '7';
}
