import { DownloadOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../app/describe-error.ts';
import { attempt } from '../../app/office-client.ts';
import { useShell } from '../../app/use-shell.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';

/** Gives the items in use with what there is of them as a sheet that can be imported again. */
export function ItemsExportButton({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const saveFile = useShell('shell.saveFile');
  const [making, setMaking] = useState(false);
  const busy = making || saveFile.pending;

  const perform = async (): Promise<void> => {
    setMaking(true);
    const sheet = await attempt('items.export', { storeId: null });
    setMaking(false);
    const saved = sheet.ok ? await saveFile.run({ ...sheet.value, kind: 'xlsx' }) : sheet;
    if (!saved.ok) {
      if (saved.error !== null) void message.error(describeError(saved.error, t));
    } else if (saved.value.outcome === 'saved') {
      void message.success(t('items.commands.exportDone', { path: saved.value.savedPath }));
    }
  };
  const command = useCommand({
    id: 'items.export',
    nameKey: 'items.commands.export',
    icon: DownloadOutlined,
    enabled: !busy && !disabled,
    perform,
  });
  return <CommandButton command={command} loading={busy} />;
}
