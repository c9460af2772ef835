import type { Output } from '../../shared/contract/index.ts';
import { formatYuan, sumFen } from '../../shared/domain/fen.ts';
import type { overview as words } from '../../shared/i18n/zh-CN/overview.ts';
import type { TextKey } from '../app/i18n.ts';
import type { OverviewLink } from './links.ts';

export type Overview = Output<'overview.get'>;

/** One thing that waits for the person: what it is, how much it presses, and where it is done. */
export interface Need {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string | number>>;
  readonly tone: 'problem' | 'attention' | 'plain';
  readonly link: OverviewLink;
}

/**
 * What needs the person now, the most pressing first. It reads only what the overview gave their roles, so it never
 * names what they may not know.
 * @param userId the person at the desk.
 */
export function needsOf(
  overview: Overview,
  userId: number,
  opensShifts: boolean,
  separator: string,
): readonly Need[] {
  return mostPressingFirst([
    ...cashNeeds(overview.cash, userId, opensShifts),
    ...controlNeeds(overview.control),
    ...systemNeeds(overview.system),
    ...beginnings(overview.estate),
    ...billNeeds(overview.bills, separator),
    ...arrearsNeeds(overview.arrears),
  ]);
}

/** What is wrong before what wants attention before what merely is. */
export function mostPressingFirst(needs: readonly Need[]): readonly Need[] {
  return needs.toSorted((one, other) => pressing.indexOf(one.tone) - pressing.indexOf(other.tone));
}

const pressing: readonly Need['tone'][] = ['problem', 'attention', 'plain'];

function cashNeeds(cash: Overview['cash'], userId: number, opensShifts: boolean): Need[] {
  if (cash === null) return [];
  const needs: Need[] = [];
  if (cash.unclosedDay !== null) needs.push(need('unclosedDay', { day: cash.unclosedDay }, 'problem', 'day'));
  if (cash.undepositedLate && cash.undepositedSince !== null)
    needs.push(
      need(
        'undepositedLate',
        { amount: formatYuan(cash.takingsFen), day: cash.undepositedSince },
        'problem',
        'day',
      ),
    );
  if (cash.shift === null && cash.unclosedDay === null && !cash.todayClosed && opensShifts)
    needs.push(need('openShift', {}, 'attention', 'day'));
  if (cash.shift !== null && cash.unclosedDay === null)
    needs.push(
      cash.shift.cashierId === userId
        ? need('ownShift', {}, 'plain', 'day')
        : need('othersShift', { name: cash.shift.cashierName }, 'plain', 'day'),
    );
  if (cash.todayClosed) needs.push(need('todayClosed', {}, 'plain', 'day'));
  return needs;
}

function controlNeeds(control: Overview['control']): Need[] {
  if (control === null) return [];
  const needs: Need[] = [];
  if (!control.balanced) needs.push(need('unbalanced', {}, 'problem', 'integrity'));
  if (control.overShortFen !== 0)
    needs.push(need('overShort', { amount: formatYuan(control.overShortFen) }, 'attention', 'day'));
  if (control.voidCount + control.reversalCount > 0)
    needs.push(
      need(
        'cancelled',
        { voids: control.voidCount, reversals: control.reversalCount },
        'attention',
        'receipts',
      ),
    );
  return needs;
}

function systemNeeds(system: Overview['system']): Need[] {
  if (system === null) return [];
  const needs: Need[] = [];
  if (system.approverCount === 0) needs.push(need('noApprover', {}, 'problem', 'users'));
  if (system.cashierCount === 0) needs.push(need('noCashier', {}, 'attention', 'users'));
  if (system.administratorCount === 1) needs.push(need('oneAdministrator', {}, 'plain', 'users'));
  if (system.payeeNameMissing) needs.push(need('payeeNameMissing', {}, 'attention', 'settings'));
  return needs;
}

/** A new office begins with its register and its fee items. */
function beginnings(estate: Overview['estate']): Need[] {
  if (estate.roomCount === 0) return [need('noRooms', {}, 'attention', 'rooms')];
  return estate.feeItemCount === 0 ? [need('noFees', {}, 'attention', 'fees')] : [];
}

function billNeeds(bills: Overview['bills'], separator: string): Need[] {
  if (bills === null || bills.missingItems.length === 0) return [];
  return [
    need(
      'billsMissing',
      { month: bills.month, items: bills.missingItems.join(separator) },
      'attention',
      'bills',
    ),
  ];
}

function arrearsNeeds(arrears: Overview['arrears']): Need[] {
  if (arrears === null) return [];
  const old = arrears.ages.filter(({ age }) => age === 'days-180' || age === 'days-365' || age === 'older');
  const oldFen = sumFen(old.map(({ amountFen }) => amountFen));
  return oldFen === 0 ? [] : [need('oldArrears', { amount: formatYuan(oldFen) }, 'plain', 'arrears')];
}

type NeedName = keyof (typeof words)['needs'];

function need(name: NeedName, values: Need['values'], tone: Need['tone'], link: OverviewLink): Need {
  return { key: `overview.needs.${name}`, values, tone, link };
}
