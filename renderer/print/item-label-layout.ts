import type { Paper } from '../../shared/contract/shell.ts';
import { pathTo } from '../app/route-pattern.ts';
import type { SymbolKind } from './item-symbol-kind.ts';

/** Papers labels come on: a sheet of 3×8 stickers, or a roll in a label printer. */
export const labelPapers = ['A4', 'label-60x40'] as const satisfies readonly Paper[];
export type LabelPaper = (typeof labelPapers)[number];

/** How many labels one sheet holds. */
export const labelsPerSheet: Readonly<Record<LabelPaper, number>> = { A4: 24, 'label-60x40': 1 };

export const itemLabelsPattern = '/print/item-labels/:paper/:symbol/:items';

/** What labels are printed, and how. */
export interface LabelJob {
  readonly paper: LabelPaper;
  readonly symbol: SymbolKind;
  readonly itemIds: readonly number[];
  /** Of each item. */
  readonly copies: number;
  /** Places at the beginning of the first sheet that are used up already. */
  readonly skip: number;
}

/** The page that prints a job; its window takes routes up to a length, which `isTooMany` tells. */
export function labelsPath({ paper, symbol, itemIds, copies, skip }: LabelJob): string {
  return pathTo(itemLabelsPattern, { paper, symbol, items: writeIds(itemIds) }, { copies, skip });
}

/** Whether the ids scatter so much that the route could not hold them. */
export function isTooMany(itemIds: readonly number[]): boolean {
  return writeIds(itemIds).length > LONGEST_LIST;
}

/** Ids in a route, neighbours as a span: `1-24.30`. */
export function writeIds(ids: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const id of ids.toSorted((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last !== undefined && id <= last[1] + 1) last[1] = id;
    else spans.push([id, id]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join('.');
}

/** Whether a route's list of ids names one. */
export function readIds(text: string): (id: number) => boolean {
  const spans = text.split('.').map((span) => {
    const [from, to = from] = span.split('-').map(Number);
    return { from: from ?? 0, to: to ?? 0 };
  });
  return (id) => spans.some(({ from, to }) => id >= from && id <= to);
}

/** Lays labels onto sheets in their order, each item so often, the first places left empty (null). */
export function layLabels<Label>(
  labels: readonly Label[],
  job: Pick<LabelJob, 'paper' | 'copies' | 'skip'>,
): (Label | null)[][] {
  const held = labelsPerSheet[job.paper];
  const places: (Label | null)[] = Array.from({ length: job.skip % held }, () => null);
  for (const label of labels) for (let copy = 0; copy < job.copies; copy += 1) places.push(label);
  return Array.from({ length: Math.ceil(places.length / held) }, (_, sheet) =>
    places.slice(sheet * held, (sheet + 1) * held),
  );
}

const LONGEST_LIST = 3500;
