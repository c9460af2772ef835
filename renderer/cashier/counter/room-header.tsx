import { useTranslation } from 'react-i18next';
import { formatYuan } from '../../../shared/domain/fen.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import type { MoneyTextProps } from '../../ui/money-text.tsx';

/** Which room, who pays, their phone, what else they owe, and the one number that matters: what is owed, red once it is late. */
export function RoomHeader({ desk }: { readonly desk: Output<'counter.room'> }) {
  const { t } = useTranslation();
  const { room, people, arrearsFen, openFen, prepayments, payerId } = desk;
  return (
    <header className="room-header">
      <div className="room-header__who">
        <h2 className="room-header__label">
          <OfficeLink to={pathTo('/rooms/:roomId', { roomId: room.id })} title={t('counter.room.openRoom')}>
            {room.label}
          </OfficeLink>
          {room.areaThousandths === null ? null : (
            <span className="room-header__area">
              {t('counter.room.area', { area: formatQuantity(room.areaThousandths) })}
            </span>
          )}
        </h2>
        <ul className="room-header__people" aria-label={t('counter.room.payer')}>
          {people.length === 0 ? <li className="problem">{t('counter.room.nobody')}</li> : null}
          {people.map((person) => (
            <li key={person.personId}>
              <strong>{person.name}</strong>
              <span className="quiet">
                {person.relations
                  .map((relation) => t(`counter.room.relations.${relation}`))
                  .join(t('counter.room.relationsSeparator'))}
              </span>
              <span className="figures">{person.phones.join(' ')}</span>
            </li>
          ))}
          {desk.otherRooms.map((other) => (
            <li key={other.roomId}>
              <OfficeLink to={pathTo('/counter/:roomId?', { roomId: other.roomId })}>
                {t('counter.room.otherOwes', { label: other.label, amount: formatYuan(other.openFen) })}
              </OfficeLink>
            </li>
          ))}
        </ul>
      </div>
      <dl className="room-header__figures">
        {prepayments.map((held) => (
          <div key={held.payerId ?? 0}>
            <dt>
              {held.payerId === payerId
                ? t('counter.room.prepaid')
                : t('counter.room.prepaidOf', { name: held.payerName })}
            </dt>
            <dd>
              <MoneyText amount={held.balanceFen} size="strong" tone="settled" />
            </dd>
          </div>
        ))}
        <div className="room-header__arrears">
          <dt>
            {openFen === 0 ? t('counter.room.nothingOwed') : t('counter.room.arrears')}
            {openFen === 0 ? null : (
              <span className={arrearsFen === 0 ? 'room-header__late' : 'room-header__late problem'}>
                {arrearsFen === 0
                  ? t('counter.room.noneOverdue')
                  : t('counter.room.overdue', { amount: formatYuan(arrearsFen) })}
              </span>
            )}
          </dt>
          <dd>
            <MoneyText amount={openFen} size="figure" {...toneOf(openFen, arrearsFen)} />
          </dd>
        </div>
      </dl>
    </header>
  );
}

/** As on the room's own page and in the list of arrears: red once something of it is overdue, plain until then. */
function toneOf(openFen: Fen, overdueFen: Fen): Pick<MoneyTextProps, 'tone'> {
  if (openFen === 0) return { tone: 'settled' };
  return overdueFen > 0 ? { tone: 'problem' } : {};
}
