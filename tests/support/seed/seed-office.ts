import { addMonths, day, firstDayOf, month } from '../../../shared/domain/day.ts';
import { fen, type Fen } from '../../../shared/domain/fen.ts';
import { payerOn } from '../../../shared/domain/payer.ts';
import { unitPrice } from '../../../shared/domain/price.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { SignedInUser } from '../../../electron/ipc/context.ts';
import { listRooms, listTenuresFrom } from '../../../electron/office/estate/estate.repository.ts';
import { movableClock } from '../movable-clock.ts';
import { openOffice, type Office, type Person } from '../open-office.ts';
import { seededRandom, type Random } from '../random.ts';
import { openDirectDesk, type DirectDesk } from './direct-desk.ts';
import { registerSheet } from './estate-sheet.ts';
import { habitOf } from './habits.ts';
import type { Household, Life, SeededMonth } from './life.ts';
import { liveMonth } from './live-month.ts';

export interface SeedPlan {
  /** Empty or not yet there. */
  readonly folder: string;
  readonly rooms: number;
  /** How many months of bills and payments, the last one being {@link lastMonth}. */
  readonly months: number;
  onMonth?(done: SeededMonth): void;
}

export interface SeededOffice {
  readonly charges: number;
  readonly receipts: number;
  /** What the integrity check found at the end; nothing, or the seed is of no use. */
  readonly findings: readonly { readonly code: string }[];
}

/** Every history ends with this month, so that offices of different length can be compared on the day after. */
export const lastMonth = month('2026-10');

/**
 * Makes an office with a history, by its own procedures: a register imported, four fee items billed each month, payments
 * of every kind at the counter, shifts counted, days signed. The same plan makes the same office, hash for hash.
 */
export async function seedOffice(plan: SeedPlan): Promise<SeededOffice> {
  const random = seededRandom(20_261_031);
  const firstMonth = addMonths(lastMonth, 1 - plan.months);
  const clock = movableClock(`${firstDayOf(firstMonth)}T07:30:00.000+08:00`);
  const setUp = await openOffice({ folder: plan.folder, clock });
  const staff = await enterEstate(setUp, plan.rooms, random);
  setUp.close();

  const desk = openDirectDesk(plan.folder, clock, random);
  let charges = 0;
  let receipts = 0;
  try {
    const life: Life = {
      db: desk.db,
      clock,
      random,
      cashier: desk.as(staff.cashier, staff.manager),
      secretary: desk.as(staff.secretary),
      manager: desk.as(staff.manager),
      waterFee: staff.waterFee,
      households: householdsOf(desk, random),
    };
    for (let index = 0; index < plan.months; index += 1) {
      const done = await liveMonth(life, addMonths(firstMonth, index), index);
      charges += done.charges;
      receipts += done.receipts;
      plan.onMonth?.(done);
    }
  } finally {
    desk.close();
  }

  const office = await openOffice({ folder: plan.folder, clock });
  const { findings } = await office.owner.call('integrity.check', {});
  office.close();
  return { charges, receipts, findings };
}

interface Staff {
  readonly cashier: SignedInUser;
  readonly secretary: SignedInUser;
  readonly manager: SignedInUser;
  readonly waterFee: number;
}

async function enterEstate(office: Office, rooms: number, random: Random): Promise<Staff> {
  const secretary = await office.as('secretary');
  const accountant = await office.as('accountant');
  const file = registerSheet(rooms, random);
  const { previewHash } = await secretary.call('register.preview', file);
  await secretary.call('register.import', { ...file, previewHash, skipRefused: false, handOverDay: null });
  await accountant.call('fees.create', areaFee('物业服务费', '500101', 18_500));
  await accountant.call('fees.create', areaFee('公共能耗费', '500199', 2500));
  await accountant.call('fees.create', {
    ...areaFee('垃圾清运费', '500199', 80_000),
    method: 'fixed-month',
    unitLabel: '月',
  });
  const { id: waterFee } = await accountant.call('fees.create', {
    ...areaFee('代收水费', '500103', 31_000),
    method: 'metered',
    unitLabel: '吨',
  });
  return {
    cashier: userOf(await office.as('cashier'), 'cashier'),
    secretary: userOf(secretary, 'secretary'),
    manager: userOf(await office.as('manager'), 'manager'),
    waterFee,
  };
}

function userOf({ id, name }: Person, role: SignedInUser['roles'][number]): SignedInUser {
  return { id, name, roles: [role] };
}

function areaFee(name: string, accountCode: string, price: number): Omit<Input<'fees.create'>, 'requestId'> {
  return {
    name,
    method: 'area-month',
    uses: ['residence'],
    buildingIds: [],
    cycleMonths: 1,
    rounding: 'fen',
    dueAfterDays: 15,
    unitLabel: '㎡·月',
    accountCode,
    price: { effectiveDay: day('2000-01-01'), unitPrice: unitPrice(price) },
  };
}

function householdsOf(desk: DirectDesk, random: Random): Household[] {
  const tenures = listTenuresFrom(desk.db, day('2000-01-01'));
  return listRooms(desk.db).map((room) => ({
    roomId: room.id,
    payerId: payerOn(tenures.get(room.id) ?? [], firstDayOf(lastMonth))?.personId ?? null,
    habit: habitOf(random),
    turn: random.below(12),
    yearAhead: yearAheadOf(room.area_thousandths ?? 0),
    meterThousandths: random.below(200_000),
    readBefore: false,
  }));
}

/** About what the bills of a year come to, in whole hundreds of yuan. */
function yearAheadOf(areaThousandths: number): Fen {
  const monthlyFen = (areaThousandths / 1000) * 210 + 800 + 4000;
  return fen(Math.ceil((monthlyFen * 12) / 10_000) * 10_000);
}
