import type { Worded } from '../worded.ts';
import type { integrity as zhCN } from '../zh-CN/integrity.ts';

export const integrity = {
  title: 'Books check',
  findings: {
    DATABASE_PAGES_DAMAGED: 'the file of the books is damaged in places',
    FOREIGN_KEY_BROKEN: 'a document points at a record that does not exist',
    SCHEMA_CHANGED: 'the structure of the books was changed',
    CHAIN_BROKEN: 'a link of the chain of documents does not fit',
    CHAIN_GAP: 'a link of the chain of documents is missing',
    CHAIN_HEAD_WRONG: 'the end of the chain of documents does not fit',
    AUDIT_CHAIN_BROKEN: 'a link of the chain of actions does not fit',
    ENTRY_UNBALANCED: 'an entry does not balance',
    BALANCE_WRONG: 'an account’s balance differs from its entries',
    RECEIVABLES_DISAGREE: 'what the rooms owe differs from the receivables account',
    OPEN_CHARGE_WRONG: 'what is open of a charge differs from what was paid on it',
    PREPAYMENTS_DISAGREE: 'what the rooms prepaid differs from the prepayments account',
    BILLED_MONTH_WRONG: 'the months recorded as billed differ from the bills',
    NUMBER_GAP: 'document numbers have a gap',
    CLOSING_WRONG: 'the totals of a closing differ from its entries',
    ANCHOR_DISAGREES: 'the books differ from the stub kept beside them',
    TAKINGS_DISAGREE: 'the receipts differ from the takings account',
  },
} as const satisfies Worded<typeof zhCN>;
