import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fen } from '../../../shared/domain/fen.ts';
import { denominations, type Denomination } from '../../../shared/domain/tender.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { denominationName } from './denomination-name.ts';

/** Pieces by denomination; a denomination that was not filled in has no entry. */
export type Pieces = Readonly<Partial<Record<Denomination, number>>>;

export interface CountPadProps {
  readonly pieces: Pieces;
  /** The cursor waits in the first field: for the cashier whose drawer it is. */
  readonly autoFocus: boolean;
  readonly onChange: (pieces: Pieces) => void;
  /** Enter on the last denomination. */
  readonly onDone: () => void;
}

/** 点钞: pieces of each denomination with live subtotals; Enter and ↓ go on, ↑ goes back. */
export function CountPad({ pieces, autoFocus, onChange, onDone }: CountPadProps) {
  const { t } = useTranslation();
  const [showsRare, setShowsRare] = useState(false);
  const inputs = useRef(new Map<number, InputRef>());
  const shown = denominations.filter((denomination) => showsRare || !rareDenominations.has(denomination));

  const hear = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = inputs.current.get(index + step);
    if (next !== undefined) next.focus({ cursor: 'all' });
    else if (event.key === 'Enter') onDone();
  };

  return (
    <div className="count-pad">
      <table className="day-table count-pad__table">
        <thead>
          <tr>
            <th scope="col">{t('day.count.denomination')}</th>
            <th scope="col">{t('day.count.pieces')}</th>
            <th scope="col">{t('day.count.subtotal')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((denomination, index) => (
            <tr key={denomination}>
              <th scope="row">{denominationName(denomination, t)}</th>
              <td>
                <Input
                  ref={(input) => {
                    if (input === null) inputs.current.delete(index);
                    else inputs.current.set(index, input);
                  }}
                  value={pieces[denomination] ?? ''}
                  inputMode="numeric"
                  autoComplete="off"
                  autoFocus={autoFocus && index === 0}
                  maxLength={6}
                  aria-label={`${denominationName(denomination, t)} ${t('day.count.pieces')}`}
                  onFocus={(event) => event.target.select()}
                  onChange={(event) => onChange(withPieces(pieces, denomination, event.target.value))}
                  onKeyDown={(event) => hear(event, index)}
                />
              </td>
              <td>
                <MoneyText
                  amount={fen(denomination * (pieces[denomination] ?? 0))}
                  {...(pieces[denomination] === undefined ? { tone: 'quiet' as const } : {})}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {showsRare ? null : (
        <button type="button" className="quiet-button" onClick={() => setShowsRare(true)}>
          {t('day.count.rare')}
        </button>
      )}
    </div>
  );
}

/** Hardly met in a drawer any more, but still money. */
const rareDenominations: ReadonlySet<Denomination> = new Set([200, 20, 5, 2, 1]);

/** Digits as any keyboard gives them, full-width ones too; what is no digit is not taken. */
function withPieces(pieces: Pieces, denomination: Denomination, typed: string): Pieces {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  const { [denomination]: _replaced, ...others } = pieces;
  return digits === '' ? others : { ...others, [denomination]: Number(digits) };
}
