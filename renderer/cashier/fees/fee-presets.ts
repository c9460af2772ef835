import type { RoomUse } from '../../../shared/domain/room.ts';
import { catalogues } from '../../../shared/i18n/index.ts';
import type { FeeFormValues } from './fee-form.tsx';

export const feePresetKeys = ['service', 'parking', 'water', 'electricity', 'rubble'] as const;
export type FeePresetKey = (typeof feePresetKeys)[number];

/** A usual fee item as a form to start from; its name and unit go on Chinese papers, whatever the window speaks. */
export function feePreset(key: FeePresetKey): FeeFormValues {
  const words = catalogues['zh-CN'].fees;
  return { ...emptyFee(), name: words.presets[key], ...PRESETS[key] };
}

/** What a new item begins with when nothing usual fits. */
export function emptyFee(): FeeFormValues {
  return {
    name: '',
    method: 'area-month',
    uses: [],
    buildingIds: [],
    cycleMonths: 1,
    rounding: 'fen',
    dueAfterDays: 0,
    unitLabel: '',
    accountCode: '500199',
    active: true,
    unitPrice: null,
    effectiveDay: null,
  };
}

const HOMES_AND_SHOPS: RoomUse[] = ['residence', 'shop', 'office'];
const units = catalogues['zh-CN'].fees.presetUnits;

const PRESETS: Readonly<Record<FeePresetKey, Partial<FeeFormValues>>> = {
  service: { method: 'area-month', uses: HOMES_AND_SHOPS, unitLabel: units.areaMonth, accountCode: '500101' },
  parking: {
    method: 'fixed-month',
    uses: ['parking'],
    cycleMonths: 3,
    unitLabel: units.spaceMonth,
    accountCode: '500102',
  },
  water: { method: 'metered', uses: HOMES_AND_SHOPS, unitLabel: units.ton, accountCode: '500103' },
  electricity: { method: 'metered', uses: HOMES_AND_SHOPS, unitLabel: units.kwh, accountCode: '500104' },
  rubble: { method: 'one-off', uses: [], unitLabel: units.load, accountCode: '500199' },
};
