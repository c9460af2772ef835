/** What the rules below need of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly repeat: boolean;
  readonly defaultPrevented: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the key was pressed: in a field that takes text, on something that Enter and Space press, or neither. */
export type PressPlace = 'text' | 'pressable' | 'elsewhere';

/**
 * Whether a key may trigger a command at all. While an input method composes, it belongs to the input method
 * (229 is what Chromium reports before `isComposing` is set); a held key acts once; a character typed in a field is text;
 * Enter and Space press what has the focus.
 */
export function mayTrigger(press: KeyPress, place: PressPlace): boolean {
  if (press.isComposing || press.keyCode === COMPOSING_KEY_CODE) return false;
  if (press.repeat || press.defaultPrevented) return false;
  const chord = press.ctrlKey || press.metaKey || press.altKey;
  if (chord) return true;
  if (place === 'text') return press.key.length !== 1;
  if (place === 'pressable') return press.key !== 'Enter' && press.key !== ' ';
  return true;
}

/** Where an event happened, by the element that has the focus. */
export function placeOf(target: EventTarget | null): PressPlace {
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target.isContentEditable || target.matches(TEXT_FIELDS)) return 'text';
  return target.matches(PRESSABLE) ? 'pressable' : 'elsewhere';
}

const COMPOSING_KEY_CODE = 229;
const TEXT_FIELDS =
  'textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=range])';
const PRESSABLE =
  'button, a[href], summary, input, [role=button], [role=menuitem], [role=option], [role=tab]';
