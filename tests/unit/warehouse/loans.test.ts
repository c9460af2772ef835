import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../shared/domain/day.ts';
import type { LoanKind } from '../../../shared/domain/loan.ts';
import { movableClock, type MovableClock } from '../../support/movable-clock.ts';
import { openOffice, type Office, type Person } from '../../support/open-office.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let office: Office;
let clock: MovableClock;
let storekeeper: Person;
beforeEach(async () => {
  clock = movableClock('2026-10-28T09:00:00.000+08:00');
  office = await openOffice({ folder: temporaryFolder(), clock });
  storekeeper = await office.as('storekeeper');
});
afterEach(() => office.close());

describe('a loan', () => {
  test('goes out, is late from the day after it was due, and comes back', async () => {
    const id = await article('tool', 'T-01', '冲击钻');
    const { loanId } = await lend(id, { dueDay: '2026-10-29' });
    expect((await shown(id)).loan).toMatchObject({ borrower: '张师傅', overdueDays: 0 });
    clock.moveTo('2026-10-31T09:00:00.000+08:00');
    expect((await shown(id)).loan).toMatchObject({ overdueDays: 2 });
    await storekeeper.call('loans.takeBack', { loanId, outcome: 'good', condition: '' });
    expect((await shown(id)).loan).toBeNull();
    const { loans } = await storekeeper.call('loans.history', { articleId: id, borrower: '' });
    expect(loans).toMatchObject([{ overdueDays: 0, returned: { day: '2026-10-31', outcome: 'good' } }]);
  });

  test('of something that is out names who has it', async () => {
    const id = await article('key', 'K-01', '水泵房钥匙');
    await lend(id);
    await expect(lend(id)).rejects.toMatchObject({
      code: 'LOAN_ARTICLE_OUT',
      facts: { name: '水泵房钥匙', borrower: '张师傅', day: '2026-10-28' },
    });
    await expect(
      save({ id, active: false, code: 'K-01', name: '水泵房钥匙', kind: 'key' }),
    ).rejects.toMatchObject({
      code: 'LOAN_ARTICLE_OUT',
    });
  });

  test('of a tool needs a due day that is not past; a badge needs none', async () => {
    const tool = await article('tool', 'T-01', '冲击钻');
    await expect(lend(tool, { dueDay: null })).rejects.toMatchObject({ code: 'LOAN_NEEDS_DUE_DAY' });
    await expect(lend(tool, { dueDay: '2026-10-27' })).rejects.toMatchObject({ code: 'LOAN_DUE_IN_PAST' });
    const badge = await article('badge', 'B-001', '胸卡 001');
    await lend(badge, { dueDay: null });
    expect((await shown(badge)).loan).toMatchObject({ dueDay: null, overdueDays: 0 });
  });

  test('of something out of use is refused', async () => {
    const id = await article('tool', 'T-01', '冲击钻');
    await save({ id, active: false, code: 'T-01', name: '冲击钻', kind: 'tool' });
    await expect(lend(id)).rejects.toMatchObject({ code: 'LOAN_ARTICLE_INACTIVE' });
  });

  test('comes back once, and damage or loss is put in words', async () => {
    const id = await article('tool', 'T-01', '冲击钻');
    const { loanId } = await lend(id);
    await expect(
      storekeeper.call('loans.takeBack', { loanId, outcome: 'lost', condition: '' }),
    ).rejects.toMatchObject({ code: 'LOAN_CONDITION_MISSING' });
    await storekeeper.call('loans.takeBack', { loanId, outcome: 'lost', condition: '施工时丢失，已报主任' });
    expect(await shown(id)).toMatchObject({ loan: null, isLost: true });
    await expect(
      storekeeper.call('loans.takeBack', { loanId, outcome: 'good', condition: '' }),
    ).rejects.toMatchObject({ code: 'LOAN_ALREADY_BACK' });
  });

  test('by name shows all that somebody who leaves still has', async () => {
    await lend(await article('key', 'K-01', '水泵房钥匙'));
    await lend(await article('badge', 'B-001', '胸卡 001'), { dueDay: null });
    const { loans } = await storekeeper.call('loans.history', { articleId: null, borrower: '张师傅' });
    expect(loans.map((loan) => [loan.code, loan.returned])).toEqual([
      ['B-001', null],
      ['K-01', null],
    ]);
  });
});

test('a code belongs to one article', async () => {
  await article('tool', 'T-01', '冲击钻');
  await expect(article('tool', 't-01', '电钻')).rejects.toMatchObject({
    code: 'ITEM_CODE_TAKEN',
    facts: { code: 'T-01' },
  });
});

test('what is overdue stands before what is out, and that before what is here', async () => {
  await article('tool', 'T-01', '人字梯');
  await lend(await article('tool', 'T-02', '冲击钻'), { dueDay: '2026-11-30' });
  await lend(await article('tool', 'T-03', '水平仪'), { dueDay: '2026-10-28' });
  clock.moveTo('2026-10-30T09:00:00.000+08:00');
  const { articles } = await storekeeper.call('loans.articles', {});
  expect(articles.map((each) => each.code)).toEqual(['T-03', 'T-02', 'T-01']);
});

function save(input: { id: number | null; kind: LoanKind; code: string; name: string; active: boolean }) {
  return storekeeper.call('loans.saveArticle', { place: '', note: '', ...input });
}

async function article(kind: LoanKind, code: string, name: string): Promise<number> {
  const { id } = await save({ id: null, kind, code, name, active: true });
  return id;
}

function lend(articleId: number, { dueDay = '2026-10-30' }: { dueDay?: string | null } = {}) {
  return storekeeper.call('loans.lend', {
    articleId,
    borrower: '张师傅',
    borrowerPhone: '',
    departmentId: null,
    purpose: '维修',
    dueDay: dueDay === null ? null : day(dueDay),
    condition: '完好',
  });
}

async function shown(id: number) {
  const { articles } = await storekeeper.call('loans.articles', {});
  const found = articles.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no article ${id}.`);
  return found;
}
