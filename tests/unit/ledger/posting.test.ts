import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from '../../../shared/domain/fen.ts';
import { day } from '../../../shared/domain/day.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import { readAnchor } from '../../../electron/ledger/anchor.ts';
import { checkLedger } from '../../../electron/ledger/integrity.ts';
import { balanceOf, postEntry, reversedLines, type PostingLine } from '../../../electron/ledger/posting.ts';
import { nextNumber } from '../../../electron/ledger/series.ts';
import { openLedger, type BareLedger } from '../../support/open-ledger.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const today = day('2026-10-31');

describe('posting an entry', () => {
  test('writes lines that balance and carries the balances on', () => {
    const ledger = openLedger(temporaryFolder());
    postDeposit(ledger, 12_345);
    expect(balanceOf(ledger.db, '1002')).toBe(12_345);
    expect(balanceOf(ledger.db, '100101')).toBe(-12_345);
    expect(checkLedger(ledger.db)).toEqual([]);
    ledger.close();
  });

  test('refuses lines that do not balance and leaves nothing behind', () => {
    const ledger = openLedger(temporaryFolder());
    const lines = [
      { account: '1002', amountFen: fen(100) },
      { account: '100101', amountFen: fen(-99) },
    ];
    expect(() => postLines(ledger, lines)).toThrow(/does not balance.*1 fen/);
    expect(entryCount(ledger)).toBe(0);
    ledger.close();
  });

  test('refuses a control account without its subledger key, and a key on a plain account', () => {
    const ledger = openLedger(temporaryFolder());
    const bare = [
      { account: '1122', amountFen: fen(100) },
      { account: '500101', amountFen: fen(-100) },
    ];
    const keyed = [
      { account: '1002', key: 'room:1', amountFen: fen(100) },
      { account: '100101', amountFen: fen(-100) },
    ];
    expect(() => postLines(ledger, bare)).toThrow(/1122 needs/);
    expect(() => postLines(ledger, keyed)).toThrow(/1002 takes no/);
    ledger.close();
  });

  test('a reversal returns every balance to exactly what it was', () => {
    const ledger = openLedger(temporaryFolder());
    const { seq } = postDeposit(ledger, 777);
    postLines(ledger, reversedLines(ledger.db, seq));
    expect(balanceOf(ledger.db, '1002')).toBe(0);
    expect(balanceOf(ledger.db, '100101')).toBe(0);
    ledger.close();
  });

  test('appends the sidecar after the commit, and not after a rollback', () => {
    const folder = temporaryFolder();
    const ledger = openLedger(folder);
    const { seq, hash } = postDeposit(ledger, 100);
    expect(() =>
      ledger.post((trx) => {
        postEntry(trx, ledger.context, deposit(200));
        throw new Error('the power fails');
      }),
    ).toThrow('the power fails');
    expect(readAnchor(`${folder}/office.db.anchor`)).toEqual({ seq, hash, perpetualFen: 100 });
    ledger.close();
  });

  test('refuses a day before the last business day', () => {
    const ledger = openLedger(temporaryFolder());
    postDeposit(ledger, 100);
    const earlier = { ...deposit(100), day: day('2026-10-30') };
    expect(() => ledger.post((trx) => postEntry(trx, ledger.context, earlier))).toThrow(
      new OfficeError('CLOCK_BEFORE_LAST_ENTRY', { todayDay: '2026-10-30', lastDay: '2026-10-31' }),
    );
    ledger.close();
  });

  test('property: any sequence of balanced entries keeps the trial balance at zero and the books clean', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (list) => {
        const ledger = openLedger(temporaryFolder());
        for (const amount of list) postDeposit(ledger, amount);
        const total = list.reduce((sum, amount) => sum + amount, 0);
        expect(balanceOf(ledger.db, '1002')).toBe(total);
        expect(balanceOf(ledger.db, '100101')).toBe(-total);
        expect(checkLedger(ledger.db)).toEqual([]);
        ledger.close();
      }),
      { seed: 20261031, numRuns: 20 },
    );
  });
});

describe('series numbers', () => {
  test('follow each other without a gap, and a rollback gives its number back', () => {
    const ledger = openLedger(temporaryFolder());
    expect(ledger.post((trx) => nextNumber(trx, 'A', today))).toBe('A-2026-000001');
    expect(() =>
      ledger.post((trx) => {
        nextNumber(trx, 'A', today);
        throw new Error('printer on fire');
      }),
    ).toThrow('printer on fire');
    expect(ledger.post((trx) => nextNumber(trx, 'A', today))).toBe('A-2026-000002');
    ledger.close();
  });

  test('start again at 1 in the new year, and each series by itself', () => {
    const ledger = openLedger(temporaryFolder());
    ledger.post((trx) => nextNumber(trx, 'A', day('2026-12-31')));
    expect(ledger.post((trx) => nextNumber(trx, 'A', day('2027-01-01')))).toBe('A-2027-000001');
    expect(ledger.post((trx) => nextNumber(trx, 'B', day('2026-12-31')))).toBe('B-2026-000001');
    ledger.close();
  });
});

test('a number that skips one is found by the check', () => {
  const ledger = openLedger(temporaryFolder());
  ledger.post((trx) =>
    postEntry(trx, ledger.context, { ...deposit(1), number: nextNumber(trx, 'A', today) }),
  );
  expect(checkLedger(ledger.db)).toEqual([]);
  ledger.post((trx) => {
    nextNumber(trx, 'A', today);
    postEntry(trx, ledger.context, { ...deposit(2), number: nextNumber(trx, 'A', today) });
  });
  expect(checkLedger(ledger.db)).toEqual([
    { code: 'NUMBER_GAP', facts: { seq: 2, number: 'A-2026-000003', expected: 2 } },
  ]);
  ledger.close();
});

function deposit(amount: number) {
  return {
    kind: 'cash-deposit' as const,
    day: today,
    document: () => ({
      rows: {},
      lines: [
        { account: '1002', amountFen: fen(amount) },
        { account: '100101', amountFen: fen(-amount) },
      ],
    }),
  };
}

function postDeposit(ledger: BareLedger, amount: number) {
  return ledger.post((trx) => postEntry(trx, ledger.context, deposit(amount)));
}

function postLines(ledger: BareLedger, lines: readonly PostingLine[]) {
  const posting = { kind: 'cash-deposit' as const, day: today, document: () => ({ rows: {}, lines }) };
  return ledger.post((trx) => postEntry(trx, ledger.context, posting));
}

function entryCount(ledger: BareLedger): unknown {
  return ledger.db.connection.prepare('select count(*) from entry').pluck().get();
}
