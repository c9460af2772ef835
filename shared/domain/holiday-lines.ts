import type { DayMark } from './count-day.ts';
import { addDays, parseDay } from './day.ts';
import type { Day } from './day.ts';

/** A marked day as a line of text gave it. */
export interface HolidayLineDay {
  readonly day: Day;
  readonly mark: DayMark;
  readonly name: string;
}

/** Why a line was not taken: no day, a day that does not exist, no mark, a span that runs backwards or over a month. */
export type HolidayLineRefusal = 'day' | 'mark' | 'span';

export interface HolidayLines {
  readonly days: readonly HolidayLineDay[];
  readonly refused: readonly {
    readonly line: number;
    readonly text: string;
    readonly reason: HolidayLineRefusal;
  }[];
}

/**
 * Reads a holiday table as people write it down from the State Council's notice, a day or a span a line:
 * `2027-02-15 放假 春节`, `2027-02-15 至 2027-02-21 放假 春节`, `2027年2月20日 上班`. Blank lines are skipped; a day given
 * twice has its last mark.
 */
export function parseHolidayLines(text: string): HolidayLines {
  const days = new Map<Day, HolidayLineDay>();
  const refused: HolidayLines['refused'][number][] = [];
  for (const [index, source] of text.split(/\r?\n/).entries()) {
    const line = source.normalize('NFKC').trim();
    if (line === '') continue;
    const read = parseLine(line);
    if (typeof read === 'string') refused.push({ line: index + 1, text: source.trim(), reason: read });
    else for (const each of read) days.set(each.day, each);
  }
  return { days: [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1)), refused };
}

function parseLine(line: string): HolidayLineDay[] | HolidayLineRefusal {
  const match = LINE.exec(line);
  const first = dayIn(match?.groups?.['first']);
  if (match === null || first === null) return 'day';
  const { last: lastText, rest = '' } = match.groups ?? {};
  const last = lastText === undefined ? first : dayIn(lastText);
  if (last === null) return 'day';
  const marked = MARK.exec(rest.trim());
  const mark = marks.find(([words]) => words.test(marked?.[1] ?? ''))?.[1];
  if (mark === undefined) return 'mark';
  const name = rest.trim().slice(marked?.[0].length).trim().slice(0, LONGEST_NAME);
  if (last < first || last > addDays(first, LONGEST_SPAN - 1)) return 'span';
  const days: HolidayLineDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push({ day, mark, name });
  return days;
}

function dayIn(text: string | undefined): Day | null {
  if (text === undefined) return null;
  const parsed = parseDay(text.replaceAll(/\s/g, ''));
  return parsed.ok ? parsed.value : null;
}

const DAY = String.raw`\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?|\d{8}`;
const LINE = new RegExp(
  String.raw`^(?<first>${DAY})(?:\s*(?:至|到|~|—|–|-|\bto\b)\s*(?<last>${DAY}))?[\s,;:、，；：]*(?<rest>.*)$`,
  'i',
);
/** The first word behind the days, without punctuation. */
const MARK = /^([^\s,;:、，；：]+)[\s,;:、，；：]*/;
const marks: readonly (readonly [words: RegExp, mark: DayMark])[] = [
  [/^(?:放假|休假|休息|休|假|假日|节假日|放假调休|holiday|off)$/i, 'holiday'],
  [/^(?:上班|补班|班|工作|工作日|调休上班|workday|work)$/i, 'workday'],
];
/** As the contract of the table has it. */
const LONGEST_NAME = 40;
/** No holiday is longer than a month; a longer span is a slip of the keyboard. */
const LONGEST_SPAN = 31;
