import { useTranslation } from 'react-i18next';
import type { Department, IssueTemplate, Store } from '../../../shared/contract/directory.ts';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import { useRoute } from '../../app/routes.tsx';
import { useRead } from '../../app/use-read.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { IssueForm } from './issue-form.tsx';
import { useLastDocument } from './use-last-document.ts';
import '../stock/stock.css';
import './documents.css';
import './entry.css';

/** What an issue is made from. */
export interface IssueDesk {
  readonly stores: readonly Store[];
  readonly departments: readonly Department[];
  readonly templates: readonly IssueTemplate[];
  /** The newest issue: the next one most likely is for the same department and receiver. */
  readonly last: StockDocument | null;
  /** An earlier issue to be issued again. */
  readonly repeated: StockDocument | null;
}

/** 领用: goods go to a department, signed by who takes them. Department and receiver stay from the last issue. */
export function IssueScreen() {
  const { t } = useTranslation();
  const { query } = useRoute();
  const repeat = Number(query['repeat']);
  const repeats = Number.isSafeInteger(repeat) && repeat > 0;
  const stores = useRead('stores.list', {});
  const departments = useRead('departments.list', {});
  const templates = useRead('templates.list', {});
  const last = useLastDocument('issue');
  const repeated = useRead('stock.document', { documentSeq: repeats ? repeat : 1 }, { enabled: repeats });
  const error = stores.error ?? departments.error ?? templates.error ?? repeated.error;
  const found = repeats ? repeated.data : null;

  if (
    stores.data === undefined ||
    departments.data === undefined ||
    templates.data === undefined ||
    last === undefined ||
    found === undefined
  )
    return (
      <PageFrame title={t('stock.issue.title')}>
        {error === null ? <LoadingState /> : <ErrorState error={error} />}
      </PageFrame>
    );

  const desk: IssueDesk = {
    stores: stores.data.stores.filter((store) => store.active),
    departments: departments.data.departments.filter((department) => department.active),
    templates: templates.data.templates,
    last,
    repeated: found,
  };
  return <IssueForm key={repeat} desk={desk} />;
}
