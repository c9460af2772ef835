import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftSummary } from '../../../shared/contract/shifts.ts';
import { negateFen, type Fen } from '../../../shared/domain/fen.ts';
import type { Translate } from '../../app/i18n.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { timeOfInstant } from '../../ui/instant-text.ts';
import { TakeBackDialog } from './take-back-dialog.tsx';

type Deposit = ShiftSummary['deposits'][number];

export interface DrawerPanelProps {
  readonly summary: ShiftSummary;
  readonly own: boolean;
  readonly actions: ReactNode;
}

/** The drawer as the documents leave it: float and takings, line by line to the one figure a count should find. */
export function DrawerPanel({ summary, own, actions }: DrawerPanelProps) {
  const { t } = useTranslation();
  const { drawer, shift } = summary;
  const [takingBack, setTakingBack] = useState<Deposit | null>(null);
  const lines: readonly (readonly [string, Fen])[] = [
    [t('day.drawer.float'), drawer.openingFloatFen],
    [t('day.drawer.broughtForward'), drawer.broughtForwardFen],
    [t('day.drawer.received'), drawer.receivedFen],
    ...(drawer.returnedFen === 0 ? [] : [[t('day.drawer.returned'), negateFen(drawer.returnedFen)] as const]),
    ...(drawer.depositedFen === 0
      ? []
      : [[t('day.drawer.deposited'), negateFen(drawer.depositedFen)] as const]),
  ];

  return (
    <section className="day-panel" aria-labelledby="drawer-title">
      <header className="day-panel__head">
        <h2 id="drawer-title">{t('day.drawer.title')}</h2>
        <span className="quiet">
          {t('day.drawer.shift', { name: shift.cashierName, time: timeOfInstant(shift.openedAt) })}
        </span>
        <span className="day-panel__actions">{actions}</span>
      </header>
      <dl className="day-sum">
        {lines.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <MoneyText amount={amount} />
            </dd>
          </div>
        ))}
        <div className="day-sum__result">
          <dt>{t('day.drawer.expected')}</dt>
          <dd data-testid="expected">
            <MoneyText amount={drawer.expectedFen} size="figure" />
          </dd>
        </div>
      </dl>
      <TenderList summary={summary} />
      {summary.deposits.length === 0 ? null : (
        <DepositList deposits={summary.deposits} own={own} onTakeBack={setTakingBack} />
      )}
      {takingBack === null ? null : (
        <TakeBackDialog deposit={takingBack} onClose={() => setTakingBack(null)} />
      )}
    </section>
  );
}

function TenderList({ summary }: { readonly summary: ShiftSummary }) {
  const { t } = useTranslation();
  const { tenders, receipts, voids, reversals } = summary;
  return (
    <div className="day-tenders">
      <h3>{t('day.drawer.byTender')}</h3>
      {tenders.length === 0 ? (
        <p className="quiet">{t('day.drawer.nothing')}</p>
      ) : (
        <table className="day-table">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('day.drawer.in')}</th>
              <th scope="col">{t('day.drawer.out')}</th>
            </tr>
          </thead>
          <tbody>
            {tenders.map((row) => (
              <tr key={row.tender}>
                <th scope="row">{t(`counter.tenders.${row.tender}`)}</th>
                <td>
                  <MoneyText amount={row.receivedFen} />
                </td>
                <td>
                  <MoneyText
                    amount={row.returnedFen}
                    {...(row.returnedFen === 0 ? { tone: 'quiet' as const } : {})}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet figures">
        {[
          t('day.drawer.receipts', { count: receipts.count }),
          t('day.drawer.voids', { count: voids.count }),
          t('day.drawer.reversals', { count: reversals.count }),
        ].join(' · ')}
      </p>
    </div>
  );
}

interface DepositListProps {
  readonly deposits: readonly Deposit[];
  readonly own: boolean;
  readonly onTakeBack: (deposit: Deposit) => void;
}

function DepositList({ deposits, own, onTakeBack }: DepositListProps) {
  const { t } = useTranslation();
  return (
    <div className="day-tenders">
      <h3>{t('day.drawer.deposits')}</h3>
      <ul className="day-deposits">
        {deposits.map((deposit) => (
          <li key={deposit.entrySeq}>
            <span className="figures quiet">{timeOfInstant(deposit.postedAt)}</span>
            <span>{deposit.reference}</span>
            <span className="quiet">{markOf(deposit, t)}</span>
            <MoneyText amount={deposit.amountFen} />
            {own && deposit.amountFen > 0 && !deposit.reversed ? (
              <Button size="small" type="text" onClick={() => onTakeBack(deposit)}>
                {t('day.drawer.takeBack')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function markOf(deposit: Deposit, t: Translate): string {
  if (deposit.reversed) return t('day.drawer.depositReversed');
  return deposit.amountFen < 0 ? t('day.drawer.depositTakenBack', { reason: deposit.reason }) : '';
}
