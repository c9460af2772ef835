/** The parts of a key as they stand on the keyboard: `$mod+k` is `Ctrl`, `K`; on a Mac `⌘`, `K`. */
export function keyLabel(keys: string, isMac: boolean): readonly string[] {
  return keys
    .split('+')
    .filter((part) => !/^\[.+\]$/.test(part))
    .map(
      (part) =>
        (isMac ? macNames[part] : plainNames[part]) ?? names[part] ?? capital(part.replace(/^Digit/, '')),
    );
}

/** Whether the window runs on a Mac, where ⌘ takes the part of Ctrl. */
export function isMac(): boolean {
  return /Mac/i.test(navigator.userAgent);
}

/** The key for `aria-keyshortcuts`. */
export function ariaKeys(keys: string, mac: boolean): string {
  return keys
    .split('+')
    .filter((part) => !/^\[.+\]$/.test(part))
    .map((part) => (part === '$mod' ? (mac ? 'Meta' : 'Control') : capital(part.replace(/^Digit/, ''))))
    .join('+');
}

const names: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  ' ': 'Space',
};
const macNames: Readonly<Record<string, string>> = {
  $mod: '⌘',
  Meta: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Control: '⌃',
};
const plainNames: Readonly<Record<string, string>> = { $mod: 'Ctrl', Control: 'Ctrl' };

function capital(part: string): string {
  return part.length === 1 ? part.toUpperCase() : part;
}
