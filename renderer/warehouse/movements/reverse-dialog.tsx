import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { useWrite } from '../../app/use-write.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SecondPersonDialog } from '../../ui/second-person-dialog.tsx';
import type { Approval } from '../../ui/second-person-dialog.tsx';
import { writtenTotalFen } from './document-lines.ts';
import { SHORTEST_REASON } from './reason.ts';

/** 红冲: why, and the second person's signature. */
export function ReverseDialog(props: {
  readonly document: StockDocument;
  readonly onClose: () => void;
  readonly onPosted: (documentSeq: number) => void;
}) {
  const { t } = useTranslation();
  const { document } = props;
  const write = useWrite('stock.reverse');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);

  const approve = async (approval: Approval) => {
    const lacks = reason.trim().length < SHORTEST_REASON;
    setMissing(lacks);
    if (lacks) return;
    const outcome = await write.submit({ documentSeq: document.documentSeq, reason, approval });
    if (outcome.ok) props.onPosted(outcome.value.documentSeq);
  };

  return (
    <SecondPersonDialog
      open
      procedure="stock.reverse"
      pending={write.pending}
      error={write.error}
      onApprove={approve}
      onClose={props.onClose}
    >
      <strong>{t('stock.reverse.title', { number: document.number })}</strong>
      <p>
        {t(`stock.kinds.${document.kind}`)} ·{' '}
        {document.departmentName ?? document.supplierName ?? document.storeName} ·{' '}
        {t('stock.entry.total', { amount: formatYuan(writtenTotalFen(document)) })}
      </p>
      <p className="quiet">{t('stock.reverse.explain')}</p>
      <ReasonField
        autoFocus
        value={reason}
        onChange={setReason}
        usual={[
          t('stock.reverse.usual.quantity'),
          t('stock.reverse.usual.item'),
          t('stock.reverse.usual.department'),
          t('stock.reverse.usual.twice'),
        ]}
      />
      {missing ? (
        <p role="alert" className="problem">
          {t('frame.reason.required')}
        </p>
      ) : null}
    </SecondPersonDialog>
  );
}
