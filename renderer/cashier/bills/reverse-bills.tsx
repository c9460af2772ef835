import { RollbackOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillRun } from '../../../shared/contract/bills.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { useWrite } from '../../app/use-write.ts';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SecondPersonDialog } from '../../ui/second-person-dialog.tsx';
import type { Approval } from '../../ui/second-person-dialog.tsx';
import { Icon } from '../../ui/icon.tsx';

export interface ReverseBillsProps {
  readonly run: BillRun;
  /** Only these rooms; all that is left of the run when there are none. */
  readonly roomIds: readonly number[];
  readonly onDone: () => void;
}

/** Takes charges of a run back: why, then a second person's signature. */
export function ReverseBills({ run, roomIds, onDone }: ReverseBillsProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const reverse = useWrite('bills.reverse');
  const [stage, setStage] = useState<'closed' | 'reason' | 'signature'>('closed');
  const [reason, setReason] = useState('');
  const all = roomIds.length === 0;
  const number = run.number ?? '';
  const close = () => {
    reverse.reset();
    setStage('closed');
  };
  const sign = async (approval: Approval) => {
    const result = await reverse.submit({
      runSeq: run.seq,
      roomIds: all ? null : [...roomIds],
      reason,
      approval,
    });
    if (!result.ok) return;
    const { chargeCount, totalFen, prepaymentFen } = result.value;
    void message.success(
      t('bills.reverse.done', {
        count: chargeCount,
        amount: formatYuan(totalFen),
        prepayment: formatYuan(prepaymentFen),
        number: result.value.number,
      }),
    );
    setReason('');
    close();
    onDone();
  };
  const explanation = (
    <>
      <p>
        {all
          ? t('bills.reverse.explainAll', { number, count: run.chargeCount - run.reversedCount })
          : t('bills.reverse.explainRooms', { number, count: roomIds.length })}
      </p>
      <p className="quiet">{t('bills.reverse.effect')}</p>
    </>
  );

  return (
    <>
      <Button danger icon={<Icon of={RollbackOutlined} />} onClick={() => setStage('reason')}>
        {all ? t('bills.reverse.all') : t('bills.reverse.rooms', { count: roomIds.length })}
      </Button>
      <OfficeDialog
        open={stage === 'reason'}
        title={t('bills.reverse.title')}
        onClose={close}
        act={{
          name: t('bills.reverse.next'),
          perform: () => setStage('signature'),
          disabled: reason.trim().length < SHORTEST_REASON,
          danger: true,
        }}
      >
        <div className="dialog-body">
          {explanation}
          <ReasonField
            value={reason}
            onChange={setReason}
            autoFocus
            usual={[
              t('bills.reverse.usual.price'),
              t('bills.reverse.usual.area'),
              t('bills.reverse.usual.twice'),
            ]}
          />
        </div>
      </OfficeDialog>
      <SecondPersonDialog
        open={stage === 'signature'}
        procedure="bills.reverse"
        onApprove={(approval) => void sign(approval)}
        onClose={close}
        pending={reverse.pending}
        error={reverse.error}
      >
        {explanation}
        <p>{`${t('bills.reverse.reason')}：${reason}`}</p>
      </SecondPersonDialog>
    </>
  );
}

/** As `reasonSchema` of the contract. */
const SHORTEST_REASON = 2;
