import type { Day } from '../../../shared/domain/day.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import type { RoomState, RoomUse } from '../../../shared/domain/room.ts';

export interface BuildingTable {
  id: number;
  name: string;
  key: string;
  sort: number;
}

export interface RoomTable {
  id: number;
  building_id: number;
  unit: string;
  number: string;
  key: string;
  label: string;
  floor: number | null;
  sort: number;
  use: RoomUse;
  state: RoomState;
  area_thousandths: Quantity | null;
  handover_day: Day | null;
  note: string;
  /** What the finder compares with; see `roomSearchText`. */
  search: string;
}

export interface FactChangeTable {
  id: number;
  noun: 'room' | 'person' | 'tenure';
  noun_id: number;
  room_id: number | null;
  fact: string;
  old_value: string | null;
  new_value: string | null;
  reason: string;
  changed_at: string;
  changed_by: number;
}
