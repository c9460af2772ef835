import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageState } from './page-state.tsx';

/** An empty list: says what would stand here and, where there is one, the action that fills it. */
export function EmptyState(props: {
  readonly title?: string;
  readonly detail?: ReactNode;
  readonly action?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <PageState
      title={props.title ?? t('frame.state.empty')}
      detail={props.detail}
      action={props.action}
      role="status"
    />
  );
}
