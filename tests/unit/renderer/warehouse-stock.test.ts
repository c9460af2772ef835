import { describe, expect, it } from 'vitest';
import type { OnHandLine } from '../../../shared/contract/stock-reports.ts';
import { day, month } from '../../../shared/domain/day.ts';
import { fen } from '../../../shared/domain/fen.ts';
import { unitPrice } from '../../../shared/domain/price.ts';
import { wholeUnits } from '../../../shared/domain/quantity.ts';
import { averagePriceOf, monthsOfCard, sumByCategory } from '../../../shared/domain/stock-summary.ts';
import { linesInView } from '../../../renderer/warehouse/stock/on-hand-filter.ts';
import { rowsOfText, sheetsByHeight } from '../../../renderer/print/sheets-by-height.ts';

describe('stock on hand on screen', () => {
  it('puts first what is below its minimum, the scarcest foremost, and keeps the shelves’ order else', () => {
    const lines = [held('A', 30, 10), held('B', 8, 10), held('C', 0, 10), held('D', 5, null)];

    expect(codes(linesInView(lines, { view: 'everything', text: '' }))).toEqual(['C', 'B', 'A', 'D']);
  });

  it('shows only what is short, or only what is there', () => {
    const lines = [held('A', 30, 10), held('B', 8, 10), held('C', 0, null)];

    expect(codes(linesInView(lines, { view: 'short', text: '' }))).toEqual(['B']);
    expect(codes(linesInView(lines, { view: 'withStock', text: '' }))).toEqual(['B', 'A']);
  });

  it('finds by code, name and place whatever the case', () => {
    const lines = [held('W1', 1, null), held('W2', 1, null)];

    expect(codes(linesInView(lines, { view: 'everything', text: ' w2 ' }))).toEqual(['W2']);
  });
});

describe('the price beside quantity and amount', () => {
  it('is what one cost on average, to be read and never reckoned from', () => {
    expect(averagePriceOf({ quantityThousandths: wholeUnits(3), valueFen: fen(1000) })).toBe(
      unitPrice(33_333),
    );
    expect(averagePriceOf({ quantityThousandths: wholeUnits(-3), valueFen: fen(-1000) })).toBe(
      unitPrice(33_333),
    );
  });

  it('is none where there is no quantity', () => {
    expect(averagePriceOf({ quantityThousandths: wholeUnits(0), valueFen: fen(960) })).toBeNull();
  });
});

describe('a card’s months', () => {
  it('each sum what came in and went out, and end with the balance', () => {
    const months = monthsOfCard([
      moved('2026-09-02', 'in', 60, 48_000, 60, 48_000),
      moved('2026-09-15', 'out', 10, 8000, 50, 40_000),
      moved('2026-10-20', 'out', -3, -2400, 53, 42_400),
    ]);

    expect(months.map((each) => each.month)).toEqual([month('2026-09'), month('2026-10')]);
    expect(months[0]).toMatchObject({
      received: { quantityThousandths: wholeUnits(60), valueFen: fen(48_000) },
      issued: { quantityThousandths: wholeUnits(10), valueFen: fen(8000) },
      closing: { quantityThousandths: wholeUnits(50), valueFen: fen(40_000) },
    });
    expect(months[1]?.issued).toEqual({ quantityThousandths: wholeUnits(-3), valueFen: fen(-2400) });
  });
});

describe('the month’s summary by category', () => {
  it('sums the amounts of each, none lost', () => {
    const sums = sumByCategory([summed('保洁', 100), summed('办公', 20), summed('保洁', 5)]);

    expect(sums.map((sum) => [sum.category, sum.lines.length, sum.closingFen])).toEqual([
      ['保洁', 2, 105],
      ['办公', 1, 20],
    ]);
  });
});

describe('lines on sheets of paper', () => {
  it('are never broken across two, and none is lost', () => {
    const sheets = sheetsByHeight([1, 2, 2, 1, 1], 3, (rows) => rows);

    expect(sheets).toEqual([[1, 2], [2, 1], [1]]);
  });

  it('have a sheet of their own when they are higher than one', () => {
    expect(sheetsByHeight([1, 9, 1], 3, (rows) => rows)).toEqual([[1], [9], [1]]);
  });

  it('are as high as their text is long', () => {
    expect(rowsOfText('', 10)).toBe(1);
    expect(rowsOfText('十个汉字正好排满一行', 10)).toBe(1);
    expect(rowsOfText('十个汉字正好排满一行多', 10)).toBe(2);
  });
});

function held(code: string, units: number, minimum: number | null): OnHandLine {
  return {
    itemId: code.charCodeAt(0),
    code,
    category: '保洁用品',
    name: '扫把',
    specification: '',
    model: '',
    unit: '把',
    place: 'A-1',
    class: 'C',
    quantityThousandths: wholeUnits(units),
    valueFen: fen(0),
    minimumThousandths: minimum === null ? null : wholeUnits(minimum),
    maximumThousandths: null,
    isShort: minimum !== null && units < minimum,
    coverDays: null,
    lastMovedDay: null,
  };
}

function codes(lines: readonly OnHandLine[]): string[] {
  return lines.map((line) => line.code);
}

function moved(
  booked: string,
  side: 'in' | 'out',
  units: number,
  valueFen: number,
  leftUnits: number,
  leftFen: number,
) {
  return {
    bookedDay: day(booked),
    side,
    quantityThousandths: wholeUnits(units),
    valueFen: fen(valueFen),
    balance: { quantityThousandths: wholeUnits(leftUnits), valueFen: fen(leftFen) },
  };
}

function summed(category: string, closingFen: number) {
  const nothing = { quantityThousandths: wholeUnits(0), valueFen: fen(0) };
  return {
    category,
    opening: nothing,
    received: nothing,
    issued: nothing,
    closing: { quantityThousandths: wholeUnits(1), valueFen: fen(closingFen) },
  };
}
