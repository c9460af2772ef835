import type { DayFigures } from '../../../shared/contract/day.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { ZERO_FEN } from '../../../shared/domain/fen.ts';
import type { Tender } from '../../../shared/domain/tender.ts';
import type { DayFigureTable } from '../shifts/shifts.table.ts';

type FigureRow = Omit<DayFigureTable, 'entry_seq' | 'line_no'>;

/** The figures of a day as the rows that its closing posts, so that the chain holds every one of them. */
export function figureRows(figures: DayFigures): FigureRow[] {
  return [
    ...figures.cells.map((cell) => ({
      figure: `${cell.reversed ? 'reversed' : 'received'}-${cell.section}`,
      label: cell.label,
      tender: cell.tender,
      documents: 0,
      amount_fen: cell.amountFen,
    })),
    ...figures.numbers.map(({ first, last, count }) => ({
      ...blank,
      figure: 'numbers',
      label: `${first} ${last}`,
      documents: count,
    })),
    ...documentFigures.map((figure) => ({
      ...blank,
      figure,
      documents: figures[figure].count,
      amount_fen: figures[figure].totalFen,
    })),
    ...takingsFigures.map((part) => ({
      ...blank,
      figure: `takings-${part}`,
      amount_fen: figures.takings[part],
    })),
    ...prepaymentFigures.map((part) => ({
      ...blank,
      figure: `prepayments-${part}`,
      amount_fen: figures.prepayments[part],
    })),
  ];
}

/**
 * The figures of a signed day, read back from its rows.
 * @throws Error when a figure is missing: the day was not signed by {@link figureRows}.
 */
export function figuresFromRows(rows: readonly FigureRow[]): DayFigures {
  const only = (figure: string): FigureRow => {
    const found = rows.find((row) => row.figure === figure);
    if (found === undefined) throw new Error(`The signed day has no figure ${figure}.`);
    return found;
  };
  const amount = (figure: string): Fen => only(figure).amount_fen;
  const total = (figure: string) => ({ count: only(figure).documents, totalFen: amount(figure) });
  return {
    cells: rows.flatMap(asCell),
    numbers: rows.flatMap((row) => {
      const [first, last] = row.label.split(' ');
      if (row.figure !== 'numbers' || first === undefined || last === undefined) return [];
      return [{ first, last, count: row.documents }];
    }),
    receipts: total('receipts'),
    voids: total('voids'),
    reversals: total('reversals'),
    takings: {
      broughtForwardFen: amount('takings-broughtForwardFen'),
      receivedFen: amount('takings-receivedFen'),
      returnedFen: amount('takings-returnedFen'),
      depositedFen: amount('takings-depositedFen'),
      overShortFen: amount('takings-overShortFen'),
      onHandFen: amount('takings-onHandFen'),
    },
    prepayments: {
      broughtForwardFen: amount('prepayments-broughtForwardFen'),
      paidInFen: amount('prepayments-paidInFen'),
      usedFen: amount('prepayments-usedFen'),
      returnedFen: amount('prepayments-returnedFen'),
      balanceFen: amount('prepayments-balanceFen'),
    },
  };
}

const blank: { label: string; tender: Tender | ''; documents: number; amount_fen: Fen } = {
  label: '',
  tender: '',
  documents: 0,
  amount_fen: ZERO_FEN,
};
const documentFigures = ['receipts', 'voids', 'reversals'] as const;
const takingsFigures = [
  'broughtForwardFen',
  'receivedFen',
  'returnedFen',
  'depositedFen',
  'overShortFen',
  'onHandFen',
] as const;
const prepaymentFigures = ['broughtForwardFen', 'paidInFen', 'usedFen', 'returnedFen', 'balanceFen'] as const;

const cellFigures = {
  'received-charge': { reversed: false, section: 'charge' },
  'received-prepayment': { reversed: false, section: 'prepayment' },
  'received-other': { reversed: false, section: 'other' },
  'reversed-charge': { reversed: true, section: 'charge' },
  'reversed-prepayment': { reversed: true, section: 'prepayment' },
  'reversed-other': { reversed: true, section: 'other' },
} as const;

function asCell(row: FigureRow): DayFigures['cells'] {
  if (!isCellFigure(row.figure) || row.tender === '') return [];
  return [{ ...cellFigures[row.figure], label: row.label, tender: row.tender, amountFen: row.amount_fen }];
}

function isCellFigure(figure: string): figure is keyof typeof cellFigures {
  return figure in cellFigures;
}
