import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';

type ShiftState = Output<'counter.room'>['shift'];

/** Why nothing can be received now, and the way out: open the shift here, or close what is still open. */
export function ShiftNotice({ shift }: { readonly shift: ShiftState }) {
  const { t } = useTranslation();
  switch (shift.state) {
    case 'open':
      return null;
    case 'others':
      return (
        <div className="shift-notice" role="status">
          {t('counter.shift.others', { name: shift.cashierName, day: shift.day })}
        </div>
      );
    case 'earlier-day':
      return (
        <div className="shift-notice" role="status">
          {t('counter.shift.earlierDay', { day: shift.day })} <DayLink />
        </div>
      );
    case 'day-closed':
      return (
        <div className="shift-notice" role="status">
          {t('counter.shift.dayClosed', { day: shift.day })} <DayLink />
        </div>
      );
    case 'none':
      return <OpenShift />;
  }
}

function OpenShift() {
  const { t } = useTranslation();
  const mayOpen = useMay('shifts.open');
  const current = useRead('shifts.current', {});
  const open = useWrite('shifts.open');
  const [floatFen, setFloatFen] = useState<Fen | null>(null);
  const [note, setNote] = useState('');
  if (current.data === undefined) return null;
  const { floatLeftFen, unclosedDay } = current.data;
  if (unclosedDay !== null) {
    return (
      <div className="shift-notice" role="status">
        {t('counter.shift.unclosedDay', { day: unclosedDay })} <DayLink />
      </div>
    );
  }
  const openingFloatFen = floatFen ?? floatLeftFen;
  return (
    <div className="shift-notice" role="status">
      <span>{t('counter.shift.none')}</span>
      {mayOpen ? (
        <>
          <span className="shift-notice__float">
            {t('counter.shift.float')}
            <MoneyInput
              size="small"
              label={t('counter.shift.float')}
              value={openingFloatFen}
              onChange={setFloatFen}
            />
          </span>
          {openingFloatFen === floatLeftFen ? null : (
            <Input
              size="small"
              value={note}
              maxLength={200}
              placeholder={t('counter.shift.note', { left: formatYuan(floatLeftFen) })}
              aria-label={t('counter.shift.note', { left: formatYuan(floatLeftFen) })}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
          <Button
            size="small"
            type="primary"
            loading={open.pending}
            onClick={() => void open.submit({ openingFloatFen, note: note.trim() })}
          >
            {t('counter.commands.openShift')}
          </Button>
        </>
      ) : null}
      <ErrorNotice error={open.error} onClose={open.reset} />
    </div>
  );
}

function DayLink() {
  const { t } = useTranslation();
  return <OfficeLink to="/day">{t('counter.shift.goToDay')}</OfficeLink>;
}
