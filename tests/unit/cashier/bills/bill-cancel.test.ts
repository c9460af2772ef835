import { describe, expect, test } from 'vitest';
import { commitBills, previewBills } from '../../../../electron/cashier/bills/bills.service.ts';
import { addFeePrice, createFee } from '../../../../electron/cashier/fees/fees.service.ts';
import { inTransaction, type WritableTrx } from '../../../../electron/database/connection.ts';
import type { WriteContext } from '../../../../electron/ipc/context.ts';
import { insertRoom } from '../../../../electron/office/estate/estate.repository.ts';
import { OfficeError } from '../../../../shared/contract/errors.ts';
import { day, month } from '../../../../shared/domain/day.ts';
import { unitPrice } from '../../../../shared/domain/price.ts';
import { quantity } from '../../../../shared/domain/quantity.ts';
import { openLedger } from '../../../support/open-ledger.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const october = { month: month('2026-10') };
const today = day('2026-10-31');

describe('a long bill run', () => {
  test('tells how far it is, from nothing to nearly all', () => {
    const { db, context } = openWithRooms();
    const told: [number, number][] = [];

    commit(db, { ...context, progress: (done, total) => told.push([done, total]) });

    expect(told.length).toBeGreaterThan(3);
    expect(told.every(([done, total], index) => done < total && (told[index - 1]?.[0] ?? 0) <= done)).toBe(
      true,
    );
  });

  test.each([1, 3, 5])('stopped at its step %i leaves nothing behind, and can be run again', (stopAt) => {
    const { db, context } = openWithRooms();
    let steps = 0;
    const progress = () => {
      steps += 1;
      if (steps === stopAt) throw new OfficeError('CANCELLED', {});
    };

    expect(() => commit(db, { ...context, progress })).toThrow('CANCELLED');

    for (const table of ['entry', 'charge', 'open_charge', 'billed_month', 'balance', 'series'])
      expect([table, db.connection.prepare(`select count(*) from ${table}`).pluck().get()]).toEqual([
        table,
        0,
      ]);
    expect(commit(db, context)).toMatchObject({ number: 'B-2026-000001', chargeCount: 600 });
  });
});

function commit(db: ReturnType<typeof openLedger>['db'], context: WriteContext) {
  const { previewHash } = previewBills(db, october, today);
  return inTransaction(db, (trx) => commitBills(trx, context, october, previewHash));
}

/** 600 flats of 88.02 m² at 1.85 ¥. */
function openWithRooms() {
  const ledger = openLedger(temporaryFolder());
  inTransaction(ledger.db, (trx) => {
    for (let index = 0; index < 600; index += 1) enterFlat(trx, index);
    const terms = {
      requestId: '',
      name: '物业服务费',
      method: 'area-month',
      uses: ['residence'],
      buildingIds: [],
      cycleMonths: 1,
      rounding: 'fen',
      dueAfterDays: 0,
      unitLabel: '㎡·月',
      accountCode: '500101',
      price: null,
    } as const;
    const id = createFee(trx, ledger.context, { ...terms, uses: [...terms.uses], buildingIds: [] });
    addFeePrice(trx, ledger.context, { id, effectiveDay: day('2020-01-01'), unitPrice: unitPrice(18_500) });
  });
  return ledger;
}

function enterFlat(trx: WritableTrx, index: number): void {
  insertRoom(trx, {
    building: `${(index % 6) + 1}号楼`,
    unit: '1单元',
    number: String(101 + Math.floor(index / 6)),
    use: 'residence',
    state: 'owner-occupied',
    areaThousandths: quantity(88_020),
    handoverDay: null,
    note: '',
  });
}
