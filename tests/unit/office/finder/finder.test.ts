import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../../shared/domain/day.ts';
import { foldForSearch } from '../../../../shared/domain/search-text.ts';
import { enterPerson, enterRoom, makeOwners } from '../../../support/estate-builder.ts';
import { openOffice, type Office, type Person } from '../../../support/open-office.ts';

const seed = 20261031;

// Nothing here changes the estate, so one serves all.
let office: Office;
let cashier: Person;
let titles: string[];
const folder = mkdtempSync(join(tmpdir(), 'estate-office-'));

beforeAll(async () => {
  office = await openOffice({ folder });
  cashier = await office.as('cashier');
  titles = await enterGreenfield(cashier);
});
afterAll(() => {
  office.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a room is found', () => {
  it.each([
    ['301', 'its number'],
    ['1-2-301', 'building, unit and number'],
    ['1－2－301', 'the same with full-width hyphens'],
    ['1-301', 'building and number'],
    ['2单元301', 'unit and number'],
    ['1栋2单元301', 'another word for the building'],
    ['1#2-301', 'the mark of a building'],
    ['01栋2单元301室', 'zeros and a word behind'],
    ['一号楼二单元301', 'figures in Chinese'],
    ['３０１', 'full-width figures'],
    ['1 2 301', 'spaces between'],
    ['30', 'a part of the number'],
  ])('by %s: %s', async (text) => {
    const { hits } = await cashier.call('finder.search', { text });

    expect(hits[0]).toMatchObject({ kind: 'room', title: '1号楼2单元301', detail: '许玉佳 13632650374' });
  });

  it.each([
    ['许玉佳', 'owner', '许玉佳'],
    ['玉佳', 'owner', '许玉佳'],
    ['xyj', 'owner', '许玉佳'],
    ['XYJ', 'owner', '许玉佳'],
    ['0374', 'owner', '13632650374'],
    ['单雄信', 'former-owner', '单雄信'],
    ['sxx', 'former-owner', '单雄信'],
    ['姜勇晓', 'tenant', '姜勇晓'],
    ['旧名', 'owner', '许旧名'],
  ])('by who holds or held it: %s (%s)', async (text, by, matchedText) => {
    const { hits } = await cashier.call('finder.search', { text });

    expect(hits.find((hit) => hit.title === '1号楼2单元301')).toMatchObject({
      kind: 'room',
      matched: { by, text: matchedText },
    });
    expect(hits.some((hit) => hit.kind === 'person')).toBe(true);
  });

  it('by the initials of a building with a name', async () => {
    const { hits } = await cashier.call('finder.search', { text: 'dxck' });

    expect(hits.map((hit) => hit.title)).toEqual(['地下车库B1-048']);
  });
});

describe('the order of what is found', () => {
  it('is whole numbers, then beginnings, then anything that holds the text', async () => {
    const { hits } = await cashier.call('finder.search', { text: '301' });

    expect(hits.map((hit) => hit.title)).toEqual([
      '1号楼2单元301',
      '3号楼1单元301',
      '3号楼1单元3011',
      '3号楼1单元1301',
    ]);
  });

  it('is the rooms held today, the person, then the rooms they left', async () => {
    const { hits } = await cashier.call('finder.search', { text: '单雄信' });

    expect(hits.map((hit) => [hit.kind, hit.title])).toEqual([
      ['room', '地下车库B1-048'],
      ['person', '单雄信'],
      ['room', '1号楼2单元301'],
    ]);
  });

  it('keeps to the limit', async () => {
    expect((await cashier.call('finder.search', { text: '3', limit: 2 })).hits).toHaveLength(2);
  });
});

describe('nothing is found', () => {
  it.each(['', '   ', '-', '９９９９', '无此人', "'; drop table room; --", '%', '_'])(
    'by %j',
    async (text) => {
      expect((await cashier.call('finder.search', { text })).hits).toEqual([]);
    },
  );
});

describe('whatever part of a name or label is typed', () => {
  it('finds the room or the person', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...titles), fc.nat(), fc.nat(), async (title, start, length) => {
        const from = start % title.length;
        const text = title.slice(from, from + 1 + (length % (title.length - from)));
        fc.pre(foldForSearch(text) !== '');

        const { hits } = await cashier.call('finder.search', { text, limit: 100 });

        expect(hits.map((hit) => hit.title)).toContain(title);
      }),
      { seed, numRuns: 150 },
    );
  });
});

/** A small estate: 1号楼2单元301 belonged to 单雄信, now to 许玉佳 (once 许旧名), and is let to 姜勇晓. */
async function enterGreenfield(cashier: Person): Promise<string[]> {
  const roomId = await enterRoom(cashier, { unit: '2单元', number: '301' });
  for (const number of ['301', '1301', '3011'])
    await enterRoom(cashier, { building: '3号楼', number, state: 'vacant' });
  const spaceId = await enterRoom(cashier, {
    building: '地下车库',
    unit: '',
    number: 'B1-048',
    use: 'parking',
  });

  const former = await enterPerson(cashier, '单雄信', { phones: ['0551-6543210'] });
  const owner = await enterPerson(cashier, '许旧名', { phones: ['13632650374'] });
  const tenant = await enterPerson(cashier, '姜勇晓');
  await makeOwners(cashier, roomId, '2017-07-28', former);
  await makeOwners(cashier, roomId, '2026-01-15', owner);
  await makeOwners(cashier, spaceId, '2018-10-12', former);
  const inputs = { roomId, personId: tenant, day: day('2026-02-01'), reason: '入住' };
  await cashier.call('tenures.beginTenancy', inputs);
  await cashier.call('people.update', {
    personId: owner,
    name: '许玉佳',
    phones: ['13632650374'],
    emergencyContactName: null,
    emergencyContactPhone: null,
    note: '',
    reason: '改名',
  });
  const { rooms } = await cashier.call('rooms.list', {});
  return [...rooms.map((room) => room.label), '许玉佳', '姜勇晓', '单雄信'];
}
