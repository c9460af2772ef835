import { movableClock } from '../support/movable-clock.ts';
import { openOffice } from '../support/open-office.ts';
import { say } from './journal.ts';
import { kindsOfWork, prepareOffice, workOn, type Desk } from './work.ts';

/** A process that works on an office until it is killed: `child.ts <folder> <day> <kind of work | prepare>`. */
const [, , folder = '', startDay = '', wanted = ''] = process.argv;

const clock = movableClock(`${startDay}T09:00:00.000+08:00`);
const office = await openOffice({ folder, clock });
const desk: Desk = {
  office,
  clock,
  cashier: await office.as('cashier'),
  manager: await office.as('manager'),
};

if (wanted === 'prepare') {
  await prepareOffice(desk);
  office.close();
} else {
  const kind = kindsOfWork.find((known) => known === wanted);
  if (kind === undefined) throw new Error(`There is no work called ${wanted}.`);
  say('ready');
  await workOn(desk, kind);
}
