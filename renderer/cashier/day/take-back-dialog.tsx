import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftSummary } from '../../../shared/contract/shifts.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { useWrite } from '../../app/use-write.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SecondPersonDialog } from '../../ui/second-person-dialog.tsx';

export interface TakeBackDialogProps {
  readonly deposit: ShiftSummary['deposits'][number];
  readonly onClose: () => void;
}

/** Takes a deposit entered by mistake back into the drawer: a reason, and a colleague who signs. */
export function TakeBackDialog({ deposit, onClose }: TakeBackDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const reverse = useWrite('shifts.reverseDeposit');
  return (
    <SecondPersonDialog
      open
      procedure="shifts.reverseDeposit"
      pending={reverse.pending}
      error={reverse.error}
      onClose={onClose}
      onApprove={async (approval) => {
        const outcome = await reverse.submit({ entrySeq: deposit.entrySeq, reason, approval });
        if (outcome.ok) onClose();
      }}
    >
      <p>
        {t('day.deposit.takeBackExplain', {
          amount: formatYuan(deposit.amountFen),
          reference: deposit.reference,
        })}
      </p>
      <ReasonField value={reason} onChange={setReason} autoFocus />
    </SecondPersonDialog>
  );
}
