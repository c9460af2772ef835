import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import { requestIdSchema } from './common.ts';
import { procedure } from './define.ts';

/** 假日表: which weekdays are holidays and which weekend days are worked, year by year. */

export const calendarYearSchema = z.int().min(1900).max(2999);
const markedDaySchema = z.object({
  day: daySchema,
  mark: z.enum(['holiday', 'workday']),
  name: z.string().trim().max(40),
});
export type MarkedDay = z.infer<typeof markedDaySchema>;

export const calendarContract = {
  'calendar.read': procedure({
    name: 'calendar.read',
    kind: 'read',
    access: 'signed-in',
    summary:
      'The holiday table of a year: the office’s own, else the official one that ships with the program, else none.',
    input: z.object({ year: calendarYearSchema }),
    output: z.object({
      year: z.int(),
      /** `none`: not known yet; the count’s day is then reckoned by weekends alone, with a warning. */
      source: z.enum(['office', 'built-in', 'none']),
      days: z.array(markedDaySchema),
    }),
    errors: [],
    changes: [],
  }),
  'calendar.save': procedure({
    name: 'calendar.save',
    kind: 'write',
    access: ['administrator', 'manager', 'storekeeper'],
    summary:
      'Sets the holiday table of a year, as the State Council announces it each November; kept in the audit trail.',
    input: z.object({
      requestId: requestIdSchema,
      year: calendarYearSchema,
      days: z.array(markedDaySchema).max(366),
    }),
    output: z.object({}),
    errors: ['CALENDAR_DAY_OF_OTHER_YEAR', 'CALENDAR_DAY_TWICE'],
    changes: ['settings', 'counts'],
  }),
} as const;
