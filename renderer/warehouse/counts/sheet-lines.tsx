import { useCallback, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetLine } from '../../../shared/contract/counts.ts';
import { focusBeside } from './field-id.ts';
import { isScan, scannedLine } from './scanned-line.ts';
import type { Draft, SheetEntry } from './sheet-entry.ts';
import { SheetLineRow } from './sheet-line.tsx';

/** The lines of a sheet, shelf by shelf. Enter and ↓ go on, ↑ goes back, Esc takes back what was not saved. */
export function SheetLines(props: {
  readonly lines: readonly SheetLine[];
  readonly entry: SheetEntry;
  readonly drafts: ReadonlyMap<number, Draft>;
  readonly countedAt: string | null;
  readonly disabled: boolean;
  /** A code was scanned into the field of a quantity: it belongs to that line. */
  readonly onScan: (lineNo: number) => void;
}) {
  const { t } = useTranslation();
  const { lines, entry, drafts, disabled } = props;
  // Rows are drawn anew only when they change, so what they call looks up what holds now.
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  const leave = useCallback((line: SheetLine) => {
    const { entry: now, countedAt } = latest.current;
    now.leave(line, countedAt);
  }, []);
  const hear = useCallback(
    (event: KeyboardEvent<HTMLInputElement>, line: SheetLine) => {
      const now = latest.current;
      if (event.nativeEvent.isComposing || event.keyCode === COMPOSING_KEY_CODE) return;
      const field = event.currentTarget;
      const chord = event.ctrlKey || event.metaKey || event.altKey;
      if (chord) return;
      if (event.key === 'Enter') {
        const scanned = isScan(field.value) ? scannedLine(field.value, now.lines) : undefined;
        if (scanned !== undefined) {
          now.entry.restore(line.lineNo);
          now.onScan(scanned);
        } else if (!focusBeside(field, event.shiftKey ? -1 : 1)) leave(line);
      } else if (event.key === 'ArrowDown') focusBeside(field, 1);
      else if (event.key === 'ArrowUp') focusBeside(field, -1);
      else if (event.key === 'Escape') now.entry.restore(line.lineNo);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [leave],
  );

  return (
    <div className="count-sheet__lines">
      {byPlace(lines).map(({ place, lines: own }) => (
        <section
          key={`${place} ${own[0]?.lineNo}`}
          className="count-sheet__place"
          style={{ containIntrinsicSize: `auto ${HEAD_HEIGHT + own.length * ROW_HEIGHT}px` }}
        >
          <h2>
            {place === '' ? t('counts.sheet.noPlace') : place}
            <span className="quiet figures">
              {t('counts.sheet.placeProgress', {
                counted: own.filter((line) => line.countedThousandths !== null).length,
                lines: own.length,
              })}
            </span>
          </h2>
          <table aria-label={place === '' ? t('counts.sheet.noPlace') : place}>
            <colgroup>
              <col className="count-sheet__no" />
              <col className="count-sheet__state" />
              <col />
              <col className="count-sheet__field" />
              <col className="count-sheet__unit" />
              <col className="count-sheet__by" />
            </colgroup>
            <tbody>
              {own.map((line) => (
                <SheetLineRow
                  key={line.lineNo}
                  line={line}
                  draft={drafts.get(line.lineNo)}
                  disabled={disabled}
                  onType={entry.type}
                  onLeave={leave}
                  onKey={hear}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

/** As the lines follow one another along the shelves. */
function byPlace(lines: readonly SheetLine[]): { readonly place: string; readonly lines: SheetLine[] }[] {
  const groups: { place: string; lines: SheetLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.place === line.place) last.lines.push(line);
    else groups.push({ place: line.place, lines: [line] });
  }
  return groups;
}

const COMPOSING_KEY_CODE = 229;
const HEAD_HEIGHT = 34;
const ROW_HEIGHT = 52;
