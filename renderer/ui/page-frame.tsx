import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './page-frame.css';

export interface PageFrameProps {
  readonly title: string;
  /** A few quiet words beside the title: the day, the room, how many. */
  readonly note?: ReactNode;
  /** The one thing this page is for; a `CommandButton` of type `primary`. */
  readonly primaryAction?: ReactNode;
  /** Whatever else can be done, left of the primary action. */
  readonly actions?: ReactNode;
  readonly filters?: ReactNode;
  /** `table` lets the content fill the rest of the window and scroll by itself; `page` scrolls as a whole. */
  readonly layout?: 'page' | 'table';
  readonly children: ReactNode;
}

/**
 * The frame of every screen: title, one primary action, filters, content. Details open in a `DetailDrawer`.
 *
 * @example
 * <PageFrame title={t('receipts.title')} layout="table" filters={<DayInput … />} primaryAction={<CommandButton … />}>
 *   <DataTable … />
 * </PageFrame>
 */
export function PageFrame(props: PageFrameProps) {
  const { t } = useTranslation();
  const { title, layout = 'page' } = props;

  useEffect(() => {
    document.title = `${title} — ${t('frame.product')}`;
  }, [title, t]);

  return (
    <section className={`page-frame page-frame--${layout}`} aria-labelledby="page-title">
      <header className="page-frame__head">
        <h1 id="page-title" className="page-frame__title">
          {title}
        </h1>
        {props.note === undefined ? null : <div className="page-frame__note">{props.note}</div>}
        <div className="page-frame__actions">
          {props.actions}
          {props.primaryAction}
        </div>
      </header>
      {props.filters === undefined ? null : <div className="page-frame__filters">{props.filters}</div>}
      <div className="page-frame__content">{props.children}</div>
    </section>
  );
}
