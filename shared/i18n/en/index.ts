import type { Worded } from '../worded.ts';
import type { zhCN } from '../zh-CN/index.ts';
import { accounts } from './accounts.ts';
import { arrears } from './arrears.ts';
import { bills } from './bills.ts';
import { calendar } from './calendar.ts';
import { counter } from './counter.ts';
import { counts } from './counts.ts';
import { day } from './day.ts';
import { directory } from './directory.ts';
import { errors } from './errors.ts';
import { estate } from './estate.ts';
import { fees } from './fees.ts';
import { frame } from './frame.ts';
import { integrity } from './integrity.ts';
import { items } from './items.ts';
import { loans } from './loans.ts';
import { overview } from './overview.ts';
import { people } from './people.ts';
import { print } from './print.ts';
import { readings } from './readings.ts';
import { receipts } from './receipts.ts';
import { register } from './register.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { stock } from './stock.ts';
import { stockPaper } from './stock-paper.ts';
import { users } from './users.ts';

/** English: every key of the Chinese catalogue, and none more. */
export const en = {
  accounts,
  arrears,
  bills,
  calendar,
  counter,
  counts,
  day,
  directory,
  errors,
  estate,
  fees,
  frame,
  integrity,
  items,
  loans,
  overview,
  people,
  print,
  readings,
  receipts,
  register,
  session,
  settings,
  shell,
  stock,
  stockPaper,
  users,
} as const satisfies Worded<typeof zhCN>;
