import { beforeAll, describe, expect, test } from 'vitest';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '../support/random.ts';
import { killAfter, lastDay, startChild, whatIsWrong } from './kill.ts';
import { readJournal } from './journal.ts';
import { commandsOfARound, kindsOfWork, type KindOfWork } from './work.ts';

const killsOfEachKind = 50;
/** A child dies at a moment drawn from a fixed seed, somewhere within this many rounds of its work. */
const longestRounds = 2.5;

const prepared = join(mkdtempSync(join(tmpdir(), 'estate-office-crash-')), 'prepared');

beforeAll(async () => {
  await startChild(prepared, '2026-10-01', 'prepare').ended;
  return () => rmSync(join(prepared, '..'), { recursive: true, force: true });
});

describe.each(kindsOfWork)(`killed ${killsOfEachKind} times while at %s`, (kind) => {
  test(
    'every acknowledged command is there, nothing is half there, chain and subledgers are clean',
    { timeout: 1_200_000 },
    async () => {
      const folder = join(prepared, '..', kind);
      cpSync(prepared, folder, { recursive: true });
      const random = seededRandom(20_261_031 + kind.length);
      const longestMilliseconds = longestRounds * (await timeOneRound(folder, kind));
      let acknowledged = 0;
      let interrupted = 0;
      for (let kill = 1; kill <= killsOfEachKind; kill += 1) {
        const milliseconds = random.below(longestMilliseconds);
        const journal = await killAfter(folder, lastDay(folder), kind, milliseconds);
        acknowledged += journal.acknowledged.length;
        if (journal.sent > journal.acknowledged.length) interrupted += 1;
        expect([kill, milliseconds, await whatIsWrong(folder, journal)]).toEqual([kill, milliseconds, []]);
      }
      console.log(
        `${kind}: ${killsOfEachKind} kills, ${interrupted} in the middle of a command, ${acknowledged} acknowledged commands, none lost`,
      );
      // A run in which nothing was at work when it died would prove nothing.
      expect(acknowledged).toBeGreaterThan(killsOfEachKind / 2);
      expect(interrupted).toBeGreaterThan(killsOfEachKind / 5);
    },
  );
});

/** How long this machine takes, now, for one round of the work after the child is ready. */
async function timeOneRound(folder: string, kind: KindOfWork): Promise<number> {
  const child = startChild(folder, lastDay(folder), kind);
  await child.ready;
  const start = performance.now();
  while (readJournal(child.told()).acknowledged.length < commandsOfARound[kind]) await wait(2);
  const milliseconds = performance.now() - start;
  await child.kill();
  return milliseconds;
}
