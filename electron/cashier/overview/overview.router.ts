import { contract } from '../../../shared/contract/index.ts';
import type { Role } from '../../../shared/contract/define.ts';
import { holdsAny, implementRead } from '../../ipc/router.ts';
import { countFeeItems, countRooms } from './overview.repository.ts';
import { readArrears, readBills, readCash, readControl, readSystem } from './overview.service.ts';

const moneyRoles: readonly Role[] = ['cashier', 'accountant', 'manager'];

export const overviewRouter = [
  implementRead(contract['overview.get'], (db, _input, context) => {
    const today = context.clock.today();
    const sees = (roles: readonly Role[]): boolean => holdsAny(context.user, roles);
    return {
      today,
      estate: { roomCount: countRooms(db), feeItemCount: countFeeItems(db) },
      cash: sees(moneyRoles) ? readCash(db, today) : null,
      bills: sees(moneyRoles) ? readBills(db, today) : null,
      arrears: sees([...moneyRoles, 'secretary']) ? readArrears(db, today) : null,
      control: sees(['accountant', 'manager']) ? readControl(db, today) : null,
      system: sees(['administrator']) ? readSystem(db) : null,
    };
  }),
];
