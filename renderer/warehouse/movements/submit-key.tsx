import type { TextKey } from '../../app/i18n.ts';
import { useCommand } from '../../commands/use-command.ts';

/** Ctrl+Enter does what a dialog is for, wherever in it the cursor stands. It stands inside the dialog, on its layer. */
export function SubmitKey(props: {
  readonly nameKey: TextKey;
  readonly enabled: boolean;
  readonly perform: () => unknown;
}) {
  useCommand({
    id: 'stock.dialog.submit',
    nameKey: props.nameKey,
    keys: '$mod+Enter',
    enabled: props.enabled,
    perform: props.perform,
  });
  return null;
}
