import { describe, expect, it, onTestFinished } from 'vitest';
import type { ReadableDb } from '../../../../electron/database/connection.ts';
import { insertRoom, insertTenure } from '../../../../electron/office/estate/estate.repository.ts';
import { listOf, mapOf, roomOf, treeOf } from '../../../../electron/office/estate/rooms-view.ts';
import { search } from '../../../../electron/office/finder/finder.service.ts';
import { insertPerson } from '../../../../electron/office/people/people.repository.ts';
import { listPeople, personOf } from '../../../../electron/office/people/people.service.ts';
import { day } from '../../../../shared/domain/day.ts';
import { openLedger } from '../../../support/open-ledger.ts';
import { wholeScans } from '../../../support/query-plans.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const today = day('2026-10-31');
const anyRoom = { buildingId: null, use: null, state: null };
const find = (text: string) => (db: ReadableDb) => search(db, { text, limit: 20, today, receiptSeries: 'A' });

describe('what is read of rooms and people stays as quick after ten years', () => {
  it.each([
    ['the room screen', (db: ReadableDb) => roomOf(db, 1, today)],
    ['the room map', (db: ReadableDb) => mapOf(db, today)],
    ['the list of rooms', (db: ReadableDb) => listOf(db, { ...anyRoom, text: '玉佳' }, today)],
    ['the tree of buildings', treeOf],
    ['a person', (db: ReadableDb) => personOf(db, 1, today)],
    ['the list of people', (db: ReadableDb) => listPeople(db, '玉佳', 'all', today)],
    ['the finder on a room', find('301')],
    ['the finder on a name', find('许玉佳')],
    ['the finder on a receipt', find('A-2026-000123')],
    ['the finder on the beginning of a receipt’s number', find('A-2026-')],
  ])('%s never reads a growing table from end to end', (_name, read) => {
    const db = oneRoom();

    expect(wholeScans(db, read)).toEqual([]);
  });
});

/** Books in which 许玉佳 owns 1号楼1单元301. */
function oneRoom(): ReadableDb {
  const ledger = openLedger(temporaryFolder());
  onTestFinished(() => ledger.close());
  ledger.post((trx) => {
    const roomId = insertRoom(trx, {
      building: '1号楼',
      unit: '1单元',
      number: '301',
      use: 'residence',
      state: 'owner-occupied',
      areaThousandths: null,
      handoverDay: null,
      note: '',
    });
    const personId = insertPerson(trx, {
      name: '许玉佳',
      phones: [],
      idNumber: null,
      emergencyContactName: null,
      emergencyContactPhone: null,
      note: '',
      formerNames: [],
    });
    insertTenure(trx, roomId, { personId, relation: 'owner', fromDay: null, toDay: null });
  });
  return ledger.db;
}
