import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { pathTo } from '../../app/route-pattern.ts';
import { useRead } from '../../app/use-read.ts';
import { useShell } from '../../app/use-shell.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { chargePaperPattern } from '../paths.ts';
import { ChargeExplanationView } from './charge-explanation-view.tsx';
import { Icon } from '../../ui/icon.tsx';

/** “Why this amount” of one charge, beside the list it was opened from; printed or saved for whoever asks. */
export function ChargeDrawer({
  chargeId,
  onClose,
}: {
  readonly chargeId: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const explanation = useRead('charges.explain', { chargeId });
  const print = useShell('shell.printPage');
  const send = async (mode: 'print' | 'pdf') => {
    const charge = explanation.data?.charge;
    if (charge === undefined) return;
    const result = await print.run({
      page: pathTo(chargePaperPattern, { chargeId }),
      paper: 'A5',
      mode,
      suggestedName: `${t('bills.why.paperTitle')} ${charge.roomLabel} ${charge.feeItemName} ${charge.periodFrom}`,
    });
    if (!result.ok) return;
    if (result.value.outcome === 'saved')
      void message.success(t('bills.why.savedTo', { path: result.value.savedPath }));
    if (result.value.outcome === 'printed') void message.success(t('bills.why.printed'));
  };

  return (
    <DetailDrawer
      open
      title={t('bills.why.title')}
      onClose={onClose}
      actions={
        <Space>
          <Button
            icon={<Icon of={FilePdfOutlined} />}
            loading={print.pending}
            onClick={() => void send('pdf')}
          >
            {t('bills.why.pdf')}
          </Button>
          <Button
            icon={<Icon of={PrinterOutlined} />}
            loading={print.pending}
            onClick={() => void send('print')}
          >
            {t('bills.why.print')}
          </Button>
        </Space>
      }
    >
      <ErrorNotice error={print.error} onClose={print.reset} />
      <Loaded read={explanation}>{(whole) => <ChargeExplanationView explanation={whole} />}</Loaded>
    </DetailDrawer>
  );
}
