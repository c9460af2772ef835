import type { RoomUse } from '../../../shared/domain/room.ts';

export interface FeeItemTable {
  id: number;
  name: string;
  method: 'area-month' | 'fixed-month' | 'metered' | 'one-off';
  cycle_months: 1 | 3 | 6 | 12;
  rounding: 'fen' | 'jiao' | 'yuan';
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
  effective_day: string;
  price_ten_thousandths: number;
  set_at: string;
  set_by: number;
}
