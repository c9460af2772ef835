import { Input } from 'antd';
import type { InputRef, RefSelectProps } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { formatYuan, subtractFen, ZERO_FEN } from '../../../shared/domain/fen.ts';
import type { Translate } from '../../app/i18n.ts';
import type { ContractError } from '../../app/contract-error.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import type { Command } from '../../commands/command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { changeTender, removeTender, takeTender } from './payment-draft.ts';
import type { PaymentDraft, Reckoning } from './payment-draft.ts';
import { PrepayMonths, PrepayPlan } from './prepay-months.tsx';
import { TenderRows } from './tender-rows.tsx';

interface PaymentPanelProps {
  readonly panelRef: RefObject<HTMLElement | null>;
  /** The fields that keys lead to. */
  readonly amountRef: RefObject<InputRef | null>;
  readonly monthsRef: RefObject<RefSelectProps | null>;
  readonly tenderRef: RefObject<InputRef | null>;
  readonly draft: PaymentDraft;
  readonly onDraft: (draft: PaymentDraft) => void;
  readonly onAddTender: () => void;
  readonly reckoning: Reckoning;
  readonly plan: Output<'counter.prepaymentPlan'> | undefined;
  readonly balanceFen: Fen;
  /** In whose name it is paid; null where the register names nobody. */
  readonly payerId: number | null;
  /** The line that asks for it, where there is something to ask. */
  readonly payer: ReactNode;
  readonly receive: Command;
  readonly pending: boolean;
  readonly error: ContractError | null;
  readonly onCloseError: () => void;
}

/** The right half of the counter: what is to be received, how it is paid, and the one button. */
export function PaymentPanel(props: PaymentPanelProps) {
  const { t } = useTranslation();
  const { draft, onDraft, reckoning, panelRef, amountRef, monthsRef, tenderRef } = props;
  const problem = problemOf(reckoning, t);
  return (
    <section ref={panelRef} className="payment-panel" aria-label={t('counter.payment.title')}>
      <div className="payment-panel__line">
        <label className="payment-panel__name" htmlFor="counter-amount">
          {t('counter.payment.amount')} <KeyHint keys="F4" />
        </label>
        <MoneyInput
          id="counter-amount"
          size="small"
          ref={amountRef}
          label={t('counter.payment.amount')}
          value={draft.amountFen}
          onChange={(amountFen) => onDraft({ ...draft, amountFen, months: 0 })}
        />
        <span className="payment-panel__hint">{t('counter.payment.amountHint')}</span>
      </div>
      {props.payerId === null ? null : (
        <div className="payment-panel__line">
          <span className="payment-panel__name">
            {t('counter.payment.months')} <KeyHint keys="F6" />
          </span>
          <PrepayMonths
            selectRef={monthsRef}
            months={draft.months}
            onMonths={(months) => onDraft({ ...draft, months, amountFen: null })}
          />
        </div>
      )}
      {draft.months > 0 && props.plan !== undefined ? <PrepayPlan plan={props.plan} /> : null}
      {reckoning.prepaymentFen === 0 || draft.months > 0 ? null : (
        <div className="payment-panel__line payment-panel__line--sum">
          <span className="payment-panel__name">{t('counter.payment.prepayment')}</span>
          {props.payerId === null ? (
            <span className="problem">{t('counter.payment.prepaymentNobody')}</span>
          ) : (
            <MoneyText amount={reckoning.prepaymentFen} />
          )}
        </div>
      )}
      <div className="payment-panel__total">
        <span>{t('counter.payment.total')}</span>
        <MoneyText amount={reckoning.totalFen} size="figure" symbol />
      </div>
      <TenderRows
        rows={draft.tenders}
        givenFen={draft.givenFen}
        reckoning={reckoning}
        balanceFen={props.balanceFen}
        fieldRef={tenderRef}
        onTake={(tender) => onDraft(takeTender(draft, tender))}
        onAdd={props.onAddTender}
        onChange={(index, change) => onDraft(changeTender(draft, index, change))}
        onRemove={(index) => onDraft(removeTender(draft, index))}
        onGiven={(givenFen) => onDraft({ ...draft, givenFen })}
      />
      {props.payer}
      <label className="payment-panel__line">
        <span className="payment-panel__name">{t('counter.payment.note')}</span>
        <Input
          size="small"
          value={draft.note}
          maxLength={200}
          autoComplete="off"
          placeholder={t('counter.payment.noteHint')}
          onChange={(event) => onDraft({ ...draft, note: event.target.value })}
        />
      </label>
      <ErrorNotice error={props.error} onClose={props.onCloseError} inForm />
      <div className="payment-panel__act">
        <span className="payment-panel__problem" role="status">
          {problem}
        </span>
        <CommandButton command={props.receive} type="primary" size="large" loading={props.pending} block />
      </div>
    </section>
  );
}

/** What keeps it from being received, in the cashier's words; nothing to say while it is ready. */
function problemOf({ tenders, totalFen }: Reckoning, t: Translate): string {
  if (totalFen === 0) return t('counter.payment.problems.zero');
  if (tenders.ok) return '';
  switch (tenders.reason) {
    case 'not-the-sum':
      return t('counter.payment.problems.not-the-sum', {
        tendered: formatYuan(tenders.tenderedFen),
        due: formatYuan(totalFen),
      });
    case 'cash-short':
      return t('counter.payment.problems.cash-short', {
        due: formatYuan(tenders.cashFen),
        lack: formatYuan(subtractFen(tenders.cashFen, tenders.givenFen ?? ZERO_FEN)),
      });
    case 'zero':
    case 'negative':
    case 'cheque-without-number':
    case 'change-not-from-cash':
      return t(`counter.payment.problems.${tenders.reason}`);
  }
}
