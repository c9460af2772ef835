import type { StockDocument } from '../../shared/contract/stock-documents.ts';
import { formatYuan, subtractFen } from '../../shared/domain/fen.ts';
import { formatUnitPrice } from '../../shared/domain/price.ts';
import { formatQuantity } from '../../shared/domain/quantity.ts';
import { averagePriceOf } from '../../shared/domain/stock-summary.ts';
import { tPrint } from '../app/i18n.ts';
import { checkNames } from '../warehouse/movements/check-names.ts';
import { writtenLines } from '../warehouse/movements/document-lines.ts';

/** One row of a slip: its cells in the order of `paperColumns`, and the texts that may run over several rows. */
export interface PaperRow {
  readonly key: number;
  readonly cells: readonly string[];
  readonly wide: readonly string[];
}

export interface PaperColumn {
  readonly key: string;
  readonly title: string;
  /** Percent of the sheet. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** The columns that this kind of slip has: an inspection, prices settled, goods without value, or goods with it. */
export function paperColumns(document: StockDocument): readonly PaperColumn[] {
  const t = tPrint();
  const specification = `${t('stock.fields.specification')} ${t('stock.fields.model')}`;
  const item: readonly PaperColumn[] = [
    { key: 'code', title: t('stock.fields.code'), width: 11, align: 'left' },
    { key: 'name', title: t('stock.fields.name'), width: 19, align: 'left' },
    { key: 'specification', title: specification, width: 15, align: 'left' },
  ];
  const unit: PaperColumn = { key: 'unit', title: t('stock.fields.unit'), width: 6, align: 'center' };
  const right = (key: string, title: string, width: number): PaperColumn => ({
    key,
    title,
    width,
    align: 'right',
  });
  switch (shapeOf(document)) {
    case 'inspection':
      return [
        { key: 'code', title: t('stock.fields.code'), width: 9.5, align: 'left' },
        { key: 'name', title: t('stock.fields.name'), width: 15, align: 'left' },
        { key: 'specification', title: specification, width: 15, align: 'left' },
        { key: 'unit', title: t('stock.fields.unit'), width: 5, align: 'center' },
        right('due', t('stock.fields.due'), 6.5),
        right('received', t('stock.fields.received'), 6.5),
        { key: 'ticks', title: t('stockPaper.ticks'), width: 11, align: 'center' },
        { key: 'result', title: t('stockPaper.result'), width: 6.5, align: 'center' },
        right('accepted', t('stockPaper.kept'), 6.5),
        right('price', t('stock.fields.price'), 8.5),
        right('amount', t('stock.fields.amount'), 10),
      ];
    case 'settlement':
      return [
        ...item,
        unit,
        right('provisional', t('stock.settle.provisionalFen'), 16),
        right('settled', t('stock.settle.invoiceFen'), 16),
        right('difference', t('stock.settle.difference'), 16),
      ];
    case 'transfer':
      return [
        ...item,
        unit,
        right('quantity', t('stock.fields.quantity'), 14),
        { key: 'note', title: t('stock.fields.note'), width: 30, align: 'left' },
      ];
    case 'goods':
      return [
        ...item,
        unit,
        right('quantity', t('stock.fields.quantity'), 10),
        right('price', t('stock.fields.price'), 11),
        right('amount', t('stock.fields.amount'), 13),
        { key: 'note', title: t('stock.fields.note'), width: 15, align: 'left' },
      ];
  }
}

/** The lines of a document as they stand on its slip, under `paperColumns`. */
export function paperRows(document: StockDocument): readonly PaperRow[] {
  switch (shapeOf(document)) {
    case 'inspection':
      return inspectionRows(document);
    case 'settlement':
      return settlementRows(document);
    case 'transfer':
      return goodsRows(document, false);
    case 'goods':
      return goodsRows(document, true);
  }
}

type Shape = 'inspection' | 'settlement' | 'transfer' | 'goods';

function shapeOf(document: StockDocument): Shape {
  if (document.inspections.length > 0) return 'inspection';
  if (document.settlements.length > 0) return 'settlement';
  return document.toStoreName === null ? 'goods' : 'transfer';
}

function inspectionRows(document: StockDocument): PaperRow[] {
  const t = tPrint();
  return document.inspections.map((line) => ({
    key: line.lineNo,
    cells: [
      ...itemCells(line),
      formatQuantity(line.dueThousandths),
      formatQuantity(line.receivedThousandths),
      checkNames.map((check) => (line.checks[check] ? TICK : NO_TICK)).join(''),
      [t(`stock.results.${line.result}`), line.provisional ? t('stock.fields.provisional') : '']
        .filter((part) => part !== '')
        .join('\n'),
      formatQuantity(line.acceptedThousandths),
      formatUnitPrice(line.priceTenThousandths),
      formatYuan(line.valueFen),
    ],
    wide: [line.itemName, `${line.specification} ${line.model}`],
  }));
}

function settlementRows(document: StockDocument): PaperRow[] {
  return document.settlements.map((line) => ({
    key: line.lineNo,
    cells: [
      ...itemCells(line),
      formatYuan(line.provisionalFen),
      formatYuan(line.settledFen),
      formatYuan(subtractFen(line.settledFen, line.provisionalFen)),
    ],
    wide: [line.itemName, `${line.specification} ${line.model}`],
  }));
}

function goodsRows(document: StockDocument, valued: boolean): PaperRow[] {
  return writtenLines(document).map(({ line, quantityThousandths, valueFen }) => {
    const price = averagePriceOf({ quantityThousandths, valueFen });
    const pack =
      line.enteredUnit === line.unit || document.kind === 'reversal'
        ? ''
        : `${formatQuantity(line.enteredThousandths)}${line.enteredUnit}`;
    const note = [pack, line.note].filter((part) => part !== '').join(' ');
    return {
      key: line.lineNo,
      cells: [
        ...itemCells(line),
        formatQuantity(quantityThousandths, { grouping: true }),
        ...(valued ? [price === null ? '' : formatUnitPrice(price), formatYuan(valueFen)] : []),
        note,
      ],
      wide: [line.itemName, `${line.specification} ${line.model}`, note],
    };
  });
}

function itemCells(line: {
  readonly itemCode: string;
  readonly itemName: string;
  readonly specification: string;
  readonly model: string;
  readonly unit: string;
}): string[] {
  return [
    line.itemCode,
    line.itemName,
    [line.specification, line.model].filter((part) => part !== '').join(' '),
    line.unit,
  ];
}

const TICK = '√';
const NO_TICK = '×';
