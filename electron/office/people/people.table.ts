import type { Day } from '../../../shared/domain/day.ts';
import type { TenureRelation } from '../../../shared/domain/room.ts';

export interface PersonTable {
  id: number;
  name: string;
  initials: string;
  /** JSON array of telephone numbers, as `parsePhones` gives them. */
  phones: string;
  id_number: string | null;
  emergency_contact_name: string | null;
  emergency_contact_phone: string | null;
  note: string;
  /** JSON array of names the person no longer bears, the latest first. */
  former_names: string;
  /** What the finder compares with; see `personSearchText`. */
  search: string;
}

export interface TenureTable {
  id: number;
  room_id: number;
  person_id: number;
  relation: TenureRelation;
  from_day: Day | null;
  to_day: Day | null;
}
