import type { KeyboardEvent, ReactNode } from 'react';
import { focusPicker } from './goods-picker.tsx';

/** The head of an entry form: Enter moves on from field to field, and from the last one to the goods. */
export function EntryFields({ children }: { readonly children: ReactNode }) {
  return (
    <div className="stock-entry__fields" onKeyDown={moveOn}>
      {children}
    </div>
  );
}

function moveOn(event: KeyboardEvent<HTMLDivElement>): void {
  const { target, currentTarget } = event;
  const chord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (event.key !== 'Enter' || chord || event.nativeEvent.isComposing || event.defaultPrevented) return;
  if (!(target instanceof HTMLInputElement) || choosesByEnter(target)) return;
  event.preventDefault();
  const fields = [...currentTarget.querySelectorAll<HTMLInputElement>('input:not([disabled])')];
  const next = fields[fields.indexOf(target) + 1];
  if (next === undefined) focusPicker();
  else next.focus();
}

/** A list that is open, or opens by Enter, and a calendar take it for themselves. */
function choosesByEnter(field: HTMLInputElement): boolean {
  if (field.closest('.ant-picker') !== null) return true;
  if (field.closest('.ant-select') === null) return false;
  return (
    field.closest('.ant-select-auto-complete') === null || field.getAttribute('aria-expanded') === 'true'
  );
}
