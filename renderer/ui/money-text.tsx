import { formatYuan } from '../../shared/domain/fen.ts';
import type { Fen } from '../../shared/domain/fen.ts';
import './money-text.css';

export interface MoneyTextProps {
  /** Null shows a dash: there is no amount, which is not the same as zero. */
  readonly amount: Fen | null;
  /** `problem` is vermilion: owed, short, late. `settled` is celadon. Leave it out for every other amount. */
  readonly tone?: 'problem' | 'settled' | 'quiet';
  /** `figure` is the one number of the screen that matters. */
  readonly size?: 'row' | 'strong' | 'figure';
  readonly symbol?: boolean;
}

/** An amount in yuan with tabular figures; it stands right-aligned wherever it fills its line. */
export function MoneyText({ amount, tone, size = 'row', symbol = false }: MoneyTextProps) {
  const tones = tone === undefined ? '' : ` money-text--${tone}`;
  return (
    <span className={`money-text money-text--${size}${tones}`}>
      {amount === null ? '—' : formatYuan(amount, { symbol })}
    </span>
  );
}
