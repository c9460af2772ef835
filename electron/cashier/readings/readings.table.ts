export interface ReadingTable {
  id: number;
  room_id: number;
  fee_item_id: number;
  month: string;
  previous_thousandths: number;
  current_thousandths: number;
  recorded_at: string;
  recorded_by: number;
}
