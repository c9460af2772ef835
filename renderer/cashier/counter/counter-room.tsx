import { PayCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { InputRef, RefSelectProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { formatYuan, ZERO_FEN } from '../../../shared/domain/fen.ts';
import type { Tender } from '../../../shared/domain/tender.ts';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommands } from '../../commands/use-command.ts';
import type { Command } from '../../commands/command.ts';
import { useMay } from '../../app/session.tsx';
import { ChargeList } from './charge-list.tsx';
import { periodText } from './charge-formula.ts';
import {
  addTender,
  newDraft,
  payPart,
  reckon,
  takeTender,
  tickNew,
  toggleAll,
  toggleCharge,
} from './payment-draft.ts';
import type { PaymentDraft } from './payment-draft.ts';
import { OneOffDialog } from './one-off-dialog.tsx';
import { PayerLine } from './payer-line.tsx';
import { PaymentPanel } from './payment-panel.tsx';
import { RecentReceipts } from './recent-receipts.tsx';
import type { Received } from './result-bar.tsx';
import { RoomHeader } from './room-header.tsx';
import { ShiftNotice } from './shift-notice.tsx';
import { tenderAmountId, tenderKeys } from './tender-rows.tsx';
import { useChargeNews } from './use-charge-news.ts';
import type { ChargeNews } from './use-charge-news.ts';

interface CounterRoomProps {
  readonly desk: Output<'counter.room'>;
  /** Reads the room anew, after a refusal that says it has changed. */
  readonly onStale: () => unknown;
  readonly onReceived: (received: Received) => void;
}

/** One room at the counter: its open charges, ticked oldest first, and the payment. */
export function CounterRoom({ desk, onStale, onReceived }: CounterRoomProps) {
  const { t } = useTranslation();
  const { charges, today, room } = desk;
  const mayReceive = useMay('receipts.receive');
  const write = useWrite('receipts.receive');
  const [draft, setDraft] = useState<PaymentDraft>(() => newDraft(charges, today));
  const mayCharge = useMay('charges.createOneOff');
  const [chosenPayer, setChosenPayer] = useState(desk.payerId);
  const payerId = desk.payers.some((payer) => payer.personId === chosenPayer) ? chosenPayer : desk.payerId;
  const [payerName, setPayerName] = useState('');
  const [charging, setCharging] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const panelRef = useRef<HTMLElement>(null);
  const amountRef = useRef<InputRef>(null);
  const monthsRef = useRef<RefSelectProps>(null);
  const tenderRef = useRef<InputRef>(null);
  const plan = useRead(
    'counter.prepaymentPlan',
    { roomId: room.id, payerId, months: Math.max(1, draft.months) },
    { enabled: draft.months > 0, keepPrevious: true },
  );
  const planKnown = draft.months === 0 || (plan.isSuccess && !plan.isPlaceholderData);
  const planFen = draft.months === 0 ? ZERO_FEN : (plan.data?.totalFen ?? ZERO_FEN);
  const reckoning = reckon(draft, charges, today, planFen);
  const balanceFen = desk.prepayments.find((held) => held.payerId === payerId)?.balanceFen ?? ZERO_FEN;
  const { news, acknowledge } = useChargeNews(
    charges,
    (id) => draft.amountFen !== null || draft.chosen.has(id),
  );

  useEffect(() => list.current?.focus(), []);

  const change = (next: PaymentDraft) => {
    write.reset();
    setDraft(next);
  };
  const focusPayment = () => {
    const field = tenderRef.current;
    if (field !== null) field.focus({ cursor: 'all' });
    else panelRef.current?.querySelector<HTMLButtonElement>('[data-command="counter.receive"]')?.focus();
  };
  const pick = (tender: Tender) => {
    flushSync(() => change(takeTender(draft, tender)));
    focusPayment();
  };
  // The amount of the row before is asked for; the new one takes the rest.
  const split = () => {
    flushSync(() => change(addTender(draft, reckoning.totalFen)));
    document.getElementById(tenderAmountId(draft.tenders.length - 1))?.focus();
  };
  const submit = async () => {
    const outcome = await write.submit({
      roomId: room.id,
      payerId,
      ...(payerId === null ? { payerName } : {}),
      lines: charges.flatMap((charge) => {
        const amountFen = reckoning.pays.get(charge.id);
        return amountFen === undefined
          ? []
          : [{ chargeId: charge.id, amountFen, expectedOpenFen: charge.openFen }];
      }),
      prepayment:
        reckoning.prepaymentFen === 0
          ? null
          : {
              amountFen: reckoning.prepaymentFen,
              ...(draft.months === 0 ? {} : { plan: { months: draft.months, expectedFen: planFen } }),
            },
      tenders: [...reckoning.tendered],
      givenFen: draft.givenFen,
      note: draft.note.trim(),
    });
    if (outcome.ok) onReceived({ ...outcome.value, roomLabel: room.label });
    else if (outcome.error !== null) onStale();
  };
  // Enter goes on from the list to the payment, and receives from there: two Enters at the finder take no money.
  const enter = () => {
    if (panelRef.current?.contains(document.activeElement) === true) return submit();
    return focusPayment();
  };

  const canReceive =
    mayReceive && desk.shift.state === 'open' && reckoning.ready && planKnown && news.length === 0;
  const receive: Command = {
    id: 'counter.receive',
    nameKey: 'counter.commands.receive',
    keys: 'Enter',
    icon: PayCircleOutlined,
    enabled: canReceive,
    perform: enter,
  };
  const chargeOnce: Command = {
    id: 'counter.oneOff',
    nameKey: 'counter.commands.oneOff',
    keys: 'F9',
    icon: PlusOutlined,
    enabled: mayCharge,
    perform: () => setCharging(true),
  };
  useCommands([
    receive,
    chargeOnce,
    // The key stays alive while the button is grey, to go on to the payment.
    {
      id: 'counter.goOn',
      nameKey: 'counter.commands.goOn',
      keys: 'Enter',
      enabled: mayReceive && !canReceive,
      perform: () => (news.length > 0 ? acknowledge() : focusPayment()),
    },
    {
      id: 'counter.amount',
      nameKey: 'counter.commands.amount',
      keys: 'F4',
      perform: () => amountRef.current?.focus({ cursor: 'all' }),
    },
    {
      id: 'counter.months',
      nameKey: 'counter.commands.months',
      keys: 'F6',
      enabled: payerId !== null,
      perform: () => monthsRef.current?.focus(),
    },
    {
      id: 'counter.addTender',
      nameKey: 'counter.commands.addTender',
      keys: 'F7',
      perform: split,
    },
    ...tenderKeys
      .filter(([tender]) => tender !== 'prepayment' || balanceFen > 0)
      .map(([tender, key]): Command => ({
        id: `counter.tender.${tender}`,
        nameKey: 'counter.commands.tender',
        nameValues: { tender: t(`counter.tenders.${tender}`) },
        keys: key,
        perform: () => pick(tender),
      })),
  ]);

  return (
    <div className="counter-room">
      <RoomHeader desk={desk} />
      <ShiftNotice shift={desk.shift} />
      <News news={news} onSeen={acknowledge} />
      <div className="counter-room__columns">
        <div className="counter-room__left">
          <ChargeList
            listRef={list}
            charges={charges}
            today={today}
            reckoning={reckoning}
            mayPrepay={payerId !== null}
            onToggle={(id) => change(toggleCharge(draft, reckoning.pays, id))}
            onToggleAll={() => change(toggleAll(draft, charges))}
            onPayPart={(id, amountFen) => change(payPart(draft, reckoning.pays, id, amountFen))}
          />
          {mayCharge ? <CommandButton command={chargeOnce} className="counter-room__once" /> : null}
          <RecentReceipts roomId={room.id} />
        </div>
        {mayReceive ? (
          <PaymentPanel
            panelRef={panelRef}
            amountRef={amountRef}
            monthsRef={monthsRef}
            tenderRef={tenderRef}
            draft={draft}
            onDraft={change}
            onAddTender={split}
            reckoning={reckoning}
            plan={plan.data}
            balanceFen={balanceFen}
            payer={
              <PayerLine
                payers={desk.payers}
                registeredId={desk.payerId}
                payerId={payerId}
                onPayer={(id) => {
                  setChosenPayer(id);
                  change({ ...draft, months: 0 });
                }}
                name={payerName}
                onName={setPayerName}
              />
            }
            payerId={payerId}
            receive={receive}
            pending={write.pending}
            error={write.error}
            onCloseError={write.reset}
          />
        ) : null}
      </div>
      {charging ? (
        <OneOffDialog
          room={room}
          payerName={desk.payers.find((payer) => payer.personId === desk.payerId)?.name ?? null}
          onClose={() => setCharging(false)}
          onCharged={(chargeId) => {
            // The dialog must be gone before the list can take the keys again.
            flushSync(() => {
              setCharging(false);
              change(tickNew(draft, reckoning.pays, chargeId));
            });
            list.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

function News({ news, onSeen }: { readonly news: readonly ChargeNews[]; readonly onSeen: () => void }) {
  const { t } = useTranslation();
  if (news.length === 0) return null;
  return (
    <div className="shift-notice" role="alert">
      <strong>{t('counter.news.title')}</strong>
      {news.map(({ charge, openFen }) => {
        const about = { item: charge.feeItemName, period: periodText(charge.periodFrom, charge.periodTo) };
        return (
          <span key={charge.id}>
            {openFen === null
              ? t('counter.news.gone', about)
              : t('counter.news.changed', { ...about, amount: formatYuan(openFen) })}
          </span>
        );
      })}
      <Button size="small" onClick={onSeen}>
        {t('counter.news.seen')}
      </Button>
    </div>
  );
}
