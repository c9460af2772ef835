import { useTranslation } from 'react-i18next';
import { pathTo } from '../../app/route-pattern.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { useRead } from '../../app/use-read.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { StampLabel } from '../../ui/stamp-label.tsx';

/** The room's last receipts, one line each; read by themselves, so that what is owed never waits for them. */
export function RecentReceipts({ roomId }: { readonly roomId: number }) {
  const { t } = useTranslation();
  const recent = useRead('receipts.listByRoom', { roomId, beforeSeq: null, limit: LINES });
  return (
    <section className="recent-receipts" aria-label={t('counter.recent.title')}>
      <h3 className="recent-receipts__title">
        {t('counter.recent.title')}
        {(recent.data?.rows ?? []).length === 0 ? null : (
          <OfficeLink to={pathTo('/receipts/:receiptId?', {}, { room: roomId })}>
            {t('counter.recent.all')}
          </OfficeLink>
        )}
      </h3>
      <Loaded read={recent}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">{t('counter.recent.none')}</p>
          ) : (
            <ul>
              {rows.map((receipt) => (
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
          )
        }
      </Loaded>
    </section>
  );
}

const LINES = 3;
