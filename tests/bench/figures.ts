/** One line of the report: a figure beside what it is measured against in the same run. */
export interface Figure {
  readonly name: string;
  /** Medians, milliseconds. */
  readonly oursMs: number;
  readonly floorMs: number;
  /** Median of the ratios pair by pair, ours to the floor's. */
  readonly ratio: number;
  /** The ratio may be this at most; null where nothing is promised. */
  readonly target: number | null;
  readonly note: string;
}

/** Times of the same work in turns, ours and the floor's. */
export interface Pair {
  readonly oursMs: number;
  readonly floorMs: number;
}

export function figureOf(
  name: string,
  pairs: readonly Pair[],
  { target, note = '' }: { target: number | null; note?: string },
): Figure {
  return {
    name,
    oursMs: median(pairs.map((pair) => pair.oursMs)),
    floorMs: median(pairs.map((pair) => pair.floorMs)),
    ratio: median(pairs.map((pair) => pair.oursMs / pair.floorMs)),
    target,
    note,
  };
}

export function isMet({ ratio, target }: Figure): boolean {
  return target === null || ratio <= target;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('Nothing was measured.');
  return middle;
}

/** A table of figures under a heading; what each stands beside is named by `beside`. */
export function printFigures(heading: string, beside: string, figures: readonly Figure[]): void {
  console.log(`\n${heading}`);
  console.log(row('', 'ours', beside, 'ratio', 'target', ''));
  for (const figure of figures) {
    const verdict = figure.target === null ? '' : isMet(figure) ? 'PASS' : 'FAIL';
    console.log(
      row(
        figure.name,
        inMs(figure.oursMs),
        inMs(figure.floorMs),
        `${figure.ratio.toFixed(2)}×`,
        figure.target === null ? '' : `≤ ${figure.target}×`,
        [verdict, figure.note].filter(Boolean).join('  '),
      ),
    );
  }
}

function row(...[name, ours, floor, ratio, target, rest]: string[]): string {
  return [
    (name ?? '').padEnd(34),
    ...[ours, floor].map((cell) => (cell ?? '').padStart(12)),
    ...[ratio, target].map((cell) => (cell ?? '').padStart(8)),
    ` ${rest ?? ''}`,
  ].join('');
}

function inMs(milliseconds: number): string {
  return `${milliseconds.toFixed(milliseconds < 10 ? 3 : 1)} ms`;
}
