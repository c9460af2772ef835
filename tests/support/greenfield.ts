import type { Input } from '../../shared/contract/index.ts';
import { day } from '../../shared/domain/day.ts';
import { unitPrice } from '../../shared/domain/price.ts';
import { openOffice, type Office, type OfficeOptions, type Person } from './open-office.ts';
import { sampleSheet, takeIn } from './register-sheets.ts';

/** The sample estate 绿苑小区 in an office of its own: 280 rooms, their people, and its fee items; no shift is open. */
export interface Greenfield {
  readonly office: Office;
  readonly cashier: Person;
  readonly secretary: Person;
  readonly accountant: Person;
  readonly manager: Person;
  /** Fee items by the name they have on the bill. */
  readonly feeItems: Readonly<Record<SampleFee, number>>;
}

export type SampleFee = '物业管理费' | '垃圾清运费' | '水费' | '电费' | '装修垃圾清运费';

/** Opens an office in the folder, imports the sample register and sets the fee items. Arrears are left to who wants them. */
export async function openGreenfield(options: OfficeOptions): Promise<Greenfield> {
  const office = await openOffice(options);
  const [cashier, secretary, accountant, manager] = [
    await office.as('cashier'),
    await office.as('secretary'),
    await office.as('accountant'),
    await office.as('manager'),
  ];
  await takeIn(secretary, sampleSheet('rooms.xlsx'));
  const feeItems = await makeSampleFees(accountant);
  return { office, cashier, secretary, accountant, manager, feeItems };
}

/** Posts the arrears of the sample estate: 44 debts of 物业管理费. */
export async function importOpeningArrears(by: Person): Promise<void> {
  const sheet = sampleSheet('opening-arrears.xlsx');
  const { previewHash } = await by.call('openingArrears.preview', sheet);
  await by.call('openingArrears.import', { ...sheet, previewHash, skipRefused: false });
}

/**
 * The fee items of the sample estate. Its arrears are all 1.85 元 for each m² and month, in every building:
 * 89.5 m² owe 165.58 for a month and 331.15 for two.
 */
async function makeSampleFees(by: Person): Promise<Record<SampleFee, number>> {
  const create = async (fee: Omit<Input<'fees.create'>, 'requestId'>): Promise<number> =>
    (await by.call('fees.create', fee)).id;
  return {
    物业管理费: await create({
      ...monthly,
      name: '物业管理费',
      method: 'area-month',
      uses: ['residence', 'shop', 'parking'],
      unitLabel: '㎡·月',
      accountCode: '500101',
      price: { effectiveDay: since, unitPrice: unitPrice(18_500) },
    }),
    垃圾清运费: await create({
      ...monthly,
      name: '垃圾清运费',
      method: 'fixed-month',
      uses: ['residence', 'shop'],
      unitLabel: '月',
      accountCode: '500199',
      price: { effectiveDay: since, unitPrice: unitPrice(80_000) },
    }),
    水费: await create({
      ...monthly,
      name: '水费',
      method: 'metered',
      uses: ['residence', 'shop'],
      unitLabel: '吨',
      accountCode: '500103',
      price: { effectiveDay: since, unitPrice: unitPrice(31_000) },
    }),
    电费: await create({
      ...monthly,
      name: '电费',
      method: 'metered',
      uses: ['residence', 'shop'],
      unitLabel: '度',
      accountCode: '500104',
      price: { effectiveDay: since, unitPrice: unitPrice(5653) },
    }),
    装修垃圾清运费: await create({
      ...monthly,
      name: '装修垃圾清运费',
      method: 'one-off',
      uses: [],
      unitLabel: '次',
      accountCode: '500199',
      price: { effectiveDay: since, unitPrice: unitPrice(3_000_000) },
    }),
  };
}

const since = day('2016-01-01');
const monthly = {
  buildingIds: new Array<number>(),
  cycleMonths: 1,
  rounding: 'fen',
  dueAfterDays: 30,
} satisfies Partial<Input<'fees.create'>>;
