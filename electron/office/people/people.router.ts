import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { changePerson, createPerson, listPeople, personOf, revealIdNumber } from './people.service.ts';

export const peopleRouter = [
  implementRead(contract['people.list'], (db, input, context) =>
    listPeople(db, input.text, input.group, context.clock.today()),
  ),
  implementRead(contract['people.get'], (db, input, context) =>
    personOf(db, input.personId, context.clock.today()),
  ),

  implementWrite(contract['people.create'], (trx, input, context) => ({
    id: createPerson(trx, context, input),
  })),

  implementWrite(contract['people.update'], (trx, input, context) => {
    changePerson(trx, context, input.personId, input, input.reason);
    return {};
  }),

  implementWrite(contract['people.revealIdNumber'], (trx, input, context) => ({
    idNumber: revealIdNumber(trx, context, input.personId),
  })),
];
