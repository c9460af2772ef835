import type { Month } from '../../../shared/domain/day.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

export interface ReadingTable {
  id: number;
  room_id: number;
  fee_item_id: number;
  month: Month;
  previous_thousandths: Quantity;
  current_thousandths: Quantity;
  recorded_at: string;
  recorded_by: number;
}
