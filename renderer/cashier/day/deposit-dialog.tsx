import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatYuan, type Fen } from '../../../shared/domain/fen.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';

interface DepositForm {
  readonly amount: Fen | null;
  readonly reference: string;
}

/** 解款: takings to the bank, all of them unless told otherwise, with the number of the bank's slip. */
export function DepositDialog({
  onHandFen,
  onClose,
}: {
  readonly onHandFen: Fen;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<DepositForm>();
  const deposit = useWrite('shifts.deposit');

  const save = async ({ amount, reference }: DepositForm) => {
    if (amount === null) return;
    const outcome = await deposit.submit({ amountFen: amount, reference });
    if (!outcome.ok) return;
    void message.success(t('day.deposit.saved'));
    onClose();
  };

  return (
    <OfficeDialog
      open
      title={t('day.deposit.title')}
      onClose={onClose}
      act={{ name: t('day.deposit.save'), perform: () => form.submit(), pending: deposit.pending }}
    >
      <div className="dialog-body">
        <p className="quiet">{t('day.deposit.explain', { amount: formatYuan(onHandFen) })}</p>
        <Form<DepositForm>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ amount: onHandFen }}
          onFinish={(values) => void save(values)}
        >
          <Form.Item
            name="amount"
            label={t('day.deposit.amount')}
            rules={[{ required: true, message: t('frame.amount.reasons.blank') }]}
          >
            <MoneyInput />
          </Form.Item>
          <Form.Item
            name="reference"
            label={t('day.deposit.reference')}
            rules={[{ required: true, whitespace: true, message: t('day.deposit.referenceRequired') }]}
          >
            <Input maxLength={60} autoFocus autoComplete="off" />
          </Form.Item>
          <button type="submit" hidden />
        </Form>
        <ErrorNotice error={deposit.error} inForm />
      </div>
    </OfficeDialog>
  );
}
