import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadingRow } from '../../../shared/contract/readings.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { useBoxSize } from '../../ui/use-box-size.ts';
import { drafted } from './reading-draft.ts';
import type { ReadingDraft } from './reading-draft.ts';

export interface ReadingListProps {
  readonly rows: readonly ReadingRow[];
  readonly drafts: ReadonlyMap<number, ReadingDraft>;
  readonly unitLabel: string;
  readonly onDraft: (roomId: number, draft: ReadingDraft) => void;
}

/**
 * The route as a sheet to type down: Enter or ↓ goes to the next room, ↑ to the one before. Only the rows in sight are
 * drawn, so three thousand rooms scroll like thirty.
 */
export function ReadingList({ rows, drafts, unitLabel, onDraft }: ReadingListProps) {
  const { t } = useTranslation();
  const [box, size] = useBoxSize();
  const scroller = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [active, setActive] = useState<number | null>(null);
  const first = Math.max(0, Math.floor(scrollTop / ROW_HEIGHT) - OVERSCAN);
  const inSight = rows.slice(first, first + Math.ceil(size.height / ROW_HEIGHT) + 2 * OVERSCAN);

  const walk = (index: number, event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = STEPS[event.key];
    const next = step === undefined ? index : index + step;
    if (next === index || next < 0 || next >= rows.length) return;
    event.preventDefault();
    setActive(next);
    scrollTo(scroller.current, next);
  };

  return (
    <div ref={box} className="reading-list">
      <div className="reading-list__head reading-list__row" aria-hidden="true">
        <span>{t('readings.room')}</span>
        <span>{t('readings.payer')}</span>
        <span className="reading-list__figure">{t('readings.previous')}</span>
        <span className="reading-list__figure">{t('readings.current')}</span>
        <span className="reading-list__figure">{t('readings.usage', { unit: unitLabel })}</span>
        <span className="reading-list__figure">{t('readings.usual')}</span>
        <span>{t('readings.remark')}</span>
      </div>
      <div
        ref={scroller}
        className="reading-list__body"
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      >
        <div role="list" style={{ height: rows.length * ROW_HEIGHT, position: 'relative' }}>
          {inSight.map((row, offset) => (
            <ReadingLine
              key={row.roomId}
              row={row}
              top={(first + offset) * ROW_HEIGHT}
              draft={drafts.get(row.roomId)}
              focused={first + offset === active}
              onFocus={() => setActive(first + offset)}
              onKey={(event) => walk(first + offset, event)}
              onDraft={(draft) => onDraft(row.roomId, draft)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

const ROW_HEIGHT = 38;
const OVERSCAN = 6;
const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

function scrollTo(scroller: HTMLDivElement | null, index: number): void {
  if (scroller === null) return;
  const top = index * ROW_HEIGHT;
  const above = top < scroller.scrollTop + ROW_HEIGHT;
  const below = top + 2 * ROW_HEIGHT > scroller.scrollTop + scroller.clientHeight;
  if (above) scroller.scrollTop = Math.max(0, top - ROW_HEIGHT);
  else if (below) scroller.scrollTop = top + 2 * ROW_HEIGHT - scroller.clientHeight;
}

interface ReadingLineProps {
  readonly row: ReadingRow;
  readonly top: number;
  readonly draft: ReadingDraft | undefined;
  readonly focused: boolean;
  readonly onFocus: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onDraft: (draft: ReadingDraft) => void;
}

function ReadingLine({ row, top, draft, focused, onFocus, onKey, onDraft }: ReadingLineProps) {
  const { t } = useTranslation();
  const field = useRef<InputRef>(null);
  const shown = drafted(row, draft);
  useEffect(() => {
    if (focused) field.current?.focus({ cursor: 'all' });
  }, [focused]);

  return (
    <div
      role="listitem"
      className="reading-list__row"
      style={{ position: 'absolute', top, left: 0, right: 0 }}
    >
      <span>{row.roomLabel}</span>
      <span className="quiet">{row.payerName ?? '—'}</span>
      {row.previousMonth === null && !row.billed ? (
        <Input
          size="small"
          className="figures reading-list__input"
          aria-label={`${row.roomLabel} ${t('readings.start')}`}
          placeholder={t('readings.start')}
          value={draft?.previous ?? written(row.previous)}
          onChange={(event) => onDraft({ ...draft, previous: event.target.value })}
          onKeyDown={onKey}
        />
      ) : (
        <span
          className="reading-list__figure figures quiet"
          title={
            row.previousMonth === null ? undefined : t('readings.previousOf', { month: row.previousMonth })
          }
        >
          {written(row.previous)}
        </span>
      )}
      <Input
        ref={field}
        size="small"
        className="figures reading-list__input"
        aria-label={`${row.roomLabel} ${t('readings.current')}`}
        disabled={row.billed}
        inputMode="decimal"
        {...(shown.refusal !== null || shown.remark === 'lower' ? { status: 'error' as const } : {})}
        value={draft?.current ?? written(row.current)}
        onFocus={onFocus}
        onChange={(event) => onDraft({ ...draft, current: event.target.value })}
        onKeyDown={onKey}
      />
      <span className="reading-list__figure figures">{written(shown.usage)}</span>
      <span className="reading-list__figure figures faint">{written(row.usualUsage)}</span>
      <Remark refusal={shown.refusal} remark={shown.remark} />
    </div>
  );
}

function Remark({ refusal, remark }: Pick<ReturnType<typeof drafted>, 'refusal' | 'remark'>) {
  const { t } = useTranslation();
  if (refusal !== null) return <span className="problem">{t(`readings.reasons.${refusal}`)}</span>;
  if (remark === null) return <span />;
  const tone =
    remark === 'billed'
      ? 'settled'
      : remark === 'lower' || remark === 'startMissing'
        ? 'problem'
        : 'reading-list__doubt';
  return <span className={tone}>{t(`readings.${remark}`)}</span>;
}

function written(value: Quantity | null): string {
  return value === null ? '' : formatQuantity(value);
}
