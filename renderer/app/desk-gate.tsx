import { useEffect } from 'react';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { Desk } from './desk.tsx';
import { OfficeMemory } from './office-memory.tsx';
import { preferAs } from './preferences.ts';
import { SessionProvider, sessionOf } from './session.tsx';
import { SetUpPage } from './set-up-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { useRead } from './use-read.ts';

/** Lets a person through to the desk: first the office is set up, then somebody signs in. */
export function DeskGate() {
  const office = useRead('setup.status', {});
  const current = useRead('session.current', {});
  const session = current.data === undefined ? null : sessionOf(current.data);
  const username = session?.user.username;

  useEffect(() => {
    if (username !== undefined) preferAs(username);
  }, [username]);

  const error = office.data === undefined ? office.error : current.data === undefined ? current.error : null;
  if (error !== null)
    return <ErrorState error={error} onRetry={() => Promise.all([office.refetch(), current.refetch()])} />;
  if (office.data === undefined || current.data === undefined) return <LoadingState />;
  if (!office.data.isSetUp) return <SetUpPage />;
  if (session === null) return <SignInPage officeName={office.data.officeName} />;
  return (
    <SessionProvider session={session}>
      <OfficeMemory key={session.user.id}>
        <Desk officeName={office.data.officeName} />
      </OfficeMemory>
    </SessionProvider>
  );
}
