import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchBillRuns, benchImports, benchReceipts } from './commits.ts';
import { isMet, printFigures, type Figure } from './figures.ts';
import { seededOffice, withCopies } from './offices.ts';
import { benchFlatness, benchReads } from './reads.ts';
import { openTwins } from './twins.ts';

/**
 * `npm run bench [-- --quick] [--only <name>]`: each figure beside its floor, measured in turns in the same run, so
 * that whatever else the machine does falls on both. `--quick` takes a small office with a year of history; `--only`
 * measures those whose name holds this text (`--only counter`), the receipts then without the bill runs before them.
 */
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const rooms = values.quick ? 300 : 3000;
const months = values.quick ? 12 : 120;
const isWanted = (name: string): boolean => name.includes(values.only);

const long = await seededOffice(rooms, months);
const short = await seededOffice(rooms, 1);
console.log(
  `${rooms} rooms, ${months} months of history; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? ''}`,
);

const figures = await withCopies(async (copyOf) => {
  const ofLong = await openTwins({ first: copyOf(long, 'long'), second: copyOf(long, 'long-bare') });
  const ofShort = await openTwins({ first: copyOf(short, 'short'), second: copyOf(short, 'short-bare') });
  const reads = await benchReads(ofLong, isWanted);
  const flatness = await benchFlatness(ofLong, ofShort, isWanted);
  const commits = [
    ...(isWanted('bill run, commit') ? [await benchBillRuns(ofLong, 5)] : []),
    ...(isWanted('receipt, commit') ? [await benchReceipts(ofLong, 300)] : []),
    ...(isWanted('register import, commit') ? await benchImports(ofShort, rooms, 5) : []),
  ];
  ofLong.close();
  ofShort.close();
  return { commits, reads, flatness };
});

printFigures('Commits, beside the same rows written by bare prepared statements', 'floor', figures.commits);
printFigures('Reads, beside one hand-written query for the same rows', 'floor', figures.reads);
printFigures(`History: ${months} months beside 1 month`, '1 month', figures.flatness);

const all: Figure[] = [...figures.commits, ...figures.reads, ...figures.flatness];
if (all.length === 0) throw new Error(`No figure's name holds "${values.only}".`);
const missed = all.filter((figure) => !isMet(figure));
console.log(`\n${all.length - missed.length} of ${all.length} figures within their targets`);
process.exitCode = missed.length === 0 ? 0 : 1;
