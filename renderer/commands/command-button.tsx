import { Button } from 'antd';
import type { ButtonProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../ui/key-hint.tsx';
import { commandName, keysOf } from './command.ts';
import type { Command } from './command.ts';
import { ariaKeys, isMac } from './key-label.ts';
import { Icon } from '../ui/icon.tsx';

export interface CommandButtonProps extends Omit<ButtonProps, 'onClick' | 'children' | 'icon' | 'disabled'> {
  readonly command: Command;
  /** Leave the key out where many such buttons stand together. */
  readonly hideKeys?: boolean;
}

/** The button of a command: its name, its icon, its key, grey when it can't be done. */
export function CommandButton({ command, hideKeys = false, ...button }: CommandButtonProps) {
  const { t } = useTranslation();
  const [keys] = keysOf(command);
  return (
    <Button
      {...button}
      icon={command.icon === undefined ? undefined : <Icon of={command.icon} />}
      disabled={command.enabled === false}
      onClick={() => void command.perform()}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys, isMac())}
      data-command={command.id}
    >
      {commandName(command, t)}
      {keys === undefined || hideKeys ? null : <KeyHint keys={keys} />}
    </Button>
  );
}
