import type { Day } from '../../../shared/domain/day.ts';
import type { LoanKind, LoanOutcome } from '../../../shared/domain/loan.ts';

export interface LoanArticleTable {
  id: number;
  kind: LoanKind;
  code: string;
  name: string;
  place: string;
  note: string;
  active: 0 | 1;
}

export interface LoanTable {
  id: number;
  article_id: number;
  borrower: string;
  borrower_phone: string;
  department_id: number | null;
  purpose: string;
  due_day: Day | null;
  condition_out: string;
  lent_at: string;
  lent_day: Day;
  lent_by: number;
}

export interface LoanReturnTable {
  loan_id: number;
  returned_at: string;
  returned_day: Day;
  outcome: LoanOutcome;
  condition_in: string;
  received_by: number;
}
