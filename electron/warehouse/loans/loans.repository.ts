import { sql } from 'kysely';
import type { Day } from '../../../shared/domain/day.ts';
import type { LoanKind, LoanOutcome } from '../../../shared/domain/loan.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import {
  type compiler,
  insertRow,
  insertWithId,
  prepareCommand,
  prepareQuery,
} from '../../database/query.ts';
import type { LoanArticleTable, LoanReturnTable, LoanTable } from './loans.table.ts';

/** A loan with what was lent, the names of who lent and took back, and how it ended. */
export interface LoanRow {
  readonly loan_id: number;
  readonly article_id: number;
  readonly kind: LoanKind;
  readonly code: string;
  readonly name: string;
  readonly borrower: string;
  readonly borrower_phone: string;
  readonly department_name: string;
  readonly purpose: string;
  readonly lent_day: Day;
  readonly lent_by_name: string;
  readonly due_day: Day | null;
  readonly condition_out: string;
  readonly returned_day: Day | null;
  readonly outcome: LoanOutcome | null;
  readonly condition_in: string | null;
  readonly received_by_name: string | null;
}

export function listArticles(db: ReadableDb): LoanArticleTable[] {
  return allArticles.all(db, {});
}

export function findArticle(db: ReadableDb, id: number): LoanArticleTable | undefined {
  return articleById.first(db, { id });
}

export function findArticleByCode(db: ReadableDb, code: string): LoanArticleTable | undefined {
  return articleByCode.first(db, { code });
}

/** The last loan of every article that was ever lent. */
export function listLastLoans(db: ReadableDb): LoanRow[] {
  return lastLoans.all(db, {});
}

export function findLastLoan(db: ReadableDb, articleId: number): LoanRow | undefined {
  return lastLoanOfArticle.first(db, { articleId });
}

export function findLoan(db: ReadableDb, loanId: number): LoanRow | undefined {
  return loanById.first(db, { loanId });
}

export function listLoansOfArticle(db: ReadableDb, articleId: number): LoanRow[] {
  return loansOfArticle.all(db, { articleId });
}

export function listLoansOfBorrower(db: ReadableDb, borrower: string): LoanRow[] {
  return loansOfBorrower.all(db, { borrower });
}

export function saveArticle(
  trx: WritableTrx,
  article: Omit<LoanArticleTable, 'id'>,
  id: number | null,
): number {
  if (id === null) return insertWithId(trx, 'loan_article', article);
  setArticle.runExpecting(trx, 1, { ...article, id });
  return id;
}

export function insertLoan(trx: WritableTrx, loan: Omit<LoanTable, 'id'>): number {
  return insertWithId(trx, 'loan', loan);
}

export function insertReturn(trx: WritableTrx, returned: LoanReturnTable): void {
  insertRow(trx, 'loan_return', returned);
}

const allArticles = prepareQuery()((db) =>
  db.selectFrom('loan_article').selectAll().orderBy('kind').orderBy('code'),
);
const articleById = prepareQuery<{ id: number }>()((db, p) =>
  db.selectFrom('loan_article').selectAll().where('id', '=', p('id')),
);
const articleByCode = prepareQuery<{ code: string }>()((db, p) =>
  db.selectFrom('loan_article').selectAll().where('code', '=', p('code')),
);
function loansQuery(db: typeof compiler) {
  return db
    .selectFrom('loan')
    .innerJoin('loan_article', 'loan_article.id', 'loan.article_id')
    .innerJoin('user as lender', 'lender.id', 'loan.lent_by')
    .leftJoin('department', 'department.id', 'loan.department_id')
    .leftJoin('loan_return', 'loan_return.loan_id', 'loan.id')
    .leftJoin('user as receiver', 'receiver.id', 'loan_return.received_by')
    .select([
      'loan.id as loan_id',
      'loan.article_id',
      'loan_article.kind',
      'loan_article.code',
      'loan_article.name',
      'loan.borrower',
      'loan.borrower_phone',
      sql<string>`coalesce(department.name, '')`.as('department_name'),
      'loan.purpose',
      'loan.lent_day',
      'lender.name as lent_by_name',
      'loan.due_day',
      'loan.condition_out',
      'loan_return.returned_day',
      'loan_return.outcome',
      'loan_return.condition_in',
      'receiver.name as received_by_name',
    ]);
}
const lastLoans = prepareQuery()((db) =>
  loansQuery(db).where(
    sql<boolean>`loan.id = (select max(id) from loan as later where later.article_id = loan_article.id)`,
  ),
);
const lastLoanOfArticle = prepareQuery<{ articleId: number }>()((db, p) =>
  loansQuery(db).where('loan.article_id', '=', p('articleId')).orderBy('loan.id', 'desc').limit(1),
);
const loanById = prepareQuery<{ loanId: number }>()((db, p) =>
  loansQuery(db).where('loan.id', '=', p('loanId')),
);
const loansOfArticle = prepareQuery<{ articleId: number }>()((db, p) =>
  loansQuery(db).where('loan.article_id', '=', p('articleId')).orderBy('loan.id', 'desc'),
);
const loansOfBorrower = prepareQuery<{ borrower: string }>()((db, p) =>
  loansQuery(db).where('loan.borrower', '=', p('borrower')).orderBy('loan.id', 'desc'),
);
const setArticle = prepareCommand<LoanArticleTable>()((db, p) =>
  db
    .updateTable('loan_article')
    .set({
      kind: p('kind'),
      code: p('code'),
      name: p('name'),
      place: p('place'),
      note: p('note'),
      active: p('active'),
    })
    .where('id', '=', p('id')),
);
