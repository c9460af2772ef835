import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import type { Paper } from '../../shared/contract/shell.ts';
import { paperMillimetres } from '../../shared/domain/paper.ts';
import type { ContractError } from '../app/contract-error.ts';
import { call } from '../app/office-client.ts';
import { ErrorState } from '../ui/error-state.tsx';
import './print-page.css';

/** As much of a read as a page needs. */
export type PageRead<Value> = Pick<UseQueryResult<Value, ContractError>, 'data' | 'error'>;

/** Two reads as one, there when both are; the first that fails fails it. */
export function readTogether<First, Second>(
  first: PageRead<First>,
  second: PageRead<Second>,
): PageRead<readonly [First, Second]> {
  const error = first.error ?? second.error;
  return first.data === undefined || second.data === undefined
    ? { data: undefined, error }
    : { data: [first.data, second.data], error };
}

export interface PrintPageProps<Value> {
  /** What stands on the paper: one read, or several of `readTogether`. */
  readonly read: PageRead<Value>;
  /** The paper it is made for; it may depend on what was read (a setting of the office). */
  readonly paper: Paper | ((value: Value) => Paper);
  readonly children: (value: Value) => ReactNode;
}

/**
 * A page under `/print/`: the size of its paper as `@page`, its sheets one after the other, and the word to the window
 * host, once all stands on it and its fonts are there, that it may be printed, or, as soon as a read is refused, that it
 * never will. Its words come from `tPrint()`.
 *
 * @example
 * <PrintPage read={day} paper="A4">{(day) => <PrintSheet paper="A4">…</PrintSheet>}</PrintPage>
 */
export function PrintPage<Value>({ read, paper, children }: PrintPageProps<Value>) {
  const value = read.data;
  const ready = value !== undefined;
  const refusal = ready ? null : read.error;

  useEffect(() => {
    if (!ready) return;
    let gone = false;
    // Nobody sees the window, so it draws no frames to wait for; printing lays out what is there.
    void document.fonts.ready.then(() => {
      if (!gone) void call('shell.pageReady', {});
    });
    return () => {
      gone = true;
    };
  }, [ready]);
  useEffect(() => {
    if (refusal === null) return;
    const { code, facts } = refusal;
    void call('shell.pageFailed', { refusal: { code, facts } });
  }, [refusal]);

  if (value === undefined) return read.error === null ? null : <ErrorState error={read.error} />;
  const chosen = typeof paper === 'function' ? paper(value) : paper;
  const { width, height } = paperMillimetres[chosen];
  return (
    <>
      <style>{`@page { size: ${width}mm ${height}mm; margin: 0; }`}</style>
      <div className="print-page">{children(value)}</div>
    </>
  );
}

/** One sheet of paper with its margins; what follows comes on the next. */
export function PrintSheet(props: {
  readonly paper: Paper;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { width, height } = paperMillimetres[props.paper];
  return (
    <section
      className={`print-sheet print-sheet--${props.paper} ${props.className ?? ''}`}
      // A hair less than the paper, so that rounding never pushes out an empty sheet.
      style={{ width: `${width}mm`, height: `${height - 0.4}mm` }}
    >
      {props.children}
    </section>
  );
}
