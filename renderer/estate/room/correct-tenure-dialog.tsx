import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomTenure } from '../../../shared/contract/estate.ts';
import { useWrite } from '../../app/use-write.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { TenureDialog } from './tenure-dialog.tsx';

/** Corrects the days of a tenure that was entered wrongly. */
export function CorrectTenureDialog(props: { readonly tenure: RoomTenure; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { tenure, onClose } = props;
  const correct = useWrite('tenures.correctDays');
  const [fromDay, setFromDay] = useState(tenure.fromDay);
  const [toDay, setToDay] = useState(tenure.toDay);
  const [reason, setReason] = useState('');

  const save = async () => {
    const result = await correct.submit({ tenureId: tenure.id, fromDay, toDay, reason });
    if (result.ok) onClose();
  };

  return (
    <TenureDialog
      title={t('estate.tenure.correctTitle', {
        relation: t(`estate.relations.${tenure.relation}`),
        name: tenure.personName,
      })}
      act={{ name: t('frame.action.save'), perform: save, pending: correct.pending }}
      ready={fromDay !== tenure.fromDay || toDay !== tenure.toDay}
      reason={reason}
      onReason={setReason}
      usualReasons={[t('estate.tenure.usual.wrongDay')]}
      error={correct.error}
      onResetError={correct.reset}
      onClose={onClose}
    >
      {tenure.relation === 'owner' ? <p className="quiet">{t('estate.tenure.jointly')}</p> : null}
      <div className="form-row">
        <Form.Item label={t('estate.tenure.from')} htmlFor="tenure-from" extra={t('estate.tenure.fromBlank')}>
          <DayInput id="tenure-from" value={fromDay} allowClear onChange={setFromDay} />
        </Form.Item>
        <Form.Item label={t('estate.tenure.to')} htmlFor="tenure-to" extra={t('estate.tenure.toBlank')}>
          <DayInput id="tenure-to" value={toDay} allowClear onChange={setToDay} />
        </Form.Item>
      </div>
    </TenureDialog>
  );
}
