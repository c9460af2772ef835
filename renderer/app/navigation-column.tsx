import { SearchOutlined, UserOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { commandName, keysOf } from '../commands/command.ts';
import type { Command } from '../commands/command.ts';
import { ariaKeys, isMac } from '../commands/key-label.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { wordRoles } from './describe-error.ts';
import { word } from './i18n.ts';
import type { NavigationSection } from './navigation.ts';
import { matchPath } from './route-pattern.ts';
import { OfficeLink, useLocation } from './routes.tsx';
import { useSession } from './session.tsx';
import { Icon } from '../ui/icon.tsx';
import './navigation-column.css';

export interface NavigationColumnProps {
  readonly officeName: string;
  readonly sections: readonly NavigationSection[];
  readonly find: Command;
  /** What the menu of the person offers. */
  readonly menu: readonly Command[];
}

/** The left edge of every window: the office, the finder, the workspaces, the person. */
export function NavigationColumn({ officeName, sections, find, menu }: NavigationColumnProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { path } = useLocation();
  const current = path === '/' ? sections[0]?.entries[0]?.path : path;
  const [findKeys] = keysOf(find);

  return (
    <nav className="navigation" aria-label={t('frame.navigation')}>
      <div className="navigation__office" title={officeName}>
        {officeName}
      </div>
      <button
        type="button"
        className="navigation__find"
        onClick={() => void find.perform()}
        aria-keyshortcuts={findKeys === undefined ? undefined : ariaKeys(findKeys, isMac())}
      >
        <Icon of={SearchOutlined} />
        <span>{t('frame.finder.open')}</span>
        {findKeys === undefined ? null : <KeyHint keys={findKeys} />}
      </button>
      <div className="navigation__sections">
        {sections.map(({ group, entries }) => (
          <div
            key={group}
            className="navigation__section"
            role="group"
            aria-labelledby={`navigation-${group}`}
          >
            <div
              id={`navigation-${group}`}
              className={group === 'home' ? 'visually-hidden' : 'navigation__group'}
            >
              {t(`frame.groups.${group}`)}
            </div>
            {entries.map((entry) => (
              <OfficeLink
                key={entry.path}
                to={entry.path}
                className="navigation__entry"
                aria-current={matchPath(entry.screen.path, current ?? '') === null ? undefined : 'page'}
                aria-keyshortcuts={entry.keys === null ? undefined : ariaKeys(entry.keys, isMac())}
              >
                <Icon of={entry.icon} />
                <span>{word(t, entry.screen.titleKey)}</span>
                {entry.keys === null ? null : (
                  <span className="navigation__digit">{entry.keys.slice(-1)}</span>
                )}
              </OfficeLink>
            ))}
          </div>
        ))}
      </div>
      <Dropdown
        trigger={['click']}
        placement="topLeft"
        menu={{
          items: menu.map((command) => ({
            key: command.id,
            label: (
              <span className="navigation__choice">
                {commandName(command, t)}
                {keysOf(command)
                  .slice(0, 1)
                  .map((keys) => (
                    <KeyHint key={keys} keys={keys} />
                  ))}
              </span>
            ),
          })),
          onClick: ({ key }) => void menu.find((command) => command.id === key)?.perform(),
        }}
      >
        <button type="button" className="navigation__person" aria-haspopup="menu">
          <Icon of={UserOutlined} />
          <span>
            <strong>{user.name}</strong>
            <small>{wordRoles(user.roles, t)}</small>
          </span>
        </button>
      </Dropdown>
    </nav>
  );
}
