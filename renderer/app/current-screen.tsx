import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NoPermission } from '../ui/no-permission.tsx';
import { PageState } from '../ui/page-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { NavigationSection } from './navigation.ts';
import { mayCall, rolesWanted } from './permission.ts';
import { matchPath } from './route-pattern.ts';
import { RouteProvider, navigate, useLocation } from './routes.tsx';
import { ScreenView } from './screen-view.tsx';
import { screens } from './screens.ts';
import { useSession } from './session.tsx';

/** The screen of the window's address, or why there is none. The root is the first screen the person may see. */
export function CurrentScreen({ sections }: { readonly sections: readonly NavigationSection[] }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const location = useLocation();
  const home = sections[0]?.entries[0]?.path;
  const path = location.path === '/' && home !== undefined ? home : location.path;

  for (const screen of screens) {
    const parameters = matchPath(screen.path, path);
    if (parameters === null) continue;
    if (!screen.access.every((name) => mayCall(name, user.roles))) {
      return <NoPermission needs={rolesWanted(screen.access, user.roles)} />;
    }
    return (
      <ErrorBoundary key={screen.path}>
        <RouteProvider route={{ ...location, parameters }}>
          <ScreenView component={screen.component} />
        </RouteProvider>
      </ErrorBoundary>
    );
  }
  return (
    <PageState
      title={t('frame.state.notFound')}
      detail={t('frame.state.notFoundDetail', { path })}
      action={<Button onClick={() => navigate('/')}>{t('frame.state.goHome')}</Button>}
    />
  );
}
