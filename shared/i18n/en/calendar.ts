import type { Worded } from '../worded.ts';
import type { calendar as original } from '../zh-CN/calendar.ts';

export const calendar = {
  title: 'Holidays',
  note: 'Holidays and worked weekend days; the day of counting moves by them',
  year: '{{year}}',
  previous: 'Previous year',
  following: 'Next year',
  source: {
    office: 'The office’s own table',
    builtIn: 'The official table that came with the program',
    none: 'No table yet: days of counting are reckoned by weekends alone',
  },
  noneDetail:
    'The State Council announces the next year’s holidays each November. Add them here, or paste them as lines of text.',
  changed: 'Changed, not saved yet',
  marks: { holiday: 'Holiday', workday: 'Worked' },
  fields: { day: 'Day', mark: 'Is', name: 'Name' },
  add: 'Add',
  remove: 'Remove {{day}}',
  removeHead: 'Remove',
  dayPlaceholder: 'Day',
  namePlaceholder: 'e.g. Spring Festival',
  save: 'Save the table',
  saved: 'The table of {{year}} is saved',
  undo: 'Undo changes',
  paste: 'Paste lines',
  pasting: {
    title: 'Paste the holidays of {{year}}',
    explain: 'A day or a span a line: the day, then holiday or workday, then the name.',
    label: 'Text of the holiday table',
    example:
      '2027-02-15 holiday Spring Festival\n2027-02-16 to 2027-02-21 holiday Spring Festival\n2027-02-20 workday',
    act_one: 'Take {{count}} day',
    act_other: 'Take {{count}} days',
    read_one: '{{count}} day read',
    read_other: '{{count}} days read',
    otherYear_one: '{{count}} of them is not in {{year}} and is left out',
    otherYear_other: '{{count}} of them are not in {{year}} and are left out',
    refused: 'Line {{line}} “{{text}}”: {{reason}}',
    reasons: {
      day: 'does not begin with a day',
      mark: 'does not say holiday or workday',
      span: 'its span runs backwards or over a month',
    },
    replace: 'In place of the days that are in the table',
  },
  result: {
    title: 'Days of counting by this table',
    month: 'Month',
    day: 'Day',
  },
  holidays: {
    newYear: 'New Year’s Day',
    springFestival: 'Spring Festival',
    tombSweeping: 'Tomb-Sweeping Day',
    labour: 'Labour Day',
    dragonBoat: 'Dragon Boat Festival',
    midAutumn: 'Mid-Autumn Festival',
    national: 'National Day',
  },
} as const satisfies Worded<typeof original>;
