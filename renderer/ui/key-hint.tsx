import { isMac, keyLabel } from '../commands/key-label.ts';
import './key-hint.css';

/** A key as it stands on the keyboard, small and quiet, beside what it does. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className="key-hint" aria-hidden="true">
      {keyLabel(keys, isMac()).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
