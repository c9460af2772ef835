import type { TenureRelation } from '../../../shared/domain/room.ts';

export interface PersonTable {
  id: number;
  name: string;
  initials: string;
  /** JSON array of telephone numbers, digits only. */
  phones: string;
  id_number: string | null;
  emergency_contact_name: string | null;
  emergency_contact_phone: string | null;
  note: string;
}

export interface TenureTable {
  id: number;
  room_id: number;
  person_id: number;
  relation: TenureRelation;
  from_day: string | null;
  to_day: string | null;
}
