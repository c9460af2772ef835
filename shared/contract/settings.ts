import { z } from 'zod';
import { enteredNonNegativeFenSchema, fen } from '../domain/fen.ts';
import { isReservedSeries } from '../domain/receipt-number.ts';
import { emptySchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';

/** Papers a receipt may be printed on: A4, half A4, 三联 241×93 mm. */
export const receiptPapers = ['A4', 'A4-half', 'triplicate-241x93'] as const;

/** Copies of a receipt (联次): 存根, 收据, 记账. */
export const receiptCopies = ['stub', 'receipt', 'book'] as const;
export type ReceiptCopy = (typeof receiptCopies)[number];

/** What differs by office, contract or region. */
export const settingsSchema = z.object({
  officeName: z.string().trim().min(1).max(60),
  /** 收款单位, printed on receipts. */
  payeeName: z.string().trim().max(60),
  /** Letters of the receipt series: `A` gives A-2026-000123. */
  receiptSeries: z
    .string()
    .regex(/^[A-Z]{1,3}$/)
    .refine((series) => !isReservedSeries(series), { error: 'Other documents have that series.' }),
  receiptPaper: z.enum(receiptPapers),
  /** Copies printed at one go; three-part paper makes its own. */
  receiptCopies: z.array(z.enum(receiptCopies)).min(1).max(3),
  /** What follows a payment: the printer, a PDF, or nothing until asked. */
  receiptDelivery: z.enum(['print', 'pdf', 'none']),
  idleLockMinutes: z.int().min(1).max(120),
  /** Default float in the drawer, fen. */
  openingFloatFen: enteredNonNegativeFenSchema,
  /** Alarm when takings stay in the drawer for more than this many days. */
  undepositedDays: z.int().min(0).max(30),
  /** A bill this many times last month's is listed as odd. */
  oddBillFactor: z.int().min(2).max(20),
  /** Day of the month on which the store is counted, moved on while it is a rest day (B3). */
  countDay: z.int().min(1).max(28),
  /** Whether Saturdays and Sundays count as 节假日. */
  weekendsRest: z.boolean(),
  /** A difference of this value or more is counted again by another person, fen; null: never for its value. */
  recountFen: enteredNonNegativeFenSchema.nullable(),
  /** A difference of this share of the book or more is counted again, per cent; null: never for its share. */
  recountPercent: z.int().min(1).max(100).nullable(),
  /** Any difference of an item of class A is counted again. */
  recountClassA: z.boolean(),
  /** Share of the lines that a supervisor counts once more (抽盘), per cent. */
  spotCheckPercent: z.int().min(0).max(100),
  /** 小企业会计准则: differences are 营业外; 企业会计准则: 管理费用 (B2). */
  accountingStandard: z.enum(['small-enterprise', 'enterprise']),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until somebody with the right decides otherwise. */
export const defaultSettings: Settings = {
  officeName: '物业管理处',
  payeeName: '',
  receiptSeries: 'A',
  receiptPaper: 'A4-half',
  receiptCopies: ['stub', 'receipt', 'book'],
  receiptDelivery: 'print',
  idleLockMinutes: 5,
  openingFloatFen: fen(50_000),
  undepositedDays: 1,
  oddBillFactor: 3,
  countDay: 28,
  weekendsRest: true,
  recountFen: fen(10_000),
  recountPercent: 10,
  recountClassA: true,
  spotCheckPercent: 5,
  accountingStandard: 'small-enterprise',
};

export const settingsContract = {
  'settings.read': procedure({
    name: 'settings.read',
    kind: 'read',
    access: 'signed-in',
    summary: 'The office’s settings.',
    input: emptySchema,
    output: settingsSchema,
    errors: [],
    changes: [],
  }),
  'settings.update': procedure({
    name: 'settings.update',
    kind: 'write',
    access: ['administrator'],
    summary: 'Changes settings; each change is kept in the audit trail.',
    input: z.object({ requestId: requestIdSchema, settings: settingsSchema.partial() }),
    output: settingsSchema,
    errors: [],
    changes: ['settings', 'session'],
  }),
} as const;
