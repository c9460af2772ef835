import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBooks } from '../../../../electron/database/open.ts';
import { fixedClock } from '../../../../electron/office/clock.ts';
import { enterPerson, enterRoom, makeOwners } from '../../../support/estate-builder.ts';
import { openOffice, type Person } from '../../../support/open-office.ts';
import { stepsOf, watchStatements } from '../../../support/query-plan.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Tables that grow with every month of work. */
const growing = [
  'entry',
  'entry_line',
  'charge',
  'allocation',
  'receipt',
  'receipt_line',
  'fact_change',
  'audit_event',
  'balance',
];

describe('what is read of rooms and people stays as quick after ten years', () => {
  it.each([
    ['the room screen', (by: Person, roomId: number) => by.call('rooms.get', { roomId })],
    ['the room map', (by: Person) => by.call('rooms.map', {})],
    ['the list of rooms', (by: Person) => by.call('rooms.list', { text: '玉佳' })],
    ['the tree of buildings', (by: Person) => by.call('estate.tree', {})],
    ['a person', (by: Person) => by.call('people.get', { personId: 1 })],
    ['the list of people', (by: Person) => by.call('people.list', { text: '玉佳' })],
    ['the finder on a room', (by: Person) => by.call('finder.search', { text: '301' })],
    ['the finder on a receipt', (by: Person) => by.call('finder.search', { text: 'A-2026-000123' })],
    [
      'the finder on the beginning of a receipt’s number',
      (by: Person) => by.call('finder.search', { text: 'A-2026-' }),
    ],
  ])('%s never reads a growing table from end to end', async (_name, read) => {
    const folder = temporaryFolder();
    const statements = watchStatements();
    const office = await openOffice({ folder });
    const cashier = await office.as('cashier');
    const roomId = await enterRoom(cashier, { number: '301' });
    await makeOwners(cashier, roomId, '2017-07-28', await enterPerson(cashier, '许玉佳'));
    const before = new Set(statements.texts);
    await read(cashier, roomId);
    office.close();
    const run = [...statements.texts].filter((text) => !before.has(text) && text.startsWith('select'));

    const { db, close } = openBooks(join(folder, 'office.db'), fixedClock('2026-10-31T10:00:00.000+08:00'));
    const scans = run
      .flatMap((text) => stepsOf(db.connection, text))
      .filter((step) => step.startsWith('SCAN'));
    close();

    expect(run.length).toBeGreaterThan(0);
    for (const table of growing)
      expect(scans.filter((scan) => new RegExp(`^SCAN ${table}\\b`).test(scan))).toEqual([]);
  });
});
