import type { CycleMonths, FeeMethod } from '../../../shared/domain/billing.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import type { RoundingUnit } from '../../../shared/domain/rounding.ts';
import type { RoomUse } from '../../../shared/domain/room.ts';

export interface FeeItemTable {
  id: number;
  name: string;
  method: FeeMethod;
  cycle_months: CycleMonths;
  rounding: RoundingUnit;
  due_after_days: number;
  unit_label: string;
  account_code: string;
  active: number;
  sort: number;
}

export interface FeeItemUseTable {
  fee_item_id: number;
  use: RoomUse;
}

export interface FeeItemBuildingTable {
  fee_item_id: number;
  building_id: number;
}

export interface FeePriceTable {
  id: number;
  fee_item_id: number;
  effective_day: Day;
  price_ten_thousandths: UnitPrice;
  set_at: string;
  set_by: number;
}
