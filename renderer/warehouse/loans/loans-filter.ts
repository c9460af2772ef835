import type { LoanArticle } from '../../../shared/contract/loans.ts';
import { foldForSearch } from '../../../shared/domain/search-text.ts';

/** Which articles are looked at. */
export const loanViews = ['all', 'overdue', 'out', 'here'] as const;
export type LoanView = (typeof loanViews)[number];

/** Whether an article is in a view and holds a text: its code, name or place, or who has it. What is out of use is only in `all`. */
export function isInLoanView(article: LoanArticle, view: LoanView, text: string): boolean {
  const { code, name, place, loan } = article;
  const said = foldForSearch(`${code} ${name} ${place} ${loan?.borrower ?? ''} ${loan?.borrowerPhone ?? ''}`);
  if (!said.includes(foldForSearch(text))) return false;
  switch (view) {
    case 'all':
      return true;
    case 'overdue':
      return loan !== null && loan.overdueDays > 0;
    case 'out':
      return loan !== null;
    case 'here':
      return loan === null && article.active && !article.isLost;
  }
}
