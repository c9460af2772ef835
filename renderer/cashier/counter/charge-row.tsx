import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterCharge } from '../../../shared/contract/counter.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { MoneyInput } from '../../ui/money-input.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { chargeFormula, periodText } from './charge-formula.ts';

interface ChargeRowProps {
  readonly id: string;
  readonly charge: CounterCharge;
  readonly today: Day;
  /** What it gets now; null when it is not ticked. */
  readonly paysFen: Fen | null;
  readonly active: boolean;
  readonly editing: boolean;
  readonly onToggle: () => void;
  readonly onEdit: () => void;
  readonly onPayPart: (amountFen: Fen | null) => void;
  readonly onEdited: () => void;
}

/** One open charge: why it is this much, how late it is, and what it gets. */
export function ChargeRow(props: ChargeRowProps) {
  const { t } = useTranslation();
  const { charge, paysFen, editing } = props;
  const period = periodText(charge.periodFrom, charge.periodTo);
  const about = { item: charge.feeItemName, period };
  const part =
    charge.openFen < charge.amountFen
      ? t('counter.charges.partPaid', { amount: formatYuan(charge.amountFen) })
      : '';
  const other =
    charge.otherPayerName === null ? '' : t('counter.charges.otherPayer', { name: charge.otherPayerName });
  const formula = chargeFormula(charge, t);
  const notes = [other, part, formula].filter((each) => each !== '').join('；');
  const tooMuch = paysFen !== null && paysFen > charge.openFen;

  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'ArrowLeft') return;
    if (
      event.key === 'ArrowLeft' &&
      event.target instanceof HTMLInputElement &&
      event.target.selectionStart !== 0
    )
      return;
    event.preventDefault();
    props.onEdited();
  };

  return (
    <tr
      id={props.id}
      ref={props.active ? scrollIntoSight : undefined}
      className={props.active ? 'charge-row charge-row--active' : 'charge-row'}
      onClick={props.onToggle}
    >
      <td>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={paysFen !== null}
          aria-label={t('counter.charges.tick', about)}
          onChange={props.onToggle}
          onClick={(event) => event.stopPropagation()}
        />
      </td>
      <td className="charge-row__item" title={charge.feeItemName}>
        {charge.feeItemName}
      </td>
      <td className="figures">{period}</td>
      <td className={`figures ${charge.overdueDays > 0 ? 'problem' : 'quiet'}`} title={charge.dueDay}>
        {charge.overdueDays > 0
          ? t('counter.charges.overdue', { count: charge.overdueDays })
          : t(charge.dueDay === props.today ? 'counter.charges.dueToday' : 'counter.charges.notDue')}
      </td>
      <td className="charge-list__formula quiet" title={notes}>
        {notes}
      </td>
      <td className="charge-list__money">
        <MoneyText amount={charge.openFen} />
      </td>
      <td className="charge-list__money" onClick={(event) => event.stopPropagation()}>
        {editing ? (
          <MoneyInput
            size="small"
            autoFocus
            label={t('counter.charges.payAmount', about)}
            value={paysFen ?? charge.openFen}
            onChange={(amountFen) => {
              if (amountFen !== null) props.onPayPart(amountFen);
            }}
            onKeyDown={hear}
          />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className={tooMuch ? 'charge-row__pays problem' : 'charge-row__pays'}
            title={tooMuch ? t('counter.charges.tooMuch') : t('counter.commands.editAmount')}
            aria-label={
              paysFen === null
                ? t('counter.charges.payAmount', about)
                : t('counter.charges.payAmountIs', { ...about, amount: formatYuan(paysFen) })
            }
            onClick={props.onEdit}
          >
            {paysFen === null ? '' : formatYuan(paysFen)}
          </button>
        )}
      </td>
    </tr>
  );
}

function scrollIntoSight(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: 'nearest' });
}
