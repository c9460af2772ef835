import { App } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftSummary } from '../../../shared/contract/shifts.ts';
import { countedTotal } from '../../../shared/domain/cash-count.ts';
import { subtractFen, type Fen } from '../../../shared/domain/fen.ts';
import { denominations } from '../../../shared/domain/tender.ts';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { CountPad, type Pieces } from './count-pad.tsx';
import { ThreeWay } from './three-way.tsx';

/** Counts the drawer and closes the shift: the difference is the one figure that matters. */
export function CountPanel({ summary, own }: { readonly summary: ShiftSummary; readonly own: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { drawer, shift } = summary;
  const [pieces, setPieces] = useState<Pieces>({});
  const [retained, setRetained] = useState<Fen | null>(drawer.openingFloatFen);
  const [reason, setReason] = useState('');
  const after = useRef<HTMLDivElement>(null);
  const close = useWrite('shifts.close');

  const lines = denominations.flatMap((denominationFen) => {
    const count = pieces[denominationFen] ?? 0;
    return count === 0 ? [] : [{ denominationFen, pieces: count }];
  });
  const begun = Object.keys(pieces).length > 0;
  const countedFen = countedTotal(lines);
  const differenceFen = subtractFen(countedFen, drawer.expectedFen);
  const needsReason = begun && differenceFen !== 0;

  const command = useCommand({
    id: 'day.count',
    nameKey: own ? 'day.count.close' : 'day.count.closeManager',
    nameValues: { name: shift.cashierName },
    keys: '$mod+Enter',
    enabled: begun && retained !== null && !close.pending && !(needsReason && reason.trim().length < 2),
    perform: async () => {
      if (retained === null) return;
      const outcome = await close.submit({
        shiftSeq: shift.shiftSeq,
        lines,
        retainedFloatFen: retained,
        expectedFen: drawer.expectedFen,
        reason: needsReason ? reason : '',
      });
      if (outcome.ok) void message.success(t('day.count.closed'));
    },
  });

  return (
    <section className="day-panel" aria-labelledby="count-title">
      <header className="day-panel__head">
        <h2 id="count-title">{t('day.count.title')}</h2>
        <span className="quiet">{t('day.count.explain')}</span>
      </header>
      <div className="count-panel">
        <CountPad
          pieces={pieces}
          autoFocus={own}
          onChange={setPieces}
          onDone={() => after.current?.querySelector<HTMLElement>('textarea, button')?.focus()}
        />
        <div className="count-panel__result" ref={after}>
          <Difference
            begun={begun}
            countedFen={countedFen}
            expectedFen={drawer.expectedFen}
            differenceFen={differenceFen}
          />
          {begun ? (
            <ThreeWay
              cashFen={subtractFen(countedFen, drawer.openingFloatFen)}
              documentsFen={drawer.takingsFen}
              booksFen={drawer.booksFen}
            />
          ) : null}
          {needsReason ? (
            <div className="count-panel__reason">
              <span className="count-panel__label">{t('day.count.reason')}</span>
              <ReasonField
                value={reason}
                onChange={setReason}
                usual={usualReasons.map((usual) => t(`day.count.usual.${usual}`))}
              />
            </div>
          ) : null}
          <label className="count-panel__retained">
            <span className="count-panel__label">{t('day.count.retained')}</span>
            <MoneyInput value={retained} onChange={setRetained} />
            <span className="faint">{t('day.count.retainedHint')}</span>
          </label>
          <ErrorNotice error={close.error} onClose={close.reset} inForm />
          <CommandButton command={command} type="primary" loading={close.pending} />
        </div>
      </div>
    </section>
  );
}

const usualReasons = ['tooMuch', 'tooLittle', 'tookLess', 'mistyped', 'unknown'] as const;

interface DifferenceProps {
  readonly begun: boolean;
  readonly countedFen: Fen;
  readonly expectedFen: Fen;
  readonly differenceFen: Fen;
}

function Difference({ begun, countedFen, expectedFen, differenceFen }: DifferenceProps) {
  const { t } = useTranslation();
  const verdict = differenceFen === 0 ? 'agrees' : differenceFen > 0 ? 'over' : 'short';
  return (
    <dl className="day-sum" aria-live="polite">
      <div>
        <dt>{t('day.count.expected')}</dt>
        <dd>
          <MoneyText amount={expectedFen} />
        </dd>
      </div>
      <div>
        <dt>{t('day.count.counted')}</dt>
        <dd data-testid="counted">
          <MoneyText amount={countedFen} size="strong" />
        </dd>
      </div>
      <div className="day-sum__result">
        <dt>{begun ? t(`day.count.${verdict}`) : t('day.count.difference')}</dt>
        <dd data-testid="difference">
          {begun ? (
            <MoneyText
              amount={differenceFen}
              size="figure"
              tone={verdict === 'agrees' ? 'settled' : 'problem'}
            />
          ) : (
            <span className="faint">{t('day.count.notYet')}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}
