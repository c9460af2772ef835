import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../app/describe-error.ts';
import { attempt } from '../app/office-client.ts';
import { useMay } from '../app/session.tsx';
import { useShell } from '../app/use-shell.ts';
import { Icon } from '../ui/icon.tsx';

const choices = [
  { format: 'xlsx', withIdNumbers: false },
  { format: 'xlsx', withIdNumbers: true },
  { format: 'csv', withIdNumbers: false },
  { format: 'csv', withIdNumbers: true },
] as const;

/** Gives the register as a sheet that can be imported again; for the list of rooms. */
export function RegisterExportButton() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const mayExport = useMay('register.export');
  const saveFile = useShell('shell.saveFile');
  const [making, setMaking] = useState(false);
  if (!mayExport) return null;

  const perform = async ({ format, withIdNumbers }: (typeof choices)[number]): Promise<void> => {
    setMaking(true);
    const sheet = await attempt('register.export', { format, withIdNumbers });
    setMaking(false);
    const saved = sheet.ok ? await saveFile.run({ ...sheet.value, kind: format }) : sheet;
    if (!saved.ok) {
      if (saved.error !== null) void message.error(describeError(saved.error, t));
    } else if (saved.value.outcome === 'saved') {
      void message.success(t('register.export.done', { path: saved.value.savedPath }));
    }
  };

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...choices.map(({ format, withIdNumbers }, index) => ({
            key: String(index),
            label: `${t(`register.export.${format}`)} · ${t(withIdNumbers ? 'register.export.withIdNumbers' : 'register.export.withoutIdNumbers')}`,
          })),
          { type: 'divider' },
          { key: 'logged', disabled: true, label: t('register.export.logged') },
        ],
        onClick: ({ key }) => {
          const chosen = choices[Number(key)];
          if (chosen !== undefined) void perform(chosen);
        },
      }}
    >
      <Button icon={<Icon of={DownloadOutlined} />} loading={making || saveFile.pending}>
        {t('register.export.button')}
      </Button>
    </Dropdown>
  );
}
