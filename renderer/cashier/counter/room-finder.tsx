import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../app/use-read.ts';
import { KeyHint } from '../../ui/key-hint.tsx';

interface RoomFinderProps {
  readonly inputRef: RefObject<InputRef | null>;
  readonly onOpen: (roomId: number) => void;
}

/** The box at the head of the counter: a room by number, owner, phone or initials; Enter opens the first. */
export function RoomFinder({ inputRef, onOpen }: RoomFinderProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [entered, setEntered] = useState(false);
  const asked = text.trim() !== '';
  const found = useRead(
    'finder.search',
    { text, limit: LONGEST_LIST },
    { enabled: asked, keepPrevious: true },
  );
  const settled = asked && found.isSuccess && !found.isPlaceholderData;
  const rooms = asked ? (found.data?.hits ?? []).filter((hit) => hit.kind === 'room') : [];
  const chosen = rooms[Math.min(active, rooms.length - 1)];

  const open = (roomId: number) => {
    setText('');
    setActive(0);
    setEntered(false);
    onOpen(roomId);
  };
  // Whoever types fast presses Enter before the answer is there: it then opens the first of what was asked for.
  useEffect(() => {
    if (entered && settled && chosen !== undefined) open(chosen.id);
  });

  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') setEntered(asked);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, rooms.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape' && asked) setText('');
    else return;
    event.preventDefault();
  };

  return (
    <div className="room-finder">
      <Input
        ref={inputRef}
        size="large"
        autoFocus
        value={text}
        placeholder={t('counter.finder.placeholder')}
        role="combobox"
        aria-label={t('counter.finder.label')}
        aria-expanded={rooms.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
        suffix={<KeyHint keys="F2" />}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setEntered(false);
        }}
        onKeyDown={hear}
      />
      <ul
        id={listId}
        className="room-finder__list"
        role="listbox"
        aria-label={t('counter.finder.label')}
        hidden={rooms.length === 0}
      >
        {rooms.map((hit) => (
          <li
            key={hit.id}
            id={`${listId}-${hit.id}`}
            role="option"
            aria-selected={hit === chosen}
            className="room-finder__hit"
            ref={hit === chosen ? scrollIntoSight : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => open(hit.id)}
          >
            <span className="room-finder__title">{hit.title}</span>
            <span className="quiet">{hit.detail}</span>
            {SHOWN_ANYWAY.has(hit.matched.by) ? null : (
              <span className="room-finder__reason">
                {t(`frame.finder.matches.${hit.matched.by}`)} {hit.matched.text}
              </span>
            )}
          </li>
        ))}
      </ul>
      {settled && rooms.length === 0 ? (
        <div className="room-finder__list room-finder__none" role="status">
          <p>{t('counter.finder.none', { text })}</p>
          <p className="quiet">{t('counter.finder.noneDetail')}</p>
        </div>
      ) : null}
    </div>
  );
}

const LONGEST_LIST = 12;

/** Found in what the line shows first; saying so would only repeat it. */
const SHOWN_ANYWAY: ReadonlySet<string> = new Set([
  'number',
  'label',
  'name',
  'owner',
  'payer',
  'initials',
  'phone',
]);

function scrollIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
