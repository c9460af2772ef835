import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { openOffice, type Office } from '../support/open-office.ts';
import { movableClock } from '../support/movable-clock.ts';
import { readJournal, type Journal } from './journal.ts';
import { roomsPerBuilding } from './work.ts';

const childScript = fileURLToPath(new URL('./child.ts', import.meta.url));

export interface RunningChild {
  /** What it has told so far. */
  told(): string;
  /** Resolves when it is ready to work; rejects with what it complained of when it ended before. */
  readonly ready: Promise<void>;
  /**
   * Ends it as a power cut or the task manager would: no signal it can catch.
   * @throws Error when it had ended by itself, unless it may: a disk that is gone ends it too.
   */
  kill(options?: { readonly mayHaveEnded: boolean }): Promise<Journal>;
  readonly ended: Promise<number | null>;
}

/** Starts a child at work in `folder`. */
export function startChild(folder: string, startDay: string, work: string): RunningChild {
  const child = spawn(process.execPath, [childScript, folder, startDay, work], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  let complaint = '';
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (bytes: Buffer) => {
      told += bytes.toString();
      if (told.includes('ready')) resolve();
    });
    child.stderr.on('data', (bytes: Buffer) => {
      complaint += bytes.toString();
    });
    void ended.then((code) => reject(new Error(`The child ended by itself (${code}): ${complaint}`)));
  });
  // Whoever waits for it sees the rejection; a child that only prepares never says that it is ready.
  ready.catch(() => undefined);
  return {
    told: () => told,
    ready,
    ended,
    async kill({ mayHaveEnded } = { mayHaveEnded: false }) {
      child.kill('SIGKILL');
      await ended;
      if (child.exitCode !== null && !mayHaveEnded)
        throw new Error(`The child ended by itself (${child.exitCode}): ${complaint}`);
      return readJournal(told);
    },
  };
}

/** Lets a child work for `milliseconds` after it is ready and kills it. */
export async function killAfter(
  folder: string,
  startDay: string,
  work: string,
  milliseconds: number,
): Promise<Journal> {
  const child = startChild(folder, startDay, work);
  await child.ready;
  await wait(milliseconds);
  return child.kill();
}

/** What is wrong with an office after its process died: acknowledged commands that are missing, halves, findings. */
export async function whatIsWrong(folder: string, journal: Journal): Promise<string[]> {
  const office = await openOffice({ folder, clock: movableClock(`${lastDay(folder)}T18:00:00.000+08:00`) });
  const wrong = [...(await halfBuildings(office)), ...(await findings(office))];
  office.close();
  return [...wrong, ...lostCommands(folder, journal)];
}

/** The last business day in the books, or the day the exercise begins on. */
export function lastDay(folder: string): string {
  const connection = new BetterSqlite(`${folder}/office.db`);
  try {
    const found: unknown = connection.prepare('select max(day) from entry').pluck().get();
    return typeof found === 'string' ? found : '2026-10-01';
  } finally {
    connection.close();
  }
}

function lostCommands(folder: string, journal: Journal): string[] {
  const connection = new BetterSqlite(`${folder}/office.db`);
  try {
    const kept = new Set(connection.prepare('select id from request').pluck().all());
    // A signature cut off in the middle counts as a miss; the next child must not wait for its clock, which stands still.
    connection.prepare('delete from sign_in_throttle').run();
    return journal.acknowledged
      .filter(({ requestId }) => !kept.has(requestId))
      .map(({ requestId, procedure }) => `lost: ${procedure} ${requestId} was acknowledged`);
  } finally {
    connection.close();
  }
}

async function halfBuildings(office: Office): Promise<string[]> {
  const { buildings } = await office.owner.call('estate.tree', {});
  return buildings
    .filter(({ roomCount }) => roomCount !== roomsPerBuilding)
    .map(({ name, roomCount }) => `half: ${name} has ${roomCount} of ${roomsPerBuilding} rooms`);
}

async function findings(office: Office): Promise<string[]> {
  const report = await office.owner.call('integrity.check', {});
  return report.findings.map((finding) => `finding: ${finding.code} ${JSON.stringify(finding.facts)}`);
}
