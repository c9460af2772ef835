import { useTranslation } from 'react-i18next';
import type { ReceiptRow } from '../../../shared/contract/receipts.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { StampLabel } from '../../ui/stamp-label.tsx';

/** The room's last receipts, one line each. */
export function RecentReceipts(props: { readonly roomId: number; readonly receipts: readonly ReceiptRow[] }) {
  const { t } = useTranslation();
  const { roomId, receipts } = props;
  return (
    <section className="recent-receipts" aria-label={t('counter.recent.title')}>
      <h3 className="recent-receipts__title">
        {t('counter.recent.title')}
        {receipts.length === 0 ? null : (
          <OfficeLink to={pathTo('/receipts/:receiptId?', {}, { room: roomId })}>
            {t('counter.recent.all')}
          </OfficeLink>
        )}
      </h3>
      {receipts.length === 0 ? <p className="quiet">{t('counter.recent.none')}</p> : null}
      <ul>
        {receipts.slice(0, LINES).map((receipt) => (
          <li key={receipt.seq}>
            <OfficeLink
              to={pathTo('/receipts/:receiptId?', { receiptId: receipt.receiptSeq })}
              className="figures"
            >
              {receipt.number}
            </OfficeLink>
            <span className="figures quiet">{receipt.day}</span>
            <span className="quiet">
              {receipt.tenders.map((tender) => t(`counter.tenders.${tender}`)).join(' ')}
            </span>
            <MoneyText amount={receipt.amountFen} />
            {receipt.state === 'valid' ? null : <StampLabel stamp={{ kind: receipt.state }} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const LINES = 3;
