import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ChangeList } from '../change-list.tsx';
import { DaySpan } from '../day-span.tsx';
import { FactList } from '../fact-list.tsx';
import { roomPath } from '../paths.ts';
import { Icon } from '../../ui/icon.tsx';

/** One person: facts, the rooms they hold and held, what changed. */
export function PersonDetail({ person }: { readonly person: Output<'people.get'> }) {
  const { t } = useTranslation();
  const contact = [person.emergencyContactName, person.emergencyContactPhone].filter((part) => part !== null);
  return (
    <div className="person-detail">
      <FactList
        facts={[
          ...(person.formerNames.length === 0
            ? []
            : [
                {
                  name: t('people.facts.formerNames'),
                  value: person.formerNames.join(t('estate.separator')),
                },
              ]),
          {
            name: t('people.facts.phones'),
            value: <span className="figures">{person.phones.join('  ') || t('estate.unknown')}</span>,
          },
          {
            name: t('people.facts.idNumber'),
            value:
              person.maskedIdNumber === null ? (
                t('estate.unknown')
              ) : (
                <IdNumber key={person.id} personId={person.id} masked={person.maskedIdNumber} />
              ),
          },
          {
            name: t('people.facts.emergency'),
            value: <span className="figures">{contact.join('  ') || t('estate.unknown')}</span>,
          },
          ...(person.note === '' ? [] : [{ name: t('people.facts.note'), value: person.note }]),
        ]}
      />
      <h3>{t('people.rooms')}</h3>
      {person.rooms.length === 0 ? (
        <p className="quiet">{t('people.noRooms')}</p>
      ) : (
        <ul className="person-detail__rooms">
          {person.rooms.map((room) => (
            <li key={room.tenureId} className={room.current ? undefined : 'quiet'}>
              <OfficeLink to={roomPath(room.roomId)}>{room.roomLabel}</OfficeLink>
              <span>{t(`estate.relations.${room.relation}`)}</span>
              <DaySpan from={room.fromDay} to={room.toDay} />
            </li>
          ))}
        </ul>
      )}
      <h3>{t('people.changes')}</h3>
      <ChangeList changes={person.changes} />
    </div>
  );
}

/** The ID number with stars; each look at the whole is written into the audit trail. */
function IdNumber({ personId, masked }: { readonly personId: number; readonly masked: string }) {
  const { t } = useTranslation();
  const mayReveal = useMay('people.revealIdNumber');
  const reveal = useWrite('people.revealIdNumber');
  const [whole, setWhole] = useState<string | null>(null);
  const look = async () => {
    const result = await reveal.submit({ personId });
    if (result.ok) setWhole(result.value.idNumber);
  };
  return (
    <>
      <span className="figures">{whole ?? masked}</span>
      {!mayReveal ? null : whole === null ? (
        <Button
          type="link"
          size="small"
          icon={<Icon of={EyeOutlined} />}
          loading={reveal.pending}
          title={t('people.revealLogged')}
          onClick={() => void look()}
        >
          {t('people.reveal')}
        </Button>
      ) : (
        <Button
          type="link"
          size="small"
          icon={<Icon of={EyeInvisibleOutlined} />}
          onClick={() => setWhole(null)}
        >
          {t('people.hide')}
        </Button>
      )}
      <ErrorNotice error={reveal.error} onClose={reveal.reset} />
    </>
  );
}
