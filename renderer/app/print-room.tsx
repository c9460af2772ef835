import { useEffect } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { matchPath } from './route-pattern.ts';
import { RouteProvider, useLocation } from './routes.tsx';
import { ScreenView } from './screen-view.tsx';
import { printPages } from './screens.ts';

/** A page for paper: no frame, no desk, always Chinese on white. A hidden window shows it and prints it. */
export function PrintRoom({ path }: { readonly path: string }) {
  const location = useLocation();

  useEffect(() => {
    document.documentElement.dataset['paper'] = '';
    return () => {
      delete document.documentElement.dataset['paper'];
    };
  }, []);

  for (const page of printPages) {
    const parameters = matchPath(page.path, path);
    if (parameters === null) continue;
    return (
      <ErrorBoundary>
        <RouteProvider route={{ ...location, parameters }}>
          <ScreenView component={page.component} />
        </RouteProvider>
      </ErrorBoundary>
    );
  }
  throw new Error(`There is no printed page at ${path}.`);
}
