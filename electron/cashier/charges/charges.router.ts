import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { listChargesOfRoom } from './charges.repository.ts';
import { createOneOff, explainCharge } from './charges.service.ts';
import { pageOf } from './page.ts';

const CHARGES_PER_PAGE = 100;

export const chargesRouter = [
  implementRead(contract['charges.explain'], (db, { chargeId }) => explainCharge(db, chargeId)),

  implementRead(contract['charges.listByRoom'], (db, { roomId, cursor }) => {
    const page = pageOf(CHARGES_PER_PAGE, (limit) =>
      listChargesOfRoom(db, roomId, cursor ?? Number.MAX_SAFE_INTEGER, limit),
    );
    return { charges: page.rows, nextCursor: page.last?.id ?? null };
  }),

  implementWrite(contract['charges.createOneOff'], (trx, input, context) =>
    createOneOff(trx, context, input),
  ),
];
