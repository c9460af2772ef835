import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/contract/receipts.ts';
import { formatYuan, sumFen } from '../../../shared/domain/fen.ts';
import { useWrite } from '../../app/use-write.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SecondPersonDialog } from '../../ui/second-person-dialog.tsx';
import type { Approval } from '../../ui/second-person-dialog.tsx';

interface UndoProps {
  readonly receipt: Receipt;
  readonly onClose: () => void;
}

/** 作废: why, that all copies are back, and the second person's signature. */
export function VoidReceipt({ receipt, onClose }: UndoProps) {
  const { t } = useTranslation();
  const write = useWrite('receipts.void');
  const [reason, setReason] = useState('');
  const [copies, setCopies] = useState(false);
  const [missing, setMissing] = useState<'reason' | 'copies' | null>(null);

  const approve = async (approval: Approval) => {
    const lacks = reason.trim().length < SHORTEST_REASON ? 'reason' : copies ? null : 'copies';
    setMissing(lacks);
    if (lacks !== null) return;
    const outcome = await write.submit({ seq: receipt.seq, reason, approval, copiesInHand: true });
    if (outcome.ok) onClose();
  };

  return (
    <SecondPersonDialog
      open
      procedure="receipts.void"
      pending={write.pending}
      error={write.error}
      onApprove={approve}
      onClose={onClose}
    >
      <strong>{t('receipts.voiding.title', { number: receipt.number })}</strong>
      <Summary receipt={receipt} />
      <p className="quiet">{t('receipts.voiding.explain')}</p>
      <ReasonField
        autoFocus
        value={reason}
        onChange={setReason}
        usual={[
          t('receipts.voiding.usual.amount'),
          t('receipts.voiding.usual.payer'),
          t('receipts.voiding.usual.tender'),
          t('receipts.voiding.usual.twice'),
        ]}
      />
      {missing === 'reason' ? <Missing words={t('frame.reason.required')} /> : null}
      <Checkbox checked={copies} onChange={(event) => setCopies(event.target.checked)}>
        {t('receipts.voiding.copies')}
      </Checkbox>
      {missing === 'copies' ? <Missing words={t('receipts.voiding.copiesRequired')} /> : null}
    </SecondPersonDialog>
  );
}

/** 红冲: why, how the money goes back, and the second person's signature. */
export function ReverseReceipt({
  receipt,
  onClose,
  onReversed,
}: UndoProps & {
  readonly onReversed: (reversal: { readonly seq: number; readonly number: string }) => unknown;
}) {
  const { t } = useTranslation();
  const write = useWrite('receipts.reverse');
  const [reason, setReason] = useState('');
  const [refund, setRefund] = useState<'original' | 'cash'>('original');
  const [missing, setMissing] = useState(false);
  const paid = receipt.tenders.filter((each) => each.tender !== 'prepayment');
  const cashFen = sumFen(
    paid.filter((each) => refund === 'cash' || each.tender === 'cash').map((each) => each.amountFen),
  );

  const approve = async (approval: Approval) => {
    const lacks = reason.trim().length < SHORTEST_REASON;
    setMissing(lacks);
    if (lacks) return;
    const outcome = await write.submit({ seq: receipt.seq, reason, refund, approval });
    if (!outcome.ok) return;
    onClose();
    onReversed(outcome.value);
  };

  return (
    <SecondPersonDialog
      open
      procedure="receipts.reverse"
      pending={write.pending}
      error={write.error}
      onApprove={approve}
      onClose={onClose}
    >
      <strong>{t('receipts.reversing.title', { number: receipt.number })}</strong>
      <Summary receipt={receipt} />
      <p className="quiet">{t('receipts.reversing.explain')}</p>
      <ReasonField
        autoFocus
        value={reason}
        onChange={setReason}
        usual={[
          t('receipts.reversing.usual.amount'),
          t('receipts.reversing.usual.twice'),
          t('receipts.reversing.usual.room'),
          t('receipts.reversing.usual.refund'),
        ]}
      />
      {missing ? <Missing words={t('frame.reason.required')} /> : null}
      <Radio.Group
        value={refund}
        onChange={(event) => setRefund(event.target.value === 'cash' ? 'cash' : 'original')}
        aria-label={t('receipts.reversing.refund')}
        options={[
          { value: 'original', label: t('receipts.reversing.original') },
          { value: 'cash', label: t('receipts.reversing.cash') },
        ]}
      />
      {cashFen > 0 ? (
        <p className="problem">{t('receipts.reversing.cashWarning', { amount: formatYuan(cashFen) })}</p>
      ) : null}
    </SecondPersonDialog>
  );
}

function Summary({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation();
  return (
    <p>
      {t('receipts.summary', {
        room: receipt.roomLabel,
        payer: receipt.payerName,
        amount: formatYuan(receipt.totalFen),
      })}
    </p>
  );
}

function Missing({ words }: { readonly words: string }) {
  return (
    <p role="alert" className="problem">
      {words}
    </p>
  );
}

/** As `reasonSchema` of the contract. */
const SHORTEST_REASON = 2;
