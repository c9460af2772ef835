import type { OnHandLine } from '../../../shared/contract/stock-reports.ts';

export const onHandViews = ['everything', 'withStock', 'short'] as const;
export type OnHandView = (typeof onHandViews)[number];

export interface OnHandFilter {
  readonly view: OnHandView;
  readonly text: string;
}

/** The lines asked for, what is below its minimum first, the scarcest of it foremost; else as on the shelves. */
export function linesInView(lines: readonly OnHandLine[], filter: OnHandFilter): readonly OnHandLine[] {
  const words = filter.text.trim().toLowerCase();
  return lines
    .filter(
      (line) =>
        (filter.view === 'everything' ||
          (filter.view === 'short' ? line.isShort : line.quantityThousandths !== 0)) &&
        (words === '' || textOf(line).includes(words)),
    )
    .toSorted((one, other) => scarcity(one) - scarcity(other));
}

/** What is missing of the minimum in thousandths of it, negative; 0 where nothing is missing. */
function scarcity(line: OnHandLine): number {
  const { minimumThousandths, quantityThousandths } = line;
  if (!line.isShort || minimumThousandths === null || minimumThousandths === 0) return 0;
  return Math.min(-1, ((quantityThousandths - minimumThousandths) * 1000) / minimumThousandths);
}

function textOf(line: OnHandLine): string {
  return [line.code, line.category, line.name, line.specification, line.model, line.place]
    .join(' ')
    .toLowerCase();
}
