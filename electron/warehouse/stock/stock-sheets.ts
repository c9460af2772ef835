import type { Output } from '../../../shared/contract/index.ts';
import { chineseMonth, type Month } from '../../../shared/domain/day.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { averagePriceOf, monthsOfCard, sumByCategory } from '../../../shared/domain/stock-summary.ts';
import type { StockColumn } from '../../../shared/domain/stock-summary.ts';
import { zhCN } from '../../../shared/i18n/zh-CN/index.ts';
import type { SheetColumn, SheetToWrite, SheetValue } from '../../office/sheets/sheet-layout.ts';

const { fields, kinds } = zhCN.stock;
const words = zhCN.stockPaper.sheets;

/** 库存表: what there is of every item, its average price, its limits; the total below. */
export function onHandSheet({ lines, totalFen }: Output<'stock.onHand'>, storeName: string): SheetToWrite {
  return {
    name: words.onHand,
    title: storeName === '' ? zhCN.stockPaper.onHandTitle : `${storeName} ${zhCN.stockPaper.onHandTitle}`,
    columns: [
      ...itemColumns,
      text(fields.place),
      quantityOf(fields.quantity),
      price(fields.price),
      money(fields.amount),
      quantityOf(words.minimum),
      quantityOf(words.maximum),
    ],
    rows: [
      ...lines.map((line) => [
        ...itemCells(line),
        line.place,
        line.quantityThousandths,
        priceCell(line),
        line.valueFen,
        line.minimumThousandths,
        line.maximumThousandths,
      ]),
      [fields.total, ...blanks(7), null, totalFen, null, null],
    ],
  };
}

/** 明细账 with what was brought forward, 本月合计 after each month, and the running balance. */
export function cardSheet(card: Output<'stock.card'>): SheetToWrite {
  const { item, opening } = card;
  return {
    name: words.card,
    title: `${zhCN.stockPaper.cardTitle} ${item.code} ${itemLabel(item)} (${item.unit})`,
    columns: [
      { header: fields.day, kind: 'day' },
      text(fields.number),
      text(fields.text),
      quantityOf(words.receivedQuantity),
      price(words.receivedPrice),
      money(words.receivedAmount),
      quantityOf(words.issuedQuantity),
      price(words.issuedPrice),
      money(words.issuedAmount),
      quantityOf(words.balanceQuantity),
      price(words.balancePrice),
      money(words.balanceAmount),
    ],
    rows: [
      [null, null, fields.opening, ...blanks(6), ...columnCells(opening)],
      ...monthsOfCard(card.lines).flatMap((month) => [
        ...month.lines.map((line) => [
          line.bookedDay,
          line.number,
          [kinds[line.kind], line.partyName, line.purpose].filter((part) => part !== '').join(' '),
          ...(line.side === 'in' ? columnCells(line) : blanks(3)),
          ...(line.side === 'out' ? columnCells(line) : blanks(3)),
          ...columnCells(line.balance),
        ]),
        [
          null,
          null,
          `${chineseMonth(month.month)}${words.monthTotal}`,
          ...sumCells(month.received),
          ...sumCells(month.issued),
          ...columnCells(month.closing),
        ],
      ]),
    ],
  };
}

/** 收发存汇总表 with 小计 after each category, the total, and the stock account beside it. */
export function summarySheet(summary: Output<'stock.summary'>, month: Month): SheetToWrite {
  return {
    name: words.summary,
    title: `${chineseMonth(month)}${zhCN.stockPaper.summaryTitle}`,
    columns: [
      ...itemColumns,
      quantityOf(words.openingQuantity),
      money(words.openingAmount),
      quantityOf(words.receivedQuantity),
      money(words.receivedAmount),
      quantityOf(words.issuedQuantity),
      money(words.issuedAmount),
      quantityOf(words.closingQuantity),
      money(words.closingAmount),
    ],
    rows: [
      ...sumByCategory(summary.lines).flatMap((category) => [
        ...category.lines.map((line) => [
          ...itemCells(line),
          ...[line.opening, line.received, line.issued, line.closing].flatMap((column) => [
            column.quantityThousandths,
            column.valueFen,
          ]),
        ]),
        sumRow(`${category.category} ${fields.subtotal}`, [
          category.openingFen,
          category.receivedFen,
          category.issuedFen,
          category.closingFen,
        ]),
      ]),
      sumRow(fields.total, [summary.opening, summary.received, summary.issued, summary.closing]),
      [words.account, ...blanks(12), summary.accountFen],
    ],
  };
}

const itemColumns: readonly SheetColumn[] = [
  text(fields.category),
  text(fields.code),
  text(fields.name),
  text(fields.specification),
  text(fields.model),
  text(fields.unit),
];

function itemCells(line: Output<'stock.onHand'>['lines'][number] | Output<'stock.summary'>['lines'][number]) {
  return [line.category, line.code, line.name, line.specification, line.model, line.unit];
}

function columnCells(column: StockColumn): SheetValue[] {
  return [column.quantityThousandths, priceCell(column), column.valueFen];
}

/** A sum has no price of its own: its goods came and went at different ones. */
function sumCells(column: StockColumn): SheetValue[] {
  return [column.quantityThousandths, null, column.valueFen];
}

function sumRow(name: string, sumsFen: readonly number[]): SheetValue[] {
  return [name, ...blanks(5), ...sumsFen.flatMap((sum) => [null, sum])];
}

/** In yuan, as a number to be read in the sheet; nothing is reckoned from it. */
function priceCell(column: StockColumn): SheetValue {
  const average = averagePriceOf(column);
  return average === null ? null : average / 10_000;
}

function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}

function text(header: string): SheetColumn {
  return { header, kind: 'text' };
}

function money(header: string): SheetColumn {
  return { header, kind: 'money' };
}

function price(header: string): SheetColumn {
  return { header, kind: 'number' };
}

function quantityOf(header: string): SheetColumn {
  return { header, kind: 'quantity' };
}
