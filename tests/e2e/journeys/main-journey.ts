import type { Tour } from '../../desktop-host/tour.ts';
import { closeTheDay, findTheDayLocked } from './closing-the-day.ts';
import { openShift, receiveCash, receiveInTwoTenders, voidReceipt } from './day-at-counter.ts';
import {
  addTheAccountant,
  billTheMonth,
  importTheArrears,
  importTheRegister,
  setTheFee,
  setUpTheOffice,
} from './opening-the-office.ts';

/**
 * From an empty folder to a signed day, on the sample estate, through the screens alone: the office is set up, its
 * register and arrears come in, October is billed, money is received at the counter, and the day is closed.
 * It starts on 31 October 2026.
 */
export async function mainJourney(tour: Tour): Promise<void> {
  for (const chapter of chapters) await chapter(tour);
}

/** Each begins where the one before left the office. */
export const chapters = [
  setUpTheOffice,
  addTheAccountant,
  setTheFee,
  importTheRegister,
  importTheArrears,
  billTheMonth,
  openShift,
  receiveCash,
  receiveInTwoTenders,
  voidReceipt,
  closeTheDay,
  findTheDayLocked,
] as const;
