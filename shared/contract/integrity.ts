import { z } from 'zod';
import { fenSchema } from '../domain/fen.ts';
import { daySchema } from '../domain/day.ts';
import { approvalSchema, emptySchema, reasonSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';

/** What the integrity check found, worded by the renderer from its code and facts. */
export const findingSchema = z.object({
  code: z.enum([
    'DATABASE_PAGES_DAMAGED',
    'FOREIGN_KEY_BROKEN',
    'SCHEMA_CHANGED',
    'CHAIN_BROKEN',
    'CHAIN_GAP',
    'CHAIN_HEAD_WRONG',
    'AUDIT_CHAIN_BROKEN',
    'ENTRY_UNBALANCED',
    'BALANCE_WRONG',
    'RECEIVABLES_DISAGREE',
    'OPEN_CHARGE_WRONG',
    'PREPAYMENTS_DISAGREE',
    'TAKINGS_DISAGREE',
    'BILLED_MONTH_WRONG',
    'STOCK_ON_HAND_WRONG',
    'STOCK_VALUE_DISAGREES',
    'STOCK_MONTH_WRONG',
    'STOCK_LOTS_WRONG',
    'NUMBER_GAP',
    'CLOSING_WRONG',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof findingSchema>;

export const integrityContract = {
  'integrity.check': procedure({
    name: 'integrity.check',
    kind: 'read',
    access: ['accountant', 'manager', 'administrator', 'cashier'],
    summary:
      'Checks everything: file, schema, chain, balances, subledgers, numbers, closings. Names the first bad document of each kind.',
    /** A `requestId` lets a long one tell its progress and be cancelled. */
    input: z.object({ requestId: requestIdSchema.optional() }),
    output: z.object({
      checkedAt: z.string(),
      entries: z.int(),
      headSeq: z.int(),
      headHash: z.string(),
      perpetualFen: fenSchema,
      findings: z.array(findingSchema),
    }),
    errors: ['CANCELLED'],
    changes: [],
  }),
  'ledger.clock': procedure({
    name: 'ledger.clock',
    kind: 'read',
    access: ['cashier', 'storekeeper', 'accountant', 'manager', 'administrator'],
    summary:
      'Today by the computer beside the last day on which anything was posted, and when a clock was accepted.',
    input: emptySchema,
    output: z.object({
      today: daySchema,
      /** Of the newest entry; null before the first. */
      lastDay: daySchema.nullable(),
      /** Nothing can be posted: the clock ran ahead before, or is behind now. */
      isBehind: z.boolean(),
      accepted: z.array(
        z.object({
          day: daySchema,
          acceptedAt: z.string(),
          acceptedByName: z.string(),
          approvedByName: z.string(),
          reason: z.string(),
        }),
      ),
    }),
    errors: [],
    changes: [],
  }),
  'ledger.acceptClock': procedure({
    name: 'ledger.acceptClock',
    kind: 'write',
    access: ['cashier', 'accountant', 'manager'],
    secondPerson: ['manager', 'accountant', 'administrator'],
    summary:
      'After the clock had run ahead: two people accept today as the business day. Kept for ever in the audit trail.',
    input: z.object({ requestId: requestIdSchema, reason: reasonSchema, approval: approvalSchema }),
    output: z.object({ day: daySchema }),
    errors: ['CLOCK_IS_RIGHT', 'DAY_CLOSED'],
    changes: ['shifts', 'audit'],
  }),
  'ledger.trialBalance': procedure({
    name: 'ledger.trialBalance',
    kind: 'read',
    access: ['accountant', 'manager', 'administrator'],
    summary: 'Every account with its debits, credits and balance (试算平衡表).',
    input: emptySchema,
    output: z.object({
      accounts: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          debitFen: fenSchema,
          creditFen: fenSchema,
          balanceFen: fenSchema,
        }),
      ),
    }),
    errors: [],
    changes: [],
  }),
} as const;
