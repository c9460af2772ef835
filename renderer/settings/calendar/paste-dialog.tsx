import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkedDay } from '../../../shared/contract/calendar.ts';
import { yearOf } from '../../../shared/domain/day.ts';
import { parseHolidayLines } from '../../../shared/domain/holiday-lines.ts';
import { OfficeDialog } from '../../ui/office-dialog.tsx';

/** The year's table as lines of text, read while they are typed; a line that says nothing is named and left out. */
export function PasteDialog(props: {
  readonly year: number;
  readonly onClose: () => void;
  readonly onTake: (days: readonly MarkedDay[], inPlace: boolean) => void;
}) {
  const { t } = useTranslation();
  const { year } = props;
  const [text, setText] = useState('');
  const [inPlace, setInPlace] = useState(true);
  const { days, refused } = parseHolidayLines(text);
  const own = days.filter((each) => yearOf(each.day) === year);
  const foreign = days.length - own.length;
  return (
    <OfficeDialog
      open
      width={620}
      title={t('calendar.pasting.title', { year })}
      onClose={props.onClose}
      act={{
        name: t('calendar.pasting.act', { count: own.length }),
        disabled: own.length === 0,
        perform: () => props.onTake(own, inPlace),
      }}
    >
      <div className="dialog-body">
        <p className="quiet">{t('calendar.pasting.explain')}</p>
        <Input.TextArea
          autoFocus
          value={text}
          aria-label={t('calendar.pasting.label')}
          placeholder={t('calendar.pasting.example')}
          autoSize={{ minRows: 8, maxRows: 14 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Checkbox checked={inPlace} onChange={(event) => setInPlace(event.target.checked)}>
          {t('calendar.pasting.replace')}
        </Checkbox>
        <div role="status">
          {text.trim() === '' ? null : <p>{t('calendar.pasting.read', { count: own.length })}</p>}
          {foreign === 0 ? null : (
            <p className="problem">{t('calendar.pasting.otherYear', { count: foreign, year })}</p>
          )}
          {refused.slice(0, REFUSED_SHOWN).map(({ line, text: words, reason }) => (
            <p key={line} className="problem">
              {t('calendar.pasting.refused', {
                line,
                text: words.slice(0, 40),
                reason: t(`calendar.pasting.reasons.${reason}`),
              })}
            </p>
          ))}
        </div>
      </div>
    </OfficeDialog>
  );
}

const REFUSED_SHOWN = 8;
