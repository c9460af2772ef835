import { DeleteOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueTemplate } from '../../../shared/contract/directory.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';

/** Takes a template away, once the person has said so twice; what was issued by it stays. */
export function RemoveTemplate(props: { readonly template: IssueTemplate; readonly onRemoved: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { template, onRemoved } = props;
  const write = useWrite('templates.remove');
  const [asking, setAsking] = useState(false);

  const remove = async () => {
    const outcome = await write.submit({ id: template.id });
    if (!outcome.ok) return;
    void message.success(t('directory.removed', { name: template.name }));
    onRemoved();
  };

  return (
    <>
      <Button size="small" danger icon={<Icon of={DeleteOutlined} />} onClick={() => setAsking(true)}>
        {t('directory.remove')}
      </Button>
      <OfficeDialog
        open={asking}
        title={t('directory.removeTitle', { name: template.name })}
        onClose={() => setAsking(false)}
        act={{ name: t('directory.remove'), perform: remove, pending: write.pending, danger: true }}
      >
        <div className="dialog-body">
          <p className="quiet">{t('directory.removeExplain')}</p>
          <ErrorNotice error={write.error} onClose={write.reset} inForm />
        </div>
      </OfficeDialog>
    </>
  );
}
