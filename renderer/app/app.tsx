import { CommandsProvider } from '../commands/commands-provider.tsx';
import { Appearance } from './appearance.tsx';
import { DeskGate } from './desk-gate.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { OfficeMemory } from './office-memory.tsx';
import { usePreferences } from './preferences.ts';
import { PrintRoom } from './print-room.tsx';
import { useLocation } from './routes.tsx';
import { StoppedPage } from './stopped-page.tsx';

/** One window: a page for paper, the calm page of an office that did not open, or the desk. */
export function App() {
  const { theme, language } = usePreferences();
  const { path } = useLocation();

  if (path.startsWith('/print/')) {
    return (
      <OfficeMemory>
        <Appearance theme="light" language="zh-CN">
          <PrintRoom path={path} />
        </Appearance>
      </OfficeMemory>
    );
  }
  return (
    <Appearance theme={theme} language={language}>
      <ErrorBoundary>
        <CommandsProvider>
          {path === '/stopped' ? (
            <StoppedPage />
          ) : (
            <OfficeMemory>
              <DeskGate />
            </OfficeMemory>
          )}
        </CommandsProvider>
      </ErrorBoundary>
    </Appearance>
  );
}
