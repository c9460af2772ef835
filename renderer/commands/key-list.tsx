import { Fragment } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../ui/key-hint.tsx';
import { OfficeDialog } from '../ui/office-dialog.tsx';
import { commandName, keysOf } from './command.ts';
import type { Command } from './command.ts';
import { useCommandRegistry } from './commands-provider.tsx';
import './key-list.css';

/** Every key that does something now: on this page, everywhere, and in tables. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const registry = useCommandRegistry();
  const [commands] = useState(() => registry.listAll().filter((command) => keysOf(command).length > 0));
  const here = commands.filter((command) => !command.global);

  return (
    <OfficeDialog open title={t('frame.keys.title')} onClose={onClose} width={560}>
      <div className="key-list">
        <h2>{t('frame.keys.here')}</h2>
        {here.length === 0 ? <p className="quiet">{t('frame.keys.none')}</p> : <Keys commands={here} />}
        <dl>
          <dt>
            <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" />
          </dt>
          <dd>{t('frame.keys.rowsUpDown')}</dd>
          <dt>
            <KeyHint keys="Enter" />
          </dt>
          <dd>{t('frame.keys.rowsOpen')}</dd>
        </dl>
        <h2>{t('frame.keys.everywhere')}</h2>
        <Keys commands={commands.filter((command) => command.global)} />
        <p className="faint">{t('frame.keys.hint')}</p>
      </div>
    </OfficeDialog>
  );
}

function Keys({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useTranslation();
  return (
    <dl>
      {commands.map((command) => (
        <Fragment key={command.id}>
          <dt>
            {keysOf(command).map((keys) => (
              <KeyHint key={keys} keys={keys} />
            ))}
          </dt>
          <dd>{commandName(command, t)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
