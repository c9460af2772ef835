import { describe, expect, onTestFinished, test } from 'vitest';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import BetterSqlite from 'better-sqlite3';
import { seededRandom, type Random } from '../support/random.ts';
import { skipBecause } from '../support/skip.ts';
import { readJournal, type Journal } from './journal.ts';
import { lastDay, startChild, whatIsWrong, type RunningChild } from './kill.ts';
import { makePowerCutDisk, whyNoPowerCuts, type PowerCutDisk } from './power-cut-disk.ts';
import { commandsOfARound, kindsOfWork, type KindOfWork } from './work.ts';

/** How many cuts in all; a long night takes more. */
const cuts = Number(process.env['POWER_CUTS'] ?? 24);
const minute = 60_000;

describe('when the power goes', () => {
  test(
    `${cuts} times while the office is at work, nothing acknowledged is lost and nothing is half there`,
    { timeout: 10 * minute + cuts * minute },
    async (context) => {
      const reason = whyNoPowerCuts();
      if (reason !== null) skipBecause(context, reason);
      const disk = makePowerCutDisk();
      onTestFinished(() => disk.remove());
      const folder = join(disk.folder, 'office');
      await startChild(folder, '2026-10-01', 'prepare').ended;
      const random = seededRandom(20_261_031);
      let acknowledged = 0;
      let interrupted = 0;

      for (let cut = 1; cut <= cuts; cut += 1) {
        const kind = kindsOfWork[cut % kindsOfWork.length] ?? 'receipts';
        const journal = await cutWhileAt(disk, folder, kind, random);
        acknowledged += journal.acknowledged.length;
        if (journal.sent > journal.acknowledged.length) interrupted += 1;
        expect([cut, kind, await whatIsWrong(folder, journal)]).toEqual([cut, kind, []]);
      }

      console.log(
        `${cuts} power cuts, ${interrupted} in the middle of a command, ${acknowledged} acknowledged commands, none lost`,
      );
      // A run in which nothing was at work when the power went would prove nothing.
      expect(acknowledged).toBeGreaterThan(cuts);
      expect(interrupted).toBeGreaterThan(cuts / 4);
    },
  );

  test(
    'a program that does not flush at each commit does lose some: these cuts are real',
    { timeout: 10 * minute },
    async (context) => {
      const reason = whyNoPowerCuts();
      if (reason !== null) skipBecause(context, reason);
      const disk = makePowerCutDisk();
      onTestFinished(() => disk.remove());

      let lost = 0;
      for (let cut = 1; cut <= 20 && lost === 0; cut += 1)
        lost += await commitsLostCarelessly(disk, `${cut}.db`);

      expect(lost).toBeGreaterThan(0);
    },
  );
});

/** Cuts the power some way into the work, and restores it. */
async function cutWhileAt(
  disk: PowerCutDisk,
  folder: string,
  kind: KindOfWork,
  random: Random,
): Promise<Journal> {
  const child = startChild(folder, lastDay(folder), kind);
  await child.ready;
  const before = random.below(2 * commandsOfARound[kind] + 1);
  const enough = new AbortController();
  await Promise.race([child.ended, acknowledgedBy(child, before, enough.signal)]);
  enough.abort();
  await wait(random.below(25));
  disk.cutPower();
  const journal = await child.kill({ mayHaveEnded: true });
  disk.restorePower();
  return journal;
}

async function acknowledgedBy(child: RunningChild, count: number, enough: AbortSignal): Promise<void> {
  while (!enough.aborted && readJournal(child.told()).acknowledged.length < count) await wait(1);
}

const controlScript = fileURLToPath(new URL('./power-cut-control.ts', import.meta.url));

async function commitsLostCarelessly(disk: PowerCutDisk, name: string): Promise<number> {
  const path = join(disk.folder, name);
  const child = spawn(process.execPath, [controlScript, path], { stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = once(child, 'close');
  let told = '';
  child.stdout.on('data', (bytes: Buffer) => {
    told += bytes.toString();
  });
  while (!told.includes('\n100\n')) await wait(1);
  disk.cutPower();
  child.kill('SIGKILL');
  await closed;
  disk.restorePower();
  const acknowledged = Number(told.split('\n').slice(0, -1).at(-1));
  const connection = new BetterSqlite(path);
  try {
    return acknowledged - Number(connection.prepare('select count(*) from told').pluck().get());
  } catch {
    // The table itself is gone.
    return acknowledged;
  } finally {
    connection.close();
  }
}
