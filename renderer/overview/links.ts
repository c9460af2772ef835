import type { ProcedureName } from '../../shared/contract/index.ts';
import type { Role } from '../../shared/contract/define.ts';
import { mayCall } from '../app/permission.ts';

/** Where a line of the overview leads, and what one must be allowed to do there. */
export const overviewLinks = {
  rooms: { path: '/rooms', needs: 'rooms.list' },
  fees: { path: '/fees', needs: 'fees.create' },
  day: { path: '/day', needs: 'day.page' },
  bills: { path: '/bill-run', needs: 'bills.preview' },
  arrears: { path: '/arrears', needs: 'arrears.list' },
  receipts: { path: '/receipts', needs: 'receipts.list' },
  stock: { path: '/stock', needs: 'stock.onHand' },
  counts: { path: '/counts', needs: 'counts.list' },
  integrity: { path: '/integrity', needs: 'integrity.check' },
  users: { path: '/users', needs: 'users.list' },
  settings: { path: '/settings', needs: 'settings.update' },
} as const satisfies Readonly<Record<string, { path: string; needs: ProcedureName }>>;
export type OverviewLink = keyof typeof overviewLinks;

/** The path of a line for somebody with these roles; null when it would be refused there. */
export function pathFor(link: OverviewLink, held: readonly Role[]): string | null {
  const { path, needs } = overviewLinks[link];
  return mayCall(needs, held) ? path : null;
}
