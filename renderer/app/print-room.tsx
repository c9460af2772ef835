import { useEffect } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { call } from './office-client.ts';
import { matchPath } from './route-pattern.ts';
import { RouteProvider, useLocation } from './routes.tsx';
import { ScreenView } from './screen-view.tsx';
import { printPages } from './screens.ts';

/**
 * A page for paper: no frame, no desk, always Chinese on white. A hidden window shows it and prints it; nobody sees it
 * break, so the window host is told.
 */
export function PrintRoom({ path }: { readonly path: string }) {
  useEffect(() => {
    document.documentElement.dataset['paper'] = '';
    return () => {
      delete document.documentElement.dataset['paper'];
    };
  }, []);

  return (
    <ErrorBoundary onBroken={() => void call('shell.pageFailed', { refusal: null })}>
      <PageAt path={path} />
    </ErrorBoundary>
  );
}

function PageAt({ path }: { readonly path: string }) {
  const location = useLocation();
  for (const page of printPages) {
    const parameters = matchPath(page.path, path);
    if (parameters === null) continue;
    return (
      <RouteProvider route={{ ...location, parameters }}>
        <ScreenView component={page.component} />
      </RouteProvider>
    );
  }
  throw new Error(`There is no printed page at ${path}.`);
}
