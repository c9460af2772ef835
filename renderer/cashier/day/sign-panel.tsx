import { LockOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayPage } from '../../../shared/contract/day.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate } from '../../app/routes.tsx';
import { useMay, useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LongWork } from '../../ui/long-work.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { momentOfInstant } from '../../ui/instant-text.ts';
import { dayPath } from './paths.ts';
import { Icon } from '../../ui/icon.tsx';

/** 日结: locks a counted day; afterwards says who did, and shows the link of the chain that holds it. */
export function SignPanel({ page }: { readonly page: DayPage }) {
  return page.closing === null ? <Sign page={page} /> : <Signed closing={page.closing} />;
}

function Sign({ page }: { readonly page: DayPage }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { today } = useSession();
  const maySign = useMay('day.close');
  const [asking, setAsking] = useState(false);
  const sign = useWrite('day.close');
  const command = useCommand({
    id: 'day.sign',
    nameKey: 'day.commands.sign',
    keys: 'F8',
    icon: LockOutlined,
    enabled: maySign,
    perform: () => setAsking(true),
  });
  // Refused once because so many days lie between: confirming now signs all the same.
  const farAhead = sign.error?.code === 'DAY_FAR_AHEAD' ? Number(sign.error.facts['days']) : null;
  const perform = async () => {
    const outcome = await sign.submit({ day: page.day, confirmedDays: farAhead });
    if (!outcome.ok) return;
    setAsking(false);
    void message.success(t('day.sign.done', { day: page.day }));
    // The signed day stays in sight: its page is printed next.
    navigate(pathTo(dayPath, { day: page.day }));
  };

  return (
    <section className="day-panel day-panel--narrow" aria-labelledby="sign-title">
      <h2 id="sign-title">{t('day.sign.title')}</h2>
      <p className="quiet">{t('day.sign.explain')}</p>
      <CommandButton command={command} type="primary" />
      {asking ? (
        <OfficeDialog
          open
          title={`${t('day.sign.title')} ${page.day}`}
          onClose={() => setAsking(false)}
          act={{
            name: sign.pending
              ? t('day.sign.waiting')
              : t(farAhead === null ? 'day.sign.confirm' : 'day.sign.confirmFarAhead'),
            perform,
            danger: farAhead !== null,
            pending: sign.pending,
          }}
        >
          <div className="dialog-body">
            <p>{t('day.sign.explain')}</p>
            {page.day === today ? <p className="problem">{t('day.sign.earlyToday')}</p> : null}
            {sign.pending ? <LongWork requestId={sign.requestId} /> : null}
            <ErrorNotice error={sign.error} />
          </div>
        </OfficeDialog>
      ) : null}
    </section>
  );
}

function Signed({ closing }: { readonly closing: NonNullable<DayPage['closing']> }) {
  const { t } = useTranslation();
  return (
    <section className="day-panel day-panel--signed" aria-label={t('day.states.closed')}>
      <p className="settled">
        <Icon of={LockOutlined} />{' '}
        {t('day.sign.signed', { name: closing.closedByName, time: momentOfInstant(closing.closedAt) })}
      </p>
      <p className="quiet">{t('day.sign.changed')}</p>
      <dl className="day-facts">
        <div>
          <dt>{t('day.sign.chain', { seq: closing.entrySeq })}</dt>
          <dd>
            <code>{closing.hash}</code>
          </dd>
        </div>
        <div>
          <dt>{t('day.sign.perpetual')}</dt>
          <dd>
            <MoneyText amount={closing.perpetualFen} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
