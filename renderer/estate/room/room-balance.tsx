import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/day-text.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { StampLabel } from '../../ui/stamp-label.tsx';
import { OfficeLink } from '../../app/routes.tsx';
import { pathTo } from '../../app/route-pattern.ts';
import { useMay } from '../../app/session.tsx';
import { FactList } from '../fact-list.tsx';
import type { Room } from './room.ts';

/** What the room owes, as the one big number of the page; what is paid ahead; the last receipt. */
export function RoomBalance({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const { openFen, overdueFen, openCount, oldestDueDay, prepayments } = room.balance;
  const mayOpenReceipt = useMay('receipts.get');
  const { lastReceipt } = room;
  return (
    <section className="room-balance" aria-label={t('estate.room.openTotal')}>
      <div className="room-balance__owed">
        <span className="quiet">{t('estate.room.openTotal')}</span>
        {openFen === 0 ? (
          <StampLabel stamp={{ kind: 'settled' }} />
        ) : (
          <>
            <MoneyText amount={openFen} size="figure" {...(overdueFen > 0 ? { tone: 'problem' } : {})} />
            <span className="quiet figures">{t('estate.room.openCount', { count: openCount })}</span>
          </>
        )}
      </div>
      <FactList
        facts={[
          ...(openFen === 0
            ? []
            : [
                {
                  name: t('estate.room.overdue'),
                  value: <MoneyText amount={overdueFen} {...(overdueFen > 0 ? { tone: 'problem' } : {})} />,
                },
                { name: t('estate.room.oldestDue'), value: <DayText day={oldestDueDay} /> },
              ]),
          ...prepayments.map(({ personId, personName, amountFen }) => ({
            name:
              personId === null
                ? t('estate.room.prepaidNobody')
                : t('estate.room.prepaidOf', { name: personName }),
            value: <MoneyText amount={amountFen} tone="settled" />,
          })),
          {
            name: t('estate.room.lastReceipt'),
            value:
              lastReceipt === null ? (
                <span className="quiet">{t('estate.room.noReceipt')}</span>
              ) : (
                <span className="room-balance__receipt">
                  <DayText day={lastReceipt.day} />
                  <MoneyText amount={lastReceipt.totalFen} />
                  {mayOpenReceipt ? (
                    <OfficeLink to={pathTo('/receipts/:receiptId?', { receiptId: lastReceipt.id })}>
                      {lastReceipt.number}
                    </OfficeLink>
                  ) : (
                    lastReceipt.number
                  )}
                </span>
              ),
          },
        ]}
      />
    </section>
  );
}
