import type { Output } from '../../../shared/contract/index.ts';
import { undepositedSince } from '../../../shared/domain/cash-count.ts';
import { day, daysBetween, monthOf, type Day } from '../../../shared/domain/day.ts';
import {
  addFen,
  fen,
  negateFen,
  subtractFen,
  sumFen,
  ZERO_FEN,
  type Fen,
} from '../../../shared/domain/fen.ts';
import { tenders } from '../../../shared/domain/tender.ts';
import type { ReadableDb } from '../../database/connection.ts';
import { accounts } from '../../ledger/accounts.ts';
import { isDayClosed } from '../../ledger/closings.ts';
import { balanceOf } from '../../ledger/posting.ts';
import { readSettings } from '../../office/settings/settings.repository.ts';
import { listHolders, listUsers } from '../../office/users/users.repository.ts';
import { asShift, summarizeShift } from '../shifts/shift-summary.ts';
import { listShiftsOfDay } from '../shifts/shifts.repository.ts';
import { findOpenShift, findUnclosedDay } from '../shifts/shifts.service.ts';
import {
  countEntries,
  findLastSigned,
  listOverShorts,
  listShiftTakings,
  listUnbilledItems,
  sumArrears,
  sumBalances,
} from './overview.repository.ts';

export type Overview = Output<'overview.get'>;

/** The cash box today, and how long its takings have been waiting for the bank (A4). */
export function readCash(db: ReadableDb, today: Day): NonNullable<Overview['cash']> {
  const open = findOpenShift(db);
  const shifts = listShiftsOfDay(db, today).map((shift) => summarizeShift(db, shift));
  const takingsFen = balanceOf(db, accounts.takings);
  const since = undepositedSince(listShiftTakings(db, shiftsLookedBack), takingsFen);
  return {
    shift: open === undefined ? null : asShift(open),
    unclosedDay: findUnclosedDay(db, today) ?? null,
    todayClosed: isDayClosed(db, today),
    todayByTender: tenders.flatMap((tender) => {
      const parts = shifts.flatMap((shift) => shift.tenders.filter((part) => part.tender === tender));
      const amounts: Fen[] = parts.map((part) => subtractFen(part.receivedFen, part.returnedFen));
      return parts.length === 0 ? [] : [{ tender, amountFen: sumFen(amounts) }];
    }),
    receiptCount: shifts.reduce((count, shift) => count + shift.receipts.count, 0),
    takingsFen,
    undepositedSince: since,
    undepositedLate: since !== null && daysBetween(since, today) > readSettings(db).undepositedDays,
  };
}

export function readBills(db: ReadableDb, today: Day): NonNullable<Overview['bills']> {
  const month = monthOf(today);
  return { month, missingItems: listUnbilledItems(db, month) };
}

export function readArrears(db: ReadableDb, today: Day): NonNullable<Overview['arrears']> {
  const ages = sumArrears(db, today);
  return { ages, totalFen: ages.reduce((total, age) => addFen(total, age.amountFen), ZERO_FEN) };
}

export function readControl(db: ReadableDb, today: Day): NonNullable<Overview['control']> {
  const signed = findLastSigned(db);
  return {
    // The account is debited for what is short; here short reads as negative.
    overShortFen: negateFen(fen(balanceOf(db, accounts.cashOverShort))),
    overShorts: listOverShorts(db, overShortsShown).map((row) => ({
      day: row.day,
      cashierName: row.cashier_name,
      differenceFen: row.difference_fen,
      reason: row.reason ?? '',
    })),
    voidCount: countEntries(db, today, 'receipt-void'),
    reversalCount: countEntries(db, today, 'receipt-reversal'),
    lastSigned:
      signed === undefined
        ? null
        : { day: day(signed.period), signedAt: signed.posted_at, signedByName: signed.name },
    balanced: sumBalances(db) === 0,
  };
}

export function readSystem(db: ReadableDb): NonNullable<Overview['system']> {
  return {
    activeUserCount: listUsers(db).filter((user) => user.active === 1).length,
    administratorCount: listHolders(db, ['administrator']).length,
    approverCount: listHolders(db, ['manager', 'accountant']).length,
    cashierCount: listHolders(db, ['cashier']).length,
    payeeNameMissing: readSettings(db).payeeName === '',
  };
}

/** More than two months of an office with one shift a day: older takings than that are said to be at least so old. */
const shiftsLookedBack = 70;
const overShortsShown = 5;
