import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../app/i18n.ts';
import { useMay } from '../../app/session.tsx';
import { BeginTenancyDialog } from './begin-tenancy-dialog.tsx';
import { ChangeOwnersDialog } from './change-owners-dialog.tsx';
import { EndTenancyDialog } from './end-tenancy-dialog.tsx';
import { SetPayerDialog } from './set-payer-dialog.tsx';
import type { Holder, Room } from './room.ts';

type Changing = 'owners' | 'tenancy' | 'payer' | { readonly leaving: Holder };

/** Who owns, rents and pays today, and what changes that. */
export function RoomPeople(props: {
  readonly room: Room;
  readonly onOpenPerson: (personId: number) => void;
}) {
  const { t } = useTranslation();
  const { room, onOpenPerson } = props;
  const mayChange = useMay('tenures.changeOwners');
  const [changing, setChanging] = useState<Changing | null>(null);
  const close = () => setChanging(null);

  return (
    <section>
      <h2 className="room-page__heading">{t('estate.room.people')}</h2>
      <HolderGroup
        name={t('estate.relations.owner')}
        holders={room.owners}
        none={t('estate.room.noOwner')}
        onOpenPerson={onOpenPerson}
      />
      <HolderGroup
        name={t('estate.relations.tenant')}
        holders={room.tenants}
        none={t('estate.room.noTenant')}
        onOpenPerson={onOpenPerson}
        {...(mayChange ? { onLeave: (leaving: Holder) => setChanging({ leaving }) } : {})}
      />
      <PayerLine room={room} onOpenPerson={onOpenPerson} t={t} />
      {mayChange ? (
        <div className="room-people__acts">
          <Button size="small" onClick={() => setChanging('owners')}>
            {t('estate.tenure.changeOwners')}
          </Button>
          <Button size="small" onClick={() => setChanging('tenancy')}>
            {t('estate.tenure.beginTenancy')}
          </Button>
          <Button size="small" onClick={() => setChanging('payer')}>
            {t('estate.tenure.setPayer')}
          </Button>
        </div>
      ) : null}
      {changing === 'owners' ? <ChangeOwnersDialog room={room} onClose={close} /> : null}
      {changing === 'tenancy' ? <BeginTenancyDialog room={room} onClose={close} /> : null}
      {changing === 'payer' ? <SetPayerDialog room={room} onClose={close} /> : null}
      {typeof changing === 'object' && changing !== null ? (
        <EndTenancyDialog room={room} tenant={changing.leaving} onClose={close} />
      ) : null}
    </section>
  );
}

function HolderGroup(props: {
  readonly name: string;
  readonly holders: readonly Holder[];
  readonly none: string;
  readonly onOpenPerson: (personId: number) => void;
  /** Given where they may be moved out. */
  readonly onLeave?: (holder: Holder) => void;
}) {
  const { t } = useTranslation();
  const { onLeave } = props;
  return (
    <div className="holder-group">
      <span className="holder-group__name">{props.name}</span>
      {props.holders.length === 0 ? (
        <span className="quiet">{props.none}</span>
      ) : (
        <ul>
          {props.holders.map((holder) => (
            <li key={holder.tenureId}>
              <button
                type="button"
                className="text-button"
                onClick={() => props.onOpenPerson(holder.personId)}
              >
                {holder.name}
              </button>
              <span className="figures">{holder.phones[0] ?? ''}</span>
              <span className="quiet figures">
                {holder.fromDay === null ? '' : t('estate.room.since', { day: holder.fromDay })}
              </span>
              {onLeave === undefined ? null : (
                <Button type="link" size="small" onClick={() => onLeave(holder)}>
                  {t('estate.tenure.endTenancy')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function PayerLine(props: {
  readonly room: Room;
  readonly onOpenPerson: (personId: number) => void;
  readonly t: Translate;
}) {
  const { room, t } = props;
  const { payer } = room;
  return (
    <div className="holder-group">
      <span className="holder-group__name">{t('estate.relations.payer')}</span>
      {payer === null ? (
        <span className="problem">{t('estate.room.paysNobody')}</span>
      ) : payer.agreed ? (
        <ul>
          <li>
            <button type="button" className="text-button" onClick={() => props.onOpenPerson(payer.personId)}>
              {payer.name}
            </button>
            <span className="figures">{payer.phones[0] ?? ''}</span>
            <span className="quiet">{t('estate.room.paysAgreed')}</span>
          </li>
        </ul>
      ) : (
        <span>
          {payer.name} <span className="quiet">{t('estate.room.paysOwner')}</span>
        </span>
      )}
    </div>
  );
}
