import { addDays, day } from '../../shared/domain/day.ts';
import { foldForSearch } from '../../shared/domain/search-text.ts';
import { figureOf, type Figure, type Pair } from './figures.ts';
import { arrearsQuery, counterQuery, dayPageQuery, finderQuery, roomQuery } from './hand-written.ts';
import type { Twins } from './twins.ts';

const readTarget = 2;
const flatTarget = 1.2;
const today = day('2026-11-02');

/** What is read, by our procedure and, where there is one, by a hand-written query that gives the same rows. */
interface Read {
  readonly name: string;
  ours(twins: Twins, round: number): Promise<unknown>;
  floor(twins: Twins, round: number): unknown;
  readonly rounds: number;
}

/** Each read whose name is wanted beside its hand-written query, in turns. */
export async function benchReads(twins: Twins, isWanted: (name: string) => boolean): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const read of (await readsOf(twins)).filter(({ name }) => isWanted(name))) {
    const pairs = await inTurns(
      read.rounds,
      (round) => read.ours(twins, round),
      (round) => read.floor(twins, round),
    );
    figures.push(figureOf(read.name, pairs, { target: readTarget }));
  }
  return figures;
}

/** The finder and the room's screen in an office with a long history, beside the same in one of a single month. */
export async function benchFlatness(
  long: Twins,
  short: Twins,
  isWanted: (name: string) => boolean,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const flat = (await readsOf(long)).filter(({ name }) => mustBeFlat.has(name) && isWanted(name));
  for (const read of flat) {
    const pairs = await inTurns(
      read.rounds,
      (round) => read.ours(long, round),
      (round) => read.ours(short, round),
    );
    figures.push(figureOf(read.name, pairs, { target: flatTarget }));
  }
  return figures;
}

const mustBeFlat = new Set(['finder', 'room screen, rooms.get', 'room screen, counter.room']);

/** So many rounds are not counted: it is the office at work that is measured, not the compiling of its programs. */
const warmUp = 200;

async function inTurns(
  rounds: number,
  ours: (round: number) => Promise<unknown>,
  floor: (round: number) => unknown,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const start = performance.now();
    await ours(round);
    const between = performance.now();
    await floor(round);
    const end = performance.now();
    if (round >= warmUp) pairs.push({ oursMs: between - start, floorMs: end - between });
  }
  return pairs;
}

/** The rooms that are looked at are of payers who come every month, so that both offices hold the same of them today. */
async function readsOf({ bare, cashier }: Twins): Promise<Read[]> {
  const texts = ['1-2-301', '1号楼', '张伟', 'wxl', '13810000', '2单元', '0512', '李'];
  const { rooms } = await cashier.call('rooms.list', {});
  const settled = rooms.filter((room) => room.openFen === 0).map((room) => room.id);
  const roomAt = (round: number): number => settled[(round * 7) % settled.length] ?? 1;
  const textAt = (round: number): string => texts[round % texts.length] ?? '';
  const { days } = await cashier.call('day.list', { beforeDay: null, limit: 20 });
  const dayAt = (round: number): string => days[round % days.length]?.day ?? '';
  const statements = {
    finder: bare.prepare(finderQuery),
    room: bare.prepare(roomQuery),
    counter: bare.prepare(counterQuery),
    arrears: bare.prepare(arrearsQuery),
    dayPage: bare.prepare(dayPageQuery),
  };
  const bounds = {
    today,
    from30: addDays(today, -30),
    from90: addDays(today, -90),
    from180: addDays(today, -180),
    from365: addDays(today, -365),
  };
  return [
    {
      name: 'finder',
      rounds: 200,
      ours: (twins, round) => twins.cashier.call('finder.search', { text: textAt(round), limit: 20 }),
      floor: (_, round) => statements.finder.all({ text: foldForSearch(textAt(round)), limit: 20 }),
    },
    {
      name: 'room screen, rooms.get',
      rounds: 300,
      ours: (twins, round) => twins.cashier.call('rooms.get', { roomId: roomAt(round) }),
      floor: (_, round) => parsed(statements.room.get({ room: roomAt(round), today })),
    },
    {
      name: 'room screen, counter.room',
      rounds: 300,
      ours: (twins, round) => twins.cashier.call('counter.room', { roomId: roomAt(round) }),
      floor: (_, round) => parsed(statements.counter.get({ room: roomAt(round), today })),
    },
    {
      name: 'arrears list',
      rounds: 30,
      ours: (twins) => twins.cashier.call('arrears.list', { asOf: today }),
      floor: () => statements.arrears.all(bounds),
    },
    {
      name: 'daily page',
      rounds: 100,
      ours: (twins, round) => twins.cashier.call('day.page', { day: day(dayAt(round)) }),
      floor: (_, round) => parsed(statements.dayPage.get({ day: dayAt(round) })),
    },
  ];
}

/** The lists of a row as values, as whoever reads it needs them. */
function parsed(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) throw new Error('The hand-written query found nothing.');
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, isJson(value) ? JSON.parse(value) : value]),
  );
}

function isJson(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('[');
}
