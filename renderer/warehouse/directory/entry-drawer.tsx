import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractError } from '../../app/contract-error.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { CommandLayer } from '../../commands/commands-provider.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';

export interface EntryDrawerProps {
  readonly title: string;
  readonly maySave: boolean;
  /** Keeps what is typed; the drawer stays open until whoever mounts it takes it away. */
  readonly onSave: () => unknown;
  readonly pending: boolean;
  readonly error: ContractError | null;
  readonly onErrorClose: () => void;
  readonly onClose: () => void;
  /** Beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The form of one entry of the directory: kept by Ctrl+Enter, or by Enter in a field of one line. */
export function EntryDrawer(props: EntryDrawerProps) {
  return (
    <CommandLayer>
      <OpenEntryDrawer {...props} />
    </CommandLayer>
  );
}

function OpenEntryDrawer(props: EntryDrawerProps) {
  const { t } = useTranslation();
  const save = useCommand({
    id: 'directory.save',
    nameKey: 'frame.action.save',
    keys: '$mod+Enter',
    enabled: props.maySave && !props.pending,
    perform: props.onSave,
  });
  return (
    <DetailDrawer
      open
      purpose="edit"
      title={props.title}
      onClose={props.onClose}
      actions={props.actions}
      footer={
        props.maySave ? <CommandButton command={save} type="primary" loading={props.pending} /> : undefined
      }
    >
      {props.maySave ? null : <p className="quiet directory-form__note">{t('directory.readOnly')}</p>}
      <Form
        layout="vertical"
        className="directory-form"
        disabled={!props.maySave}
        onFinish={() => {
          if (save.enabled === true) void props.onSave();
        }}
      >
        <ErrorNotice error={props.error} onClose={props.onErrorClose} inForm />
        {props.children}
        <button type="submit" hidden />
      </Form>
    </DetailDrawer>
  );
}
