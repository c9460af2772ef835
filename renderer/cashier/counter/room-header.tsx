import { useTranslation } from 'react-i18next';
import { formatYuan, subtractFen } from '../../../shared/domain/fen.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { MoneyText } from '../../ui/money-text.tsx';

/** Which room, who pays, their phone, what else they owe, and the one number that matters: the arrears. */
export function RoomHeader({ desk }: { readonly desk: Output<'counter.room'> }) {
  const { t } = useTranslation();
  const { room, people, arrearsFen, openFen, prepayments, payerId } = desk;
  const notDueFen = subtractFen(openFen, arrearsFen);
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
            {arrearsFen === 0 ? t('counter.room.nothingDue') : t('counter.room.arrears')}
            {notDueFen === 0 ? null : (
              <span className="room-header__not-due">
                {t('counter.room.notDue', { amount: formatYuan(notDueFen) })}
              </span>
            )}
          </dt>
          <dd>
            <MoneyText amount={arrearsFen} size="figure" tone={arrearsFen === 0 ? 'settled' : 'problem'} />
          </dd>
        </div>
      </dl>
    </header>
  );
}
