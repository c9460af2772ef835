import type { z } from 'zod';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { contract, Output } from '../../../shared/contract/index.ts';
import type { Loan, LoanArticle } from '../../../shared/contract/loans.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { needsDueDay, overdueDaysOf } from '../../../shared/domain/loan.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { requireDepartment } from '../directory/directory.service.ts';
import {
  findArticle,
  findArticleByCode,
  findLastLoan,
  findLoan,
  insertLoan,
  insertReturn,
  listArticles,
  listLastLoans,
  listLoansOfArticle,
  listLoansOfBorrower,
  saveArticle,
  type LoanRow,
} from './loans.repository.ts';

type ArticleInput = z.output<(typeof contract)['loans.saveArticle']['input']>;
type LendInput = z.output<(typeof contract)['loans.lend']['input']>;
type TakeBackInput = z.output<(typeof contract)['loans.takeBack']['input']>;

/** Everything that is lent: what is overdue first, then what is out, then what is here. */
export function readArticles(db: ReadableDb, today: Day): Output<'loans.articles'> {
  const last = new Map(listLastLoans(db).map((row) => [row.article_id, row]));
  const articles = listArticles(db).map((row): LoanArticle => {
    const loan = last.get(row.id);
    return {
      id: row.id,
      kind: row.kind,
      code: row.code,
      name: row.name,
      place: row.place,
      note: row.note,
      active: row.active === 1,
      loan: loan === undefined || loan.outcome !== null ? null : asLoan(loan, today),
      isLost: loan?.outcome === 'lost',
    };
  });
  const urgency = ({ loan }: LoanArticle): number => (loan === null ? -1 : loan.overdueDays);
  return { articles: articles.toSorted((one, other) => urgency(other) - urgency(one)) };
}

/** The loans of an article, or of everybody of a name, the newest first. */
export function readHistory(
  db: ReadableDb,
  wanted: { readonly articleId: number | null; readonly borrower: string },
  today: Day,
): Output<'loans.history'> {
  const rows =
    wanted.articleId === null
      ? listLoansOfBorrower(db, wanted.borrower)
      : listLoansOfArticle(db, wanted.articleId);
  return { loans: rows.map((row) => asLoan(row, today)) };
}

/** @throws OfficeError `NOT_FOUND`, `ITEM_CODE_TAKEN`, `LOAN_ARTICLE_OUT` when it goes out of use while it is lent. */
export function keepArticle(trx: WritableTrx, context: WriteContext, input: ArticleInput): number {
  const before = input.id === null ? null : findArticle(trx, input.id);
  if (before === undefined) throw new OfficeError('NOT_FOUND', { noun: 'loan-article' });
  const sameCode = findArticleByCode(trx, input.code);
  if (sameCode !== undefined && sameCode.id !== input.id)
    throw new OfficeError('ITEM_CODE_TAKEN', { code: sameCode.code });
  if (before !== null && !input.active) assertHere(trx, before.id);
  const { kind, code, name, place, note } = input;
  const id = saveArticle(trx, { kind, code, name, place, note, active: input.active ? 1 : 0 }, input.id);
  recordEvent(trx, context, context.user.id, {
    kind: 'directory-changed',
    subject: `loan-article:${id}`,
    details: { before, after: { kind, code, name, place, note, active: input.active } },
  });
  return id;
}

/** @throws OfficeError as the contract says. */
export function lend(trx: WritableTrx, context: WriteContext, input: LendInput): { loanId: number } {
  const today = context.clock.today();
  const article = findArticle(trx, input.articleId);
  if (article === undefined) throw new OfficeError('NOT_FOUND', { noun: 'loan-article' });
  if (article.active === 0) throw new OfficeError('LOAN_ARTICLE_INACTIVE', { name: article.name });
  assertHere(trx, article.id);
  if (input.dueDay === null && needsDueDay(article.kind))
    throw new OfficeError('LOAN_NEEDS_DUE_DAY', { name: article.name });
  if (input.dueDay !== null && input.dueDay < today)
    throw new OfficeError('LOAN_DUE_IN_PAST', { day: input.dueDay, todayDay: today });
  if (input.departmentId !== null) requireDepartment(trx, input.departmentId);
  const loanId = insertLoan(trx, {
    article_id: article.id,
    borrower: input.borrower,
    borrower_phone: input.borrowerPhone,
    department_id: input.departmentId,
    purpose: input.purpose,
    due_day: input.dueDay,
    condition_out: input.condition,
    lent_at: context.clock.instant(),
    lent_day: today,
    lent_by: context.user.id,
  });
  return { loanId };
}

/** @throws OfficeError `NOT_FOUND`, `LOAN_ALREADY_BACK`, `LOAN_CONDITION_MISSING` of what came back damaged or not at all. */
export function takeBack(trx: WritableTrx, context: WriteContext, input: TakeBackInput): void {
  const loan = findLoan(trx, input.loanId);
  if (loan === undefined) throw new OfficeError('NOT_FOUND', { noun: 'loan' });
  if (loan.returned_day !== null)
    throw new OfficeError('LOAN_ALREADY_BACK', { name: loan.name, day: loan.returned_day });
  if (input.outcome !== 'good' && input.condition === '') throw new OfficeError('LOAN_CONDITION_MISSING', {});
  insertReturn(trx, {
    loan_id: input.loanId,
    returned_at: context.clock.instant(),
    returned_day: context.clock.today(),
    outcome: input.outcome,
    condition_in: input.condition,
    received_by: context.user.id,
  });
}

/** @throws OfficeError `LOAN_ARTICLE_OUT` naming who has it. */
function assertHere(db: ReadableDb, articleId: number): void {
  const last = findLastLoan(db, articleId);
  if (last !== undefined && last.returned_day === null)
    throw new OfficeError('LOAN_ARTICLE_OUT', {
      name: last.name,
      borrower: last.borrower,
      day: last.lent_day,
    });
}

function asLoan(row: LoanRow, today: Day): Loan {
  return {
    loanId: row.loan_id,
    articleId: row.article_id,
    kind: row.kind,
    code: row.code,
    name: row.name,
    borrower: row.borrower,
    borrowerPhone: row.borrower_phone,
    departmentName: row.department_name,
    purpose: row.purpose,
    lentDay: row.lent_day,
    lentByName: row.lent_by_name,
    dueDay: row.due_day,
    overdueDays: row.returned_day === null ? overdueDaysOf(row.due_day, today) : 0,
    conditionOut: row.condition_out,
    returned:
      row.returned_day === null || row.outcome === null
        ? null
        : {
            day: row.returned_day,
            outcome: row.outcome,
            condition: row.condition_in ?? '',
            receivedByName: row.received_by_name ?? '',
          },
  };
}
