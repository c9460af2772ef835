import { contract } from '../../../shared/contract/index.ts';
import { fen } from '../../../shared/domain/fen.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { closeDay } from './day-close.service.ts';
import { readDayPage } from './day-page.ts';
import { findDayClosing, listDays } from './day.repository.ts';

export const dayRouter = [
  implementRead(contract['day.page'], (db, input) => readDayPage(db, input.day)),

  implementRead(contract['day.list'], (db, input) => {
    const days = listDays(db, input.beforeDay, input.limit).map((row) => {
      const closing = findDayClosing(db, row.day);
      return {
        day: row.day,
        state:
          closing !== undefined
            ? ('closed' as const)
            : row.open_count > 0
              ? ('open' as const)
              : ('counted' as const),
        shiftCount: row.shift_count,
        overShortFen: row.over_short_fen,
        totalFen: closing === undefined ? null : fen(closing.total_fen),
        closedAt: closing?.posted_at ?? null,
        closedByName: closing?.posted_by_name ?? null,
      };
    });
    return { days, nextBeforeDay: days.length < input.limit ? null : (days.at(-1)?.day ?? null) };
  }),

  implementWrite(contract['day.close'], (trx, input, context) =>
    closeDay(trx, context, input.day, input.confirmedDays),
  ),
];
