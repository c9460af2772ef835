import { OfficeError } from '../../../shared/contract/errors.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { CardLine } from '../../../shared/contract/stock-reports.ts';
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  type Day,
  type Month,
} from '../../../shared/domain/day.ts';
import {
  addFen,
  fen,
  negateFen,
  subtractFen,
  sumFen,
  ZERO_FEN,
  type Fen,
} from '../../../shared/domain/fen.ts';
import { negateQuantity, quantity, sumQuantity, type Quantity } from '../../../shared/domain/quantity.ts';
import { shareOf } from '../../../shared/domain/stock-cost.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { findItem } from '../items/items.repository.ts';
import {
  findMonth,
  listCard,
  listMonths,
  listOnHand,
  stockAccountAfter,
  type CardRow,
  type MonthRow,
} from './stock-reports.repository.ts';

/** Months whose use tells how long what there is will last. */
const useMonths = 3;
const useDays = 90;

interface Column {
  quantityThousandths: Quantity;
  valueFen: Fen;
}

/** What there is of every item now, in one store or in all; an item out of use is listed only while there is some of it. */
export function readOnHand(db: ReadableDb, storeId: number | null, today: Day): Output<'stock.onHand'> {
  const rows = listOnHand(db, storeId, addMonths(monthOf(today), 1 - useMonths));
  const lines = rows
    .filter((row) => row.active === 1 || row.quantity !== 0 || row.value_fen !== 0)
    .map((row) => ({
      itemId: row.item_id,
      code: row.code,
      category: row.category,
      name: row.name,
      specification: row.specification,
      model: row.model,
      unit: row.unit,
      place: row.place,
      class: row.class,
      quantityThousandths: row.quantity,
      valueFen:
        row.quantity === row.quantity_of_all
          ? row.value_fen
          : shareOf(row.value_fen, row.quantity, row.quantity_of_all),
      minimumThousandths: row.minimum_thousandths,
      maximumThousandths: row.maximum_thousandths,
      isShort: row.minimum_thousandths !== null && row.quantity_of_all < row.minimum_thousandths,
      coverDays: row.used <= 0 ? null : Math.floor((row.quantity_of_all * useDays) / row.used),
      lastMovedDay: row.last_day,
    }));
  return {
    lines,
    totalFen: sumFen(lines.map((line) => line.valueFen)),
    accountFen: sumFen(rows.map((row) => row.value_fen)),
  };
}

/** An item's card from one month to another, each line with what there was after it. @throws OfficeError `NOT_FOUND`. */
export function readCard(db: ReadableDb, itemId: number, from: Month, to: Month): Output<'stock.card'> {
  const item = findItem(db, itemId);
  if (item === undefined) throw new OfficeError('NOT_FOUND', { noun: 'item' });
  const opening = openingOf(findMonth(db, itemId, from), from);
  const rows = listCard(db, itemId, firstDayOf(from), lastDayOf(to));
  let balance = opening;
  const lines = rows.map((row): CardLine => {
    balance = {
      quantityThousandths: quantity(balance.quantityThousandths + row.quantity),
      valueFen: addFen(balance.valueFen, row.value_fen),
    };
    return { ...cardWords(row), ...inItsColumn(row), balance };
  });
  const sumOf = (side: 'in' | 'out'): Column => {
    const own = lines.filter((line) => line.side === side);
    return {
      quantityThousandths: sumQuantity(own.map((line) => line.quantityThousandths)),
      valueFen: sumFen(own.map((line) => line.valueFen)),
    };
  };
  const { id, code, category, name, specification, model, unit, place } = item;
  return {
    item: { itemId: id, code, category, name, specification, model, unit, place },
    opening,
    lines,
    received: sumOf('in'),
    issued: sumOf('out'),
    closing: balance,
  };
}

/** The month's summary of every item that had or moved anything, and what the stock account says beside it. */
export function readSummary(db: ReadableDb, month: Month): Output<'stock.summary'> {
  const lines = listMonths(db, month)
    .map((row) => {
      const opening = openingOf(row, month);
      const moved = row.month === month;
      const received = {
        quantityThousandths: moved ? row.in_thousandths : quantity(0),
        valueFen: moved ? row.in_fen : ZERO_FEN,
      };
      const issued = {
        quantityThousandths: moved ? row.out_thousandths : quantity(0),
        valueFen: moved ? row.out_fen : ZERO_FEN,
      };
      const { item_id: itemId, code, category, name, specification, model, unit } = row;
      return {
        ...{ itemId, code, category, name, specification, model, unit },
        opening,
        received,
        issued,
        closing: {
          quantityThousandths: quantity(
            opening.quantityThousandths + received.quantityThousandths - issued.quantityThousandths,
          ),
          valueFen: subtractFen(addFen(opening.valueFen, received.valueFen), issued.valueFen),
        },
      };
    })
    .filter(({ opening, received, issued }) => [opening, received, issued].some(isSomething));
  return {
    lines,
    opening: sumFen(lines.map((line) => line.opening.valueFen)),
    received: sumFen(lines.map((line) => line.received.valueFen)),
    issued: sumFen(lines.map((line) => line.issued.valueFen)),
    closing: sumFen(lines.map((line) => line.closing.valueFen)),
    accountFen: stockAccountAfter(db, lastDayOf(month)),
  };
}

function isSomething(column: Column): boolean {
  return column.quantityThousandths !== 0 || column.valueFen !== 0;
}

/** What there was when a month began, from the item's last month that is not after it. */
function openingOf(row: MonthRow | undefined, month: Month): Column {
  if (row === undefined) return { quantityThousandths: quantity(0), valueFen: ZERO_FEN };
  if (row.month === month) return { quantityThousandths: row.opening_thousandths, valueFen: row.opening_fen };
  return {
    quantityThousandths: quantity(row.opening_thousandths + row.in_thousandths - row.out_thousandths),
    valueFen: fen(row.opening_fen + row.in_fen - row.out_fen),
  };
}

function cardWords(row: CardRow) {
  return {
    documentSeq: row.entry_seq,
    lineNo: row.line_no,
    number: row.number,
    kind: row.kind,
    bookedDay: row.day,
    happenedDay: row.happened_day,
    partyName: row.party_name,
    purpose: row.purpose,
    side: row.side,
  };
}

/** In the sign of its column: what goes out is positive under 发出. */
function inItsColumn(row: CardRow): Column {
  return row.side === 'in'
    ? { quantityThousandths: row.quantity, valueFen: row.value_fen }
    : { quantityThousandths: negateQuantity(row.quantity), valueFen: negateFen(row.value_fen) };
}
