import { join } from 'node:path';
import { connect, type ReadableDb } from '../../electron/database/connection.ts';
import { month, day } from '../../shared/domain/day.ts';
import { fen } from '../../shared/domain/fen.ts';
import { unitPrice } from '../../shared/domain/price.ts';
import { quantity } from '../../shared/domain/quantity.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { enterPerson, enterRoom, makeOwners } from './estate-builder.ts';
import { movableClock, type MovableClock } from './movable-clock.ts';
import { openOffice, type Office, type Person, type OfficeOptions } from './open-office.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * An office that bills: 王秀兰 owns flat 101 (88.02 m²) and a car space, 刘建国 flat 102 (120.3 m²), since 2017; a service
 * fee by area each month and a parking fee of 150 ¥ billed by the quarter. It is 31 October 2026.
 */
export interface BillingOffice {
  readonly office: Office;
  readonly clock: MovableClock;
  readonly cashier: Person;
  readonly accountant: Person;
  readonly manager: Person;
  readonly secretary: Person;
  readonly flat: number;
  readonly neighbour: number;
  readonly carSpace: number;
  readonly wang: number;
  readonly liu: number;
  readonly serviceFee: number;
  readonly parkingFee: number;
  addFee(fee: Partial<Omit<Input<'fees.create'>, 'requestId'>> & { name: string }): Promise<number>;
  preview(scope: BillScope): Promise<Output<'bills.preview'>>;
  /** Previews and commits. */
  bill(scope: BillScope): Promise<Output<'bills.commit'>>;
  reverse(runSeq: number, roomIds?: readonly number[]): Promise<Output<'bills.reverse'>>;
  /** Opens a shift if none is open, and takes cash for a room in the name of its owner. */
  receive(order: {
    roomId: number;
    payerId: number;
    chargeId?: number;
    amount: number;
    prepay?: boolean;
  }): Promise<{ seq: number; number: string }>;
  /** What the integrity check finds; nothing, when all is well. */
  findings(): Promise<Output<'integrity.check'>['findings']>;
  /** Closes the office and looks at its books: the last thing a test does. */
  closedBooks<Result>(look: (db: ReadableDb) => Result): Result;
}

export interface BillScope {
  readonly month: string;
  readonly feeItemIds?: number[];
  readonly buildingIds?: number[];
}

export async function openBillingOffice(
  instant = '2026-10-31T09:00:00.000+08:00',
  options: Pick<OfficeOptions, 'cancelFlag'> = {},
): Promise<BillingOffice> {
  const folder = temporaryFolder();
  const clock = movableClock(instant);
  const office = await openOffice({ folder, clock, ...options });
  const [cashier, accountant, manager, secretary] = await Promise.all([
    office.as('cashier'),
    office.as('accountant'),
    office.as('manager'),
    office.as('secretary'),
  ]);
  const flat = await enterRoom(secretary, { number: '101' });
  const neighbour = await enterRoom(secretary, { number: '102', areaThousandths: quantity(120_300) });
  const carSpace = await enterRoom(secretary, {
    building: '地下车库',
    unit: '',
    number: 'B1-048',
    use: 'parking',
    areaThousandths: null,
  });
  const wang = await enterPerson(secretary, '王秀兰', { phones: ['13805510001'] });
  const liu = await enterPerson(secretary, '刘建国');
  await makeOwners(secretary, flat, '2017-07-28', wang);
  await makeOwners(secretary, carSpace, '2017-07-28', wang);
  await makeOwners(secretary, neighbour, '2017-07-28', liu);

  const addFee: BillingOffice['addFee'] = async (fee) => {
    const { id } = await accountant.call('fees.create', { ...serviceFeeTerms, ...fee });
    return id;
  };
  const serviceFee = await addFee({ name: '物业服务费' });
  const parkingFee = await addFee({
    name: '停车服务费',
    method: 'fixed-month',
    uses: ['parking'],
    cycleMonths: 3,
    unitLabel: '位·月',
    accountCode: '500102',
    price: { effectiveDay: day('2020-01-01'), unitPrice: unitPrice(1_500_000) },
  });
  const preview: BillingOffice['preview'] = (scope) =>
    cashier.call('bills.preview', { ...scope, month: month(scope.month) });
  const bill: BillingOffice['bill'] = async (scope) => {
    const { previewHash } = await preview(scope);
    return cashier.call('bills.commit', { ...scope, month: month(scope.month), previewHash });
  };
  return {
    office,
    clock,
    cashier,
    accountant,
    manager,
    secretary,
    flat,
    neighbour,
    carSpace,
    wang,
    liu,
    serviceFee,
    parkingFee,
    addFee,
    preview,
    bill,
    reverse: (runSeq, roomIds) =>
      cashier.call('bills.reverse', {
        runSeq,
        roomIds: roomIds === undefined ? null : [...roomIds],
        reason: '单价设错',
        approval: manager.approval,
      }),
    async receive({ roomId, payerId, chargeId, amount, prepay = false }) {
      const { shift } = await cashier.call('shifts.current', {});
      if (shift === null) await cashier.call('shifts.open', { openingFloatFen: fen(50_000), note: '' });
      return cashier.call('receipts.receive', {
        roomId,
        payerId,
        lines:
          chargeId === undefined ? [] : [{ chargeId, amountFen: fen(amount), expectedOpenFen: fen(amount) }],
        prepayment: prepay ? { amountFen: fen(amount) } : null,
        tenders: [{ tender: 'cash', amountFen: fen(amount), reference: '' }],
        givenFen: null,
        note: '',
      });
    },
    findings: async () => (await manager.call('integrity.check', {})).findings,
    closedBooks(look) {
      office.close();
      const db = connect(join(folder, 'office.db'));
      try {
        return look(db);
      } finally {
        db.connection.close();
      }
    },
  };
}

const serviceFeeTerms: Omit<Input<'fees.create'>, 'requestId' | 'name'> = {
  method: 'area-month',
  uses: ['residence', 'shop', 'office'],
  buildingIds: [],
  cycleMonths: 1,
  rounding: 'fen',
  dueAfterDays: 0,
  unitLabel: '㎡·月',
  accountCode: '500101',
  price: { effectiveDay: day('2020-01-01'), unitPrice: unitPrice(18_500) },
};
