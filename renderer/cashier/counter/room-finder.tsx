import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { attempt } from '../../app/office-client.ts';
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
  const latest = useRef(text);
  const asked = text.trim() !== '';
  const found = useRead(
    'finder.search',
    { text, limit: LONGEST_LIST },
    { enabled: asked, keepPrevious: true },
  );
  const settled = asked && found.isSuccess && !found.isPlaceholderData;
  const rooms = asked ? roomsIn(found.data) : [];
  const chosen = rooms[Math.min(active, rooms.length - 1)];

  const type = (next: string) => {
    setText(next);
    setActive(0);
    latest.current = next;
  };
  const open = (roomId: number) => {
    type('');
    onOpen(roomId);
  };
  // Whoever types fast presses Enter before the answer is there: it then opens the first of what was asked for.
  const enter = async () => {
    if (settled) {
      if (chosen !== undefined) open(chosen.id);
      return;
    }
    const answer = await attempt('finder.search', { text, limit: LONGEST_LIST });
    const first = answer.ok ? roomsIn(answer.value)[0] : undefined;
    if (first !== undefined && latest.current === text) open(first.id);
  };

  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') void (asked && enter());
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, rooms.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape' && asked) type('');
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
        onChange={(event) => type(event.target.value)}
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

function roomsIn(found: Output<'finder.search'> | undefined) {
  return (found?.hits ?? []).filter((hit) => hit.kind === 'room');
}

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
