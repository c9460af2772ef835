import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { lastMonth, seedOffice } from './seed/seed-office.ts';

/**
 * `npm run seed -- --rooms 3000 --years 10 [--months 1] [--folder X]`: an office with that history, in the folder or in a
 * new one whose name is printed. Everybody in it signs in with the password of the tests.
 */
const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: '3000' },
    years: { type: 'string', default: '10' },
    months: { type: 'string' },
    folder: { type: 'string' },
  },
});
const rooms = wholeNumber('rooms', values.rooms);
const months =
  values.months === undefined
    ? 12 * wholeNumber('years', values.years)
    : wholeNumber('months', values.months);
const folder =
  values.folder === undefined ? mkdtempSync(join(tmpdir(), 'estate-office-seed-')) : resolve(values.folder);
if (existsSync(folder) && readdirSync(folder).length > 0) stop(`${folder} is not empty.`);

console.log(`An office of ${rooms} rooms with ${months} months of history to ${lastMonth}, in ${folder}`);
const started = performance.now();
const seeded = await seedOffice({
  folder,
  rooms,
  months,
  onMonth({ month, index, charges, receipts }) {
    const seconds = secondsSince(started);
    const left = Math.round((seconds / (index + 1)) * (months - index - 1));
    console.log(
      `${month}  ${charges} charges  ${receipts} receipts  ${Math.round(seconds)} s, about ${left} s to go`,
    );
    if (index === months - 1) console.log('Checking every hash, balance and projection …');
  },
});
const megabytes = Math.round(statSync(join(folder, 'office.db')).size / 1_000_000);
console.log(
  `${seeded.charges} charges and ${seeded.receipts} receipts in ${Math.round(secondsSince(started))} s, ${megabytes} MB`,
);
if (seeded.findings.length > 0) stop(`The integrity check found: ${JSON.stringify(seeded.findings)}`);
console.log('The integrity check found nothing wrong.');

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) stop(`--${name} takes a whole number, not “${text}”.`);
  return Number(text);
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
