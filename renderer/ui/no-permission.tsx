import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../shared/contract/define.ts';
import { wordRoles } from '../app/describe-error.ts';
import { navigate } from '../app/routes.tsx';
import { PageState } from './page-state.tsx';

/** A page that is not part of the person's roles: which roles would do, and who can give them. */
export function NoPermission({ needs }: { readonly needs: readonly Role[] }) {
  const { t } = useTranslation();
  return (
    <PageState
      role="status"
      title={t('frame.state.noPermission')}
      detail={
        needs.length === 0 ? undefined : t('frame.state.noPermissionDetail', { roles: wordRoles(needs, t) })
      }
      action={<Button onClick={() => navigate('/')}>{t('frame.state.goHome')}</Button>}
    />
  );
}
