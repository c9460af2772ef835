import type { ReactNode } from 'react';
import './page-state.css';

export interface PageStateProps {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly action?: ReactNode;
  readonly tone?: 'quiet' | 'wrong';
  readonly role?: 'status' | 'alert';
}

/** What stands where the content would: nothing yet, nothing allowed, or nothing readable. */
export function PageState({ title, detail, action, tone = 'quiet', role }: PageStateProps) {
  return (
    <div className={`page-state page-state--${tone}`} role={role}>
      <p className="page-state__title">{title}</p>
      {detail === undefined ? null : <p className="page-state__detail">{detail}</p>}
      {action === undefined ? null : <div className="page-state__action">{action}</div>}
    </div>
  );
}
