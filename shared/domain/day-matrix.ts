import { addFen, sumFen, ZERO_FEN, type Fen } from './fen.ts';
import { tenders, type Tender } from './tender.ts';

/** What of one item one tender brought in, or a reversal took back. */
export type MatrixCell<Section extends string> = {
  readonly section: Section;
  readonly reversed: boolean;
  readonly label: string;
  readonly tender: Tender;
  readonly amountFen: Fen;
};

export type MatrixRow<Section extends string> = {
  readonly section: Section;
  readonly reversed: boolean;
  readonly label: string;
  /** In the order of the matrix's tenders; zero where the tender brought nothing. */
  readonly amounts: readonly Fen[];
  readonly totalFen: Fen;
};

/** Item × tender with both sums, as the daily page prints it. */
export type DayMatrix<Section extends string> = {
  readonly tenders: readonly Tender[];
  readonly rows: readonly MatrixRow<Section>[];
  readonly totals: readonly Fen[];
  readonly totalFen: Fen;
};

/** Lays the cells out: tenders that occur in their usual order, rows in order of first use, what was taken back last. */
export function layMatrix<Section extends string>(cells: readonly MatrixCell<Section>[]): DayMatrix<Section> {
  const used = tenders.filter((tender) => cells.some((cell) => cell.tender === tender));
  const groups = Map.groupBy(cells, (cell) => JSON.stringify([cell.reversed, cell.section, cell.label]));
  const rows = [...groups.values()]
    .map((group) => rowOf(group, used))
    .filter((row) => row !== null)
    .toSorted((one, other) => Number(one.reversed) - Number(other.reversed));
  const totals = used.map((_, column) => sumFen(rows.map((row) => row.amounts[column] ?? ZERO_FEN)));
  return { tenders: used, rows, totals, totalFen: sumFen(totals) };
}

function rowOf<Section extends string>(
  group: readonly MatrixCell<Section>[],
  used: readonly Tender[],
): MatrixRow<Section> | null {
  const [first] = group;
  if (first === undefined) return null;
  const amounts = used.map((tender) =>
    group
      .filter((cell) => cell.tender === tender)
      .reduce((sum, cell) => addFen(sum, cell.amountFen), ZERO_FEN),
  );
  return {
    section: first.section,
    reversed: first.reversed,
    label: first.label,
    amounts,
    totalFen: sumFen(amounts),
  };
}
