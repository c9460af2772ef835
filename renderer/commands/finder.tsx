import { Input, Modal } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLayer, useCommandRegistry } from './commands-provider.tsx';
import { choicesOf } from './finder-choices.ts';
import type { FinderChoice } from './finder-choices.ts';
import { useFinderHits } from './finder-hits.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { Icon } from '../ui/icon.tsx';
import './finder.css';

/** One box over rooms, people, receipts and commands: ↑ ↓ choose, Enter opens, Alt+Enter opens its second screen, Esc closes. */
export function Finder({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const registry = useCommandRegistry();
  // The commands of the page below, as they were when the finder opened.
  const [commands] = useState(() => registry.list().filter((command) => command.id !== 'frame.find'));
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [entered, setEntered] = useState<'first' | 'other' | null>(null);
  const listId = useId();
  const hits = useFinderHits(text);
  const choices = choicesOf(text, hits.choices, commands, t);
  const chosen = choices[Math.min(active, choices.length - 1)];

  // Whoever types fast presses Enter before the answer is there: it then opens the first of what was asked for.
  useEffect(() => {
    if (entered === null || !hits.settled || chosen === undefined) return;
    onClose();
    takeUp(chosen, entered === 'other');
  }, [entered, hits.settled, chosen, onClose]);

  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') setEntered(event.altKey ? 'other' : 'first');
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      width={620}
      style={{ top: 72 }}
      title={<span className="visually-hidden">{t('frame.finder.title')}</span>}
      styles={{ container: { padding: 0 }, header: { margin: 0, height: 0 } }}
    >
      <CommandLayer>
        <div className="finder">
          <Input
            autoFocus
            size="large"
            variant="borderless"
            value={text}
            placeholder={t('frame.finder.placeholder')}
            role="combobox"
            aria-label={t('frame.finder.title')}
            aria-expanded={choices.length > 0}
            aria-controls={listId}
            aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.key}`}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
              setEntered(null);
            }}
            onKeyDown={hear}
          />
          {choices.length === 0 && hits.settled ? (
            <div className="finder__none" role="status">
              <p>{t('frame.finder.none', { text })}</p>
              <p className="quiet">{t('frame.finder.noneDetail')}</p>
            </div>
          ) : (
            <ul id={listId} className="finder__list" role="listbox" aria-label={t('frame.finder.title')}>
              {choices.map((choice, index) => (
                <li
                  key={choice.key}
                  id={`${listId}-${choice.key}`}
                  className="finder__choice"
                  role="option"
                  aria-selected={choice === chosen}
                  ref={choice === chosen ? scrollIntoSight : undefined}
                  onPointerMove={() => setActive(index)}
                  onClick={(event) => {
                    onClose();
                    takeUp(choice, event.altKey);
                  }}
                >
                  <span className="finder__kind">{t(`frame.finder.kinds.${choice.kind}`)}</span>
                  {choice.icon === undefined ? null : <Icon of={choice.icon} />}
                  <span className="finder__title">{choice.title}</span>
                  <span className="finder__detail">{choice.detail}</span>
                  {choice.reason === undefined ? null : (
                    <span className="finder__reason">{choice.reason}</span>
                  )}
                  {choice.keys === undefined ? null : <KeyHint keys={choice.keys} />}
                </li>
              ))}
            </ul>
          )}
          <div className="finder__foot">
            {chosen?.takeOther === undefined ? t('frame.finder.hint') : t('frame.finder.hintOther')}
          </div>
        </div>
      </CommandLayer>
    </Modal>
  );
}

function takeUp(choice: FinderChoice, other: boolean): void {
  if (other && choice.takeOther !== undefined) choice.takeOther();
  else choice.take();
}

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
