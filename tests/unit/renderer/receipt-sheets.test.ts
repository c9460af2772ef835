import { describe, expect, it } from 'vitest';
import type { ReceiptLine } from '../../../shared/contract/receipts.ts';
import { fen } from '../../../shared/domain/fen.ts';
import { sheetsOf } from '../../../renderer/print/receipt-sheets.ts';

describe('the lines of a receipt on paper', () => {
  it('stand on one sheet while they fit', () => {
    expect(sheetsOf(lines(8), 'A4-half', shortName).map((sheet) => sheet.length)).toEqual([8]);
  });

  it('flow onto as many sheets as they need, none lost and none twice', () => {
    const sheets = sheetsOf(lines(20), 'A4-half', shortName);

    expect(sheets.map((sheet) => sheet.length)).toEqual([8, 8, 4]);
    expect(sheets.flat().map((line) => line.lineNo)).toEqual(lines(20).map((line) => line.lineNo));
  });

  it('take more room where the name runs over several rows', () => {
    const longName = () => '地下二层人防车位及附属储藏间综合管理服务费';

    expect(sheetsOf(lines(8), 'A4-half', longName).map((sheet) => sheet.length)).toEqual([4, 4]);
  });

  it('are fewer on three-part paper', () => {
    expect(sheetsOf(lines(6), 'triplicate-241x93', shortName).map((sheet) => sheet.length)).toEqual([5, 1]);
  });
});

function lines(count: number): ReceiptLine[] {
  return Array.from({ length: count }, (_, index) => ({
    lineNo: index + 1,
    kind: 'prepayment',
    feeItemName: '物业服务费',
    periodFrom: null,
    periodTo: null,
    unitLabel: '',
    quantityThousandths: null,
    priceTenThousandths: null,
    months: null,
    previousThousandths: null,
    currentThousandths: null,
    amountFen: fen(100),
    chargeFen: null,
  }));
}

function shortName(): string {
  return '物业服务费';
}
