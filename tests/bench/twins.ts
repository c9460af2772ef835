import { join } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import { connect } from '../../electron/database/connection.ts';
import { movableClock, type MovableClock } from '../support/movable-clock.ts';
import { openOffice, type Office, type Person } from '../support/open-office.ts';
import { recordWrites } from './written.ts';

/** The first working day after every seeded history. */
const openingInstant = '2026-11-02T09:00:00.000+08:00';

/**
 * Two copies of one office. In the first our procedures work; in the second each command's rows are written again by
 * bare prepared statements, in one transaction, under the same pragmas and into the same tables: the floor.
 */
export interface Twins {
  readonly office: Office;
  readonly clock: MovableClock;
  readonly cashier: Person;
  readonly secretary: Person;
  readonly manager: Person;
  /** The second copy, for hand-written queries. */
  readonly bare: BetterSqlite.Database;
  /** Carries out a command in the first and its writes in the second. */
  both(command: () => Promise<unknown>): Promise<Timed>;
  /** @throws Error unless both copies hold the same chain at the end. */
  close(): void;
}

export interface Timed {
  /** The whole call, and within it from BEGIN to the end of COMMIT. */
  readonly callMs: number;
  readonly transactionMs: number;
  readonly floorMs: number;
  readonly statements: number;
}

/** @param folders two copies of the same office. */
export async function openTwins(folders: {
  readonly first: string;
  readonly second: string;
}): Promise<Twins> {
  const { connection: bare } = connect(join(folders.second, 'office.db'));
  const prepared = new Map<string, BetterSqlite.Statement>();
  const statementFor = (text: string): BetterSqlite.Statement => {
    const known = prepared.get(text) ?? bare.prepare(text);
    prepared.set(text, known);
    return known;
  };

  const both = async (command: () => Promise<unknown>): Promise<Timed> => {
    const start = performance.now();
    const { written, transactionMs } = await recordWrites(command);
    const callMs = performance.now() - start;
    const again = written.map(({ text, values }) => ({ statement: statementFor(text), values }));
    const floorStart = performance.now();
    bare.exec('BEGIN IMMEDIATE');
    for (const { statement, values } of again) {
      if (statement.reader) statement.get(...values);
      else statement.run(...values);
    }
    bare.exec('COMMIT');
    const floorMs = performance.now() - floorStart;
    return { callMs, transactionMs, floorMs, statements: written.length };
  };

  const clock = movableClock(openingInstant);
  let opened: Pick<Twins, 'office' | 'cashier' | 'secretary' | 'manager'> | undefined;
  await both(async () => {
    const office = await openOffice({ folder: folders.first, clock });
    opened = {
      office,
      cashier: await office.as('cashier'),
      secretary: await office.as('secretary'),
      manager: await office.as('manager'),
    };
  });
  if (opened === undefined) throw new Error('The office did not open.');
  const { office } = opened;
  return {
    ...opened,
    clock,
    bare,
    both,
    close() {
      office.close();
      const first = connect(join(folders.first, 'office.db')).connection;
      const heads = [first, bare].map((each) => JSON.stringify(each.prepare(headQuery).get()));
      first.close();
      bare.close();
      if (heads[0] !== heads[1])
        throw new Error(`The floor wrote other rows than ours: ${heads.join(' and ')}`);
    },
  };
}

const headQuery = `
  select seq, hash,
    (select count(*) from charge) as charges, (select count(*) from open_charge) as open_charges,
    (select count(*) from room) as rooms, (select count(*) from person) as persons, (select count(*) from request) as requests
  from chain_head`;
