import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { changeRoom, createRoom } from './estate.service.ts';
import { listOf, mapOf, roomOf, treeOf } from './rooms-view.ts';
import {
  decideCorrection,
  decideMoveOut,
  decideOwners,
  decidePayer,
  decideTenancy,
  decideWithdrawal,
} from './tenure-decisions.ts';
import { changeTenures, loadRoomOfTenure } from './tenures.service.ts';

export const estateRouter = [
  implementRead(contract['estate.tree'], (db) => treeOf(db)),
  implementRead(contract['rooms.map'], (db, _input, context) => mapOf(db, context.clock.today())),
  implementRead(contract['rooms.list'], (db, input, context) => listOf(db, input, context.clock.today())),
  implementRead(contract['rooms.get'], (db, input, context) =>
    roomOf(db, input.roomId, context.clock.today()),
  ),

  implementWrite(contract['rooms.create'], (trx, input, context) => ({
    id: createRoom(trx, context, input),
  })),

  implementWrite(contract['rooms.update'], (trx, input, context) => {
    changeRoom(trx, context, input.roomId, input, input.reason);
    return {};
  }),

  implementWrite(contract['tenures.changeOwners'], (trx, input, context) => {
    changeTenures(trx, context, input, (tenures) => decideOwners(tenures, input));
    return {};
  }),

  implementWrite(contract['tenures.beginTenancy'], (trx, input, context) => {
    changeTenures(trx, context, input, (tenures) => decideTenancy(tenures, input));
    return {};
  }),

  implementWrite(contract['tenures.endTenancy'], (trx, input, context) => {
    const roomId = loadRoomOfTenure(trx, input.tenureId);
    changeTenures(trx, context, { ...input, roomId }, (tenures) => decideMoveOut(tenures, input));
    return {};
  }),

  implementWrite(contract['tenures.setPayer'], (trx, input, context) => {
    changeTenures(trx, context, { ...input, stateAfter: null }, (tenures) => decidePayer(tenures, input));
    return {};
  }),

  implementWrite(contract['tenures.correctDays'], (trx, input, context) => {
    const { reason } = input;
    const roomId = loadRoomOfTenure(trx, input.tenureId);
    changeTenures(trx, context, { roomId, reason, stateAfter: null }, (tenures) =>
      decideCorrection(tenures, input),
    );
    return {};
  }),

  implementWrite(contract['tenures.withdraw'], (trx, input, context) => {
    const { tenureId, reason } = input;
    const roomId = loadRoomOfTenure(trx, tenureId);
    changeTenures(trx, context, { roomId, reason, stateAfter: null }, (tenures) =>
      decideWithdrawal(tenures, tenureId),
    );
    return {};
  }),
];
