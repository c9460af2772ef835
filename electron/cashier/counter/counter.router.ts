import { contract } from '../../../shared/contract/index.ts';
import { sumFen } from '../../../shared/domain/fen.ts';
import { implementRead } from '../../ipc/router.ts';
import { planPrepayment } from '../prepayments/prepayments.service.ts';
import { loadRoom, viewCounterRoom } from './counter.service.ts';

export const counterRouter = [
  implementRead(contract['counter.room'], (db, input, context) => viewCounterRoom(db, context, input.roomId)),
  implementRead(contract['counter.prepaymentPlan'], (db, input, context) => {
    const room = loadRoom(db, input.roomId);
    const items = planPrepayment(db, room, input.payerId, input.months, context.clock.today());
    return { items, totalFen: sumFen(items.map((item) => item.amountFen)) };
  }),
];
