import { DownloadOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../app/describe-error.ts';
import { attempt } from '../../app/office-client.ts';
import type { CallInput } from '../../app/procedure-names.ts';
import { useShell } from '../../app/use-shell.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';

type ExportName = 'stock.exportOnHand' | 'stock.exportCard' | 'stock.exportSummary' | 'stock.exportDocuments';

/** Gives what is on the screen as a sheet, saved where the person chooses. */
export function SheetButton<Name extends ExportName>(props: {
  readonly procedure: Name;
  readonly input: CallInput<Name>;
  readonly disabled?: boolean;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const saveFile = useShell('shell.saveFile');
  const [making, setMaking] = useState(false);

  const perform = async (): Promise<void> => {
    setMaking(true);
    const sheet = await attempt(props.procedure, props.input);
    setMaking(false);
    const saved = sheet.ok ? await saveFile.run({ ...sheet.value, kind: 'xlsx' }) : sheet;
    if (!saved.ok) {
      if (saved.error !== null) void message.error(describeError(saved.error, t));
    } else if (saved.value.outcome === 'saved') {
      void message.success(t('stock.export.done', { path: saved.value.savedPath }));
    }
  };

  const command = useCommand({
    id: props.procedure,
    nameKey: 'stock.commands.exportSheet',
    icon: DownloadOutlined,
    enabled: !making && !saveFile.pending && props.disabled !== true,
    perform,
  });
  return <CommandButton command={command} loading={making || saveFile.pending} />;
}
