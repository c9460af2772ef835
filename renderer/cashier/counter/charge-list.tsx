import { useId, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterCharge } from '../../../shared/contract/counter.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { rowAfterKey } from '../../ui/row-navigation.ts';
import { ChargeRow } from './charge-row.tsx';
import type { Reckoning } from './payment-draft.ts';

interface ChargeListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly charges: readonly CounterCharge[];
  readonly today: Day;
  readonly reckoning: Reckoning;
  /** Somebody is registered in whose name money can be held. */
  readonly mayPrepay: boolean;
  readonly onToggle: (id: number) => void;
  readonly onToggleAll: () => void;
  readonly onPayPart: (id: number, amountFen: Fen | null) => void;
}

/** What is open, the oldest first: ↑ ↓ move, Space ticks, → changes the amount in place. */
export function ChargeList(props: ChargeListProps) {
  const { t } = useTranslation();
  const { charges, reckoning, listRef } = props;
  const listId = useId();
  const [active, setActive] = useState(0);
  const [editing, setEditing] = useState<number | null>(null);
  const activeCharge = charges[Math.min(active, charges.length - 1)];

  const backToList = () => {
    setEditing(null);
    listRef.current?.focus();
  };
  const hear = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing || activeCharge === undefined)
      return;
    const next = rowAfterKey(event.key, active, charges.length, PAGE_ROWS);
    if (next !== null) setActive(next);
    else if (event.key === ' ') props.onToggle(activeCharge.id);
    else if (event.key === 'ArrowRight') setEditing(activeCharge.id);
    else if (event.key.toLowerCase() === 'a' && !event.ctrlKey && !event.metaKey) props.onToggleAll();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={listRef}
      className="charge-list"
      role="group"
      aria-label={t('counter.charges.title')}
      aria-activedescendant={activeCharge === undefined ? undefined : `${listId}-${activeCharge.id}`}
      tabIndex={0}
      onKeyDown={hear}
    >
      {charges.length === 0 ? (
        <EmptyState
          title={t('counter.charges.none')}
          detail={t(props.mayPrepay ? 'counter.charges.noneDetail' : 'counter.charges.noneDetailNobody')}
        />
      ) : (
        <>
          <div className="charge-list__scroll">
            <table className="charge-list__table">
              <thead>
                <tr>
                  <th scope="col">
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={t('counter.commands.toggleAll')}
                      checked={charges.every((charge) => reckoning.pays.has(charge.id))}
                      onChange={props.onToggleAll}
                    />
                  </th>
                  <th scope="col">{t('counter.charges.item')}</th>
                  <th scope="col">{t('counter.charges.period')}</th>
                  <th scope="col">{t('counter.charges.age')}</th>
                  <th scope="col">{t('counter.charges.formula')}</th>
                  <th scope="col" className="charge-list__money">
                    {t('counter.charges.open')}
                  </th>
                  <th scope="col" className="charge-list__money">
                    {t('counter.charges.pay')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {charges.map((charge, index) => (
                  <ChargeRow
                    key={charge.id}
                    id={`${listId}-${charge.id}`}
                    charge={charge}
                    today={props.today}
                    paysFen={reckoning.pays.get(charge.id) ?? null}
                    active={charge === activeCharge}
                    editing={editing === charge.id}
                    onToggle={() => {
                      setActive(index);
                      props.onToggle(charge.id);
                    }}
                    onEdit={() => {
                      setActive(index);
                      setEditing(charge.id);
                    }}
                    onPayPart={(amountFen) => props.onPayPart(charge.id, amountFen)}
                    onEdited={backToList}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <div className="charge-list__foot">
            <span>{t('counter.charges.total', { count: reckoning.pays.size })}</span>
            <span className="charge-list__keys">{t('counter.charges.keys')}</span>
            <span aria-label={formatYuan(reckoning.chargesFen)}>
              <MoneyText amount={reckoning.chargesFen} size="strong" />
            </span>
          </div>
        </>
      )}
    </div>
  );
}

const PAGE_ROWS = 8;
