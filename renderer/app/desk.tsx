import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Finder } from '../commands/finder.tsx';
import { KeyList } from '../commands/key-list.tsx';
import { useCommand, useCommands } from '../commands/use-command.ts';
import type { Command } from '../commands/command.ts';
import { CurrentScreen } from './current-screen.tsx';
import { word } from './i18n.ts';
import { useIdle } from './idle-lock.ts';
import { LockScreen } from './lock-screen.tsx';
import { NavigationColumn } from './navigation-column.tsx';
import { navigationFor } from './navigation.ts';
import { OwnAccessDialog } from './own-access-dialog.tsx';
import { prefer, usePreferences } from './preferences.ts';
import { navigate } from './routes.tsx';
import { screens } from './screens.ts';
import { useSession } from './session.tsx';
import { useWrite } from './use-write.ts';
import './desk.css';

/** The desk of the person signed in: navigation at the left, the screen beside it, and the commands of the whole window. */
export function Desk({ officeName }: { readonly officeName: string }) {
  const { t } = useTranslation();
  const { user, locked, idleLockMinutes } = useSession();
  const { language, theme } = usePreferences();
  const queries = useQueryClient();
  const lock = useWrite('session.lock');
  const signOut = useWrite('session.signOut');
  const [open, setOpen] = useState<'finder' | 'keys' | 'own-access' | null>(null);
  const sections = useMemo(() => navigationFor(screens, user.roles), [user.roles]);
  const close = () => setOpen(null);

  useIdle(idleLockMinutes, !locked, () => void lock.submit({}));
  useReadAgainWhenUnlocked(locked);

  const find = useCommand({
    id: 'frame.find',
    nameKey: 'frame.commands.find',
    keys: '$mod+k',
    global: true,
    perform: () => setOpen('finder'),
  });
  const keyList = useCommand({
    id: 'frame.keys',
    nameKey: 'frame.commands.keys',
    keys: ['F1', '[Shift]+?'],
    global: true,
    perform: () => setOpen('keys'),
  });
  const lockDesk = useCommand({
    id: 'frame.lock',
    nameKey: 'frame.commands.lock',
    keys: '$mod+l',
    global: true,
    everywhere: true,
    enabled: !locked,
    perform: () => lock.submit({}),
  });
  const switchUser = useCommand({
    id: 'frame.sign-out',
    nameKey: 'frame.commands.signOut',
    global: true,
    perform: () => signOut.submit({}),
  });
  const ownAccess = useCommand({
    id: 'frame.own-access',
    nameKey: 'session.menu.ownAccess',
    global: true,
    perform: () => setOpen('own-access'),
  });
  const otherLanguage = useCommand({
    id: 'frame.language',
    nameKey: 'frame.commands.language',
    global: true,
    perform: () => prefer({ language: language === 'en' ? 'zh-CN' : 'en' }, user.username),
  });
  const otherTheme = useCommand({
    id: 'frame.theme',
    nameKey: 'frame.commands.theme',
    global: true,
    perform: () => prefer({ theme: theme === 'dark' ? 'light' : 'dark' }, user.username),
  });
  // F5 would load the page anew and lose what is typed; reading again is what is meant.
  useCommand({
    id: 'frame.reload',
    nameKey: 'frame.commands.reload',
    keys: 'F5',
    global: true,
    perform: () => queries.invalidateQueries(),
  });
  useCommands(
    sections.flatMap(({ entries }) =>
      entries.map(({ screen, path, keys, icon }): Command => ({
        id: `go${path}`,
        nameKey: 'frame.commands.goTo',
        nameValues: { screen: word(t, screen.titleKey) },
        global: true,
        icon,
        ...(keys === null ? {} : { keys }),
        perform: () => navigate(path),
      })),
    ),
  );

  return (
    <div className="desk">
      <a className="desk__skip" href="#page-content" onClick={focusContent}>
        {t('frame.skipToContent')}
      </a>
      <NavigationColumn
        officeName={officeName}
        sections={sections}
        find={find}
        menu={[lockDesk, switchUser, ownAccess, otherLanguage, otherTheme, keyList]}
      />
      <main className="desk__content" id="page-content" tabIndex={-1}>
        <CurrentScreen sections={sections} />
      </main>
      {open === 'finder' ? <Finder onClose={close} /> : null}
      {open === 'keys' ? <KeyList onClose={close} /> : null}
      {open === 'own-access' ? <OwnAccessDialog onClose={close} /> : null}
      {locked ? <LockScreen /> : null}
    </div>
  );
}

/** The hash is the route, so a link can't jump within the page. */
function focusContent(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#page-content')?.focus();
}

/** While the desk was locked the engine answered nothing. */
function useReadAgainWhenUnlocked(locked: boolean): void {
  const queries = useQueryClient();
  const wasLocked = useRef(locked);
  useEffect(() => {
    if (wasLocked.current && !locked) void queries.invalidateQueries();
    wasLocked.current = locked;
  }, [queries, locked]);
}
