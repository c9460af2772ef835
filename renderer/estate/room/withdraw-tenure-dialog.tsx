import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomTenure } from '../../../shared/contract/estate.ts';
import { useWrite } from '../../app/use-write.ts';
import { TenureDialog } from './tenure-dialog.tsx';

/** Takes back a tenure that was entered by mistake. */
export function WithdrawTenureDialog(props: { readonly tenure: RoomTenure; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { tenure, onClose } = props;
  const withdraw = useWrite('tenures.withdraw');
  const [reason, setReason] = useState('');

  const save = async () => {
    const result = await withdraw.submit({ tenureId: tenure.id, reason });
    if (result.ok) onClose();
  };

  return (
    <TenureDialog
      title={t('estate.tenure.withdrawTitle', {
        relation: t(`estate.relations.${tenure.relation}`),
        name: tenure.personName,
      })}
      act={{ name: t('estate.tenure.withdraw'), perform: save, pending: withdraw.pending }}
      danger
      ready
      reason={reason}
      onReason={setReason}
      usualReasons={[
        t('estate.tenure.usual.wrongRoom'),
        t('estate.tenure.usual.wrongPerson'),
        t('estate.tenure.usual.wrongDay'),
      ]}
      error={withdraw.error}
      onResetError={withdraw.reset}
      onClose={onClose}
    >
      <p>{t('estate.tenure.withdrawExplain')}</p>
    </TenureDialog>
  );
}
