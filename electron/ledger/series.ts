import { sql } from 'kysely';
import { formatSeriesNumber } from '../../shared/domain/receipt-number.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { WritableTrx } from '../database/connection.ts';
import { prepareQuery } from '../database/query.ts';

/**
 * Takes the next number of a series inside the document's own transaction: unique, gap-free, the year in the number
 * (A1). A rollback gives it back.
 * @param name the series' letters, e.g. `A` for receipts.
 */
export function nextNumber(trx: WritableTrx, name: string, day: Day): string {
  const year = Number(day.slice(0, 4));
  const { last_number: number } = takeNext.one(trx, { name, year });
  return formatSeriesNumber({ prefix: name, year, number });
}

const takeNext = prepareQuery<{ name: string; year: number }>()((db, p) =>
  db
    .insertInto('series')
    .values({ name: p('name'), year: p('year'), last_number: 1 })
    .onConflict((conflict) =>
      conflict.columns(['name', 'year']).doUpdateSet({ last_number: sql`series.last_number + 1` }),
    )
    .returning('last_number'),
);
