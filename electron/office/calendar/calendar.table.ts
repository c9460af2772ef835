import type { DayMark } from '../../../shared/domain/count-day.ts';
import type { Day } from '../../../shared/domain/day.ts';

export interface HolidayYearTable {
  year: number;
  set_at: string;
  set_by: number;
}

export interface HolidayDayTable {
  day: Day;
  year: number;
  mark: DayMark;
  name: string;
}
