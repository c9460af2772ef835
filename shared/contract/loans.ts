import { z } from 'zod';
import { daySchema } from '../domain/day.ts';
import { loanKinds, loanOutcomes } from '../domain/loan.ts';
import { emptySchema, idSchema, requestIdSchema } from './common.ts';
import { procedure } from './define.ts';
import { storekeeping } from './stock-documents.ts';

/** 借用: tools, keys and badges (胸卡) that go out and come back. */

const shortText = z.string().trim().max(60);
const conditionSchema = z.string().trim().max(100);

const loanSchema = z.object({
  loanId: idSchema,
  articleId: idSchema,
  kind: z.enum(loanKinds),
  code: z.string(),
  name: z.string(),
  borrower: z.string(),
  borrowerPhone: z.string(),
  departmentName: z.string(),
  purpose: z.string(),
  lentDay: daySchema,
  lentByName: z.string(),
  /** Null: for as long as the person works here. */
  dueDay: daySchema.nullable(),
  /** Days past the due day; 0 when it is not late or came back. */
  overdueDays: z.int().nonnegative(),
  conditionOut: z.string(),
  returned: z
    .object({
      day: daySchema,
      outcome: z.enum(loanOutcomes),
      condition: z.string(),
      receivedByName: z.string(),
    })
    .nullable(),
});
export type Loan = z.infer<typeof loanSchema>;

const articleFields = {
  kind: z.enum(loanKinds),
  code: z.string().trim().min(1).max(40),
  name: z.string().trim().min(1).max(80),
  /** Where it hangs or lies. */
  place: z.string().trim().max(40),
  note: z.string().trim().max(200),
};
const articleSchema = z.object({
  id: idSchema,
  ...articleFields,
  active: z.boolean(),
  /** Who has it; null: it is here. */
  loan: loanSchema.nullable(),
  /** It came back lost and was not found since. */
  isLost: z.boolean(),
});
export type LoanArticle = z.infer<typeof articleSchema>;

export const loansContract = {
  'loans.articles': procedure({
    name: 'loans.articles',
    kind: 'read',
    access: storekeeping,
    summary: 'Everything that is lent, with who has it and since when; what is overdue first.',
    input: emptySchema,
    output: z.object({ articles: z.array(articleSchema) }),
    errors: [],
    changes: [],
  }),
  'loans.history': procedure({
    name: 'loans.history',
    kind: 'read',
    access: storekeeping,
    summary: 'The loans of one article, or of everybody of a name (离职 clearance), the newest first.',
    input: z.object({ articleId: idSchema.nullable(), borrower: shortText }),
    output: z.object({ loans: z.array(loanSchema) }),
    errors: [],
    changes: [],
  }),
  'loans.saveArticle': procedure({
    name: 'loans.saveArticle',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'A tool, key or badge that may be lent, or what is known of it.',
    input: z.object({
      requestId: requestIdSchema,
      id: idSchema.nullable(),
      ...articleFields,
      active: z.boolean(),
    }),
    output: z.object({ id: idSchema }),
    errors: ['NOT_FOUND', 'ITEM_CODE_TAKEN', 'LOAN_ARTICLE_OUT'],
    changes: ['loans'],
  }),
  'loans.lend': procedure({
    name: 'loans.lend',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'Lends a tool, key or badge: to whom, until when, in what condition.',
    input: z.object({
      requestId: requestIdSchema,
      articleId: idSchema,
      borrower: shortText.min(1).max(40),
      borrowerPhone: z.string().trim().max(40),
      departmentId: idSchema.nullable(),
      purpose: conditionSchema,
      dueDay: daySchema.nullable(),
      condition: conditionSchema,
    }),
    output: z.object({ loanId: idSchema }),
    errors: [
      'NOT_FOUND',
      'LOAN_ARTICLE_OUT',
      'LOAN_ARTICLE_INACTIVE',
      'LOAN_DUE_IN_PAST',
      'LOAN_NEEDS_DUE_DAY',
      'DEPARTMENT_INACTIVE',
    ],
    changes: ['loans'],
  }),
  'loans.takeBack': procedure({
    name: 'loans.takeBack',
    kind: 'write',
    access: ['storekeeper'],
    summary: 'What was lent comes back, or is told to be lost.',
    input: z.object({
      requestId: requestIdSchema,
      loanId: idSchema,
      outcome: z.enum(loanOutcomes),
      condition: conditionSchema,
    }),
    output: emptySchema,
    errors: ['NOT_FOUND', 'LOAN_ALREADY_BACK', 'LOAN_CONDITION_MISSING'],
    changes: ['loans'],
  }),
} as const;
