import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemHit } from '../../../shared/contract/items.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { useRead } from '../../app/use-read.ts';
import './item-picker.css';

/**
 * Asks for an item by name, code, specification or pinyin initials, or takes a scanner's code: whoever types faster than
 * the answer presses Enter all the same, and the first of what was asked for is picked when it is there. Empties itself
 * after each pick and keeps the focus; what finds nothing is marked, so that the next scan takes its place.
 */
export function ItemPicker(props: {
  readonly id: string;
  readonly storeId: number;
  readonly label: string;
  readonly onPick: (hit: ItemHit) => void;
  readonly autoFocus?: boolean;
}) {
  const { t } = useTranslation();
  const { onPick } = props;
  const listId = useId();
  const field = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const [entered, setEntered] = useState(false);
  const [open, setOpen] = useState(false);
  const typed = text.trim();
  const found = useRead(
    'items.find',
    { text: typed, storeId: props.storeId, limit: 12 },
    { enabled: typed !== '', keepPrevious: true },
  );
  const hits = typed === '' ? [] : (found.data?.hits ?? []);
  const settled = typed !== '' && found.isSuccess && !found.isPlaceholderData;
  const chosen = hits[Math.min(active, hits.length - 1)];

  const pick = (hit: ItemHit) => {
    setText('');
    setActive(0);
    setEntered(false);
    setOpen(false);
    onPick(hit);
  };
  useEffect(() => {
    if (!entered || !settled) return;
    if (chosen !== undefined) pick(chosen);
    else field.current?.select();
    // `pick` is made anew on each drawing; what decides is whether the answer has come.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [entered, settled, chosen]);

  const hear = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && typed !== '') setEntered(true);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const shown = open && typed !== '';
  return (
    <div className="item-picker">
      <Input
        ref={field}
        id={props.id}
        value={text}
        autoFocus={props.autoFocus ?? false}
        autoComplete="off"
        placeholder={t('stock.entry.pickerPlaceholder')}
        role="combobox"
        aria-label={props.label}
        aria-expanded={shown && hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={shown && chosen !== undefined ? `${listId}-${chosen.id}` : undefined}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setEntered(false);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={hear}
      />
      {shown && settled && hits.length === 0 ? (
        <div className="item-picker__list item-picker__none" role="status">
          {t('stock.entry.pickerNone', { text: typed })}
        </div>
      ) : null}
      {shown && hits.length > 0 ? (
        <ul id={listId} className="item-picker__list" role="listbox" aria-label={props.label}>
          {hits.map((hit) => (
            <li
              key={hit.id}
              id={`${listId}-${hit.id}`}
              role="option"
              aria-selected={hit === chosen}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(hit)}
            >
              <span className="item-picker__name">{itemLabel(hit)}</span>
              <span className="quiet figures">{hit.code}</span>
              <span className="quiet">{hit.place}</span>
              <span className={hit.onHandThousandths === 0 ? 'faint figures' : 'figures'}>
                {formatQuantity(hit.onHandThousandths, { grouping: true })} {hit.unit}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
