import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ContractError } from '../app/contract-error.ts';
import { describeError, neededRoles } from '../app/describe-error.ts';
import { NoPermission } from './no-permission.tsx';
import { PageState } from './page-state.tsx';

/** A read that was refused or failed, with its reason and another try. A missing role shows `NoPermission` instead. */
export function ErrorState(props: { readonly error: ContractError; readonly onRetry?: () => unknown }) {
  const { t } = useTranslation();
  const { error, onRetry } = props;
  if (error.code === 'NOT_PERMITTED') return <NoPermission needs={neededRoles(error)} />;
  return (
    <PageState
      tone="wrong"
      role="alert"
      title={t('frame.state.failed')}
      detail={describeError(error, t)}
      action={
        onRetry === undefined ? undefined : (
          <Button onClick={() => onRetry()}>{t('frame.action.retry')}</Button>
        )
      }
    />
  );
}
