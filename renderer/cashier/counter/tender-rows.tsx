import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { InputRef } from 'antd';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fen } from '../../../shared/domain/fen.ts';
import { formatYuan, subtractFen, sumFen, ZERO_FEN } from '../../../shared/domain/fen.ts';
import type { Tender } from '../../../shared/domain/tender.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import type { Reckoning, TenderRow } from './payment-draft.ts';
import { Icon } from '../../ui/icon.tsx';

/** The tenders of the counter, each with the key that picks it. */
export const tenderKeys: readonly (readonly [Tender, string])[] = [
  ['cash', '1'],
  ['wechat', '2'],
  ['alipay', '3'],
  ['pos', '4'],
  ['transfer', '5'],
  ['cheque', '6'],
  ['prepayment', '7'],
];

/** The field of one row's amount, where the payment is split. */
export function tenderAmountId(index: number): string {
  return `counter-tender-${index}`;
}

interface TenderRowsProps {
  readonly rows: readonly TenderRow[];
  readonly givenFen: Fen | null;
  readonly reckoning: Reckoning;
  /** What the payer has left here; the tender is offered only when there is something. */
  readonly balanceFen: Fen;
  /** The field that a picked tender leads to: the cash given, or the reference. */
  readonly fieldRef: RefObject<InputRef | null>;
  readonly onTake: (tender: Tender) => void;
  readonly onAdd: () => void;
  readonly onChange: (index: number, change: Partial<TenderRow>) => void;
  readonly onRemove: (index: number) => void;
  readonly onGiven: (givenFen: Fen | null) => void;
}

/** How it is paid: one tender by one key, several where the payer wants it, cash with its change shown large. */
export function TenderRows(props: TenderRowsProps) {
  const { t } = useTranslation();
  const { rows, reckoning, balanceFen } = props;
  const several = rows.length > 1;
  const last = rows.at(-1);
  const saidFen = sumFen(rows.map((row) => row.amountFen ?? ZERO_FEN));
  const offered = tenderKeys.filter(([tender]) => tender !== 'prepayment' || balanceFen > 0);

  return (
    <div className="tender-rows">
      <div className="tender-rows__choice" role="group" aria-label={t('counter.payment.tenders')}>
        {offered.map(([tender, key]) => (
          <Button
            key={tender}
            size="small"
            type={last?.tender === tender ? 'primary' : 'default'}
            aria-pressed={last?.tender === tender}
            aria-keyshortcuts={key}
            onClick={() => props.onTake(tender)}
          >
            {t(`counter.tenders.${tender}`)}
            <KeyHint keys={key} />
          </Button>
        ))}
      </div>
      {rows.map((row, index) => (
        // Rows have no identity of their own: a tender may stand twice.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="tender-rows__row" key={index}>
          {several ? (
            <>
              <span className="tender-rows__name">{t(`counter.tenders.${row.tender}`)}</span>
              <MoneyInput
                id={tenderAmountId(index)}
                size="small"
                label={t('counter.payment.tenderAmount', { tender: t(`counter.tenders.${row.tender}`) })}
                value={row.amountFen ?? subtractFen(reckoning.totalFen, saidFen)}
                onChange={(amountFen) => props.onChange(index, { amountFen: amountFen ?? ZERO_FEN })}
              />
            </>
          ) : null}
          {row.tender === 'cash' || row.tender === 'prepayment' ? null : (
            <Input
              size="small"
              className="tender-rows__reference"
              {...(index === rows.length - 1 ? { ref: props.fieldRef } : {})}
              value={row.reference}
              maxLength={60}
              autoComplete="off"
              placeholder={t(`counter.payment.references.${row.tender}`)}
              aria-label={t('counter.payment.reference', { tender: t(`counter.tenders.${row.tender}`) })}
              onChange={(event) => props.onChange(index, { reference: event.target.value })}
            />
          )}
          {row.tender === 'prepayment' ? (
            <span className="quiet">{t('counter.payment.balance', { amount: formatYuan(balanceFen) })}</span>
          ) : null}
          {several ? (
            // Not reached by Tab: it stands between the amount and the next field, and an amount of nothing leaves the row out.
            <Button
              type="text"
              size="small"
              tabIndex={-1}
              icon={<CloseOutlined />}
              aria-label={t('counter.payment.remove', { tender: t(`counter.tenders.${row.tender}`) })}
              onClick={() => props.onRemove(index)}
            />
          ) : null}
        </div>
      ))}
      <Button
        type="link"
        size="small"
        icon={<Icon of={PlusOutlined} />}
        className="tender-rows__add"
        onClick={props.onAdd}
      >
        {t('counter.commands.addTender')}
        <KeyHint keys="F7" />
      </Button>
      {rows.some((row) => row.tender === 'cash') ? (
        <div className="tender-rows__cash">
          <label className="tender-rows__given">
            <span>{t('counter.payment.given')}</span>
            <MoneyInput
              size="large"
              {...(last?.tender === 'cash' ? { ref: props.fieldRef } : {})}
              label={t('counter.payment.given')}
              value={props.givenFen}
              onChange={props.onGiven}
            />
          </label>
          <Change reckoning={reckoning} />
        </div>
      ) : null}
    </div>
  );
}

function Change({ reckoning }: { readonly reckoning: Reckoning }) {
  const { t } = useTranslation();
  const { tenders } = reckoning;
  const lacks = !tenders.ok && tenders.reason === 'cash-short';
  return (
    <output className="tender-rows__change" aria-live="polite">
      <span className="quiet">{lacks ? t('counter.payment.short') : t('counter.payment.change')}</span>
      {lacks ? (
        <MoneyText amount={subtractFen(tenders.cashFen, tenders.givenFen)} size="figure" tone="problem" />
      ) : (
        <MoneyText amount={tenders.ok ? tenders.changeFen : ZERO_FEN} size="figure" />
      )}
    </output>
  );
}
