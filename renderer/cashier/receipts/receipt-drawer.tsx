import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/contract/receipts.ts';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ReceiptView } from './receipt-view.tsx';
import { ReverseReceipt, VoidReceipt } from './undo-receipt.tsx';
import { usePrintReceipt } from './use-print-receipt.ts';

/** One receipt with all that happened to it, and what can be done: print again, void, reverse. */
export function ReceiptDrawer({ seq, onClose }: { readonly seq: number; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const receipt = useRead('receipts.get', { seq });
  return (
    <DetailDrawer
      open
      width={560}
      title={receipt.data === undefined ? '' : t('receipts.detail.title', { number: receipt.data.number })}
      onClose={onClose}
    >
      <Loaded read={receipt}>{(shown) => <OpenReceipt receipt={shown} />}</Loaded>
    </DetailDrawer>
  );
}

function OpenReceipt({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation();
  const printing = usePrintReceipt();
  const mayVoid = useMay('receipts.void');
  const mayReverse = useMay('receipts.reverse');
  const [undoing, setUndoing] = useState<'void' | 'reversal' | null>(null);
  const busy = printing.state.kind === 'printing';
  const { cancellation } = receipt;
  return (
    <>
      <div className="receipt-actions">
        <Button loading={busy} onClick={() => void printing.print(receipt, 'print')}>
          {t(receipt.prints.length === 0 ? 'receipts.commands.print' : 'receipts.commands.reprint')}
        </Button>
        <Button disabled={busy} onClick={() => void printing.print(receipt, 'pdf')}>
          {t('receipts.commands.pdf')}
        </Button>
        {cancellation?.kind === 'reversal' && cancellation.number !== null ? (
          <Button
            disabled={busy}
            onClick={() =>
              void printing.print({ seq: cancellation.seq, number: cancellation.number ?? '' }, 'print')
            }
          >
            {t('receipts.detail.printReversal')}
          </Button>
        ) : null}
        {receipt.undoneBy === 'void' && mayVoid ? (
          <Button danger onClick={() => setUndoing('void')}>
            {t('receipts.commands.void')}
          </Button>
        ) : null}
        {receipt.undoneBy === 'reversal' && mayReverse ? (
          <Button danger onClick={() => setUndoing('reversal')}>
            {t('receipts.commands.reverse')}
          </Button>
        ) : null}
      </div>
      <ErrorNotice error={printing.failure?.error ?? null} onClose={printing.dismiss} />
      <ReceiptView receipt={receipt} />
      {undoing === 'void' ? <VoidReceipt receipt={receipt} onClose={() => setUndoing(null)} /> : null}
      {undoing === 'reversal' ? (
        <ReverseReceipt
          receipt={receipt}
          onClose={() => setUndoing(null)}
          onReversed={(reversal) => printing.print(reversal, 'print')}
        />
      ) : null}
    </>
  );
}
