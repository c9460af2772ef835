import { App, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../shared/contract/loans.ts';
import { loanOutcomes } from '../../../shared/domain/loan.ts';
import type { LoanOutcome } from '../../../shared/domain/loan.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';

interface BackForm {
  readonly outcome: LoanOutcome;
  readonly condition: string;
}

/** It comes back: good by one Enter, damaged or lost with words. */
export function TakeBackDialog({ loan, onClose }: { readonly loan: Loan; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<BackForm>();
  const outcomeNow = Form.useWatch('outcome', form) ?? 'good';
  const write = useWrite('loans.takeBack');
  const takeBack = async (filled: BackForm) => {
    const outcome = await write.submit({ loanId: loan.loanId, ...filled });
    if (!outcome.ok) return;
    void message.success(t('loans.tookBack', { name: loan.name }));
    onClose();
  };
  return (
    <OfficeDialog
      open
      title={t('loans.takeBackTitle', { name: loan.name, borrower: loan.borrower })}
      onClose={onClose}
      act={{ name: t('loans.takeBack'), perform: () => form.submit(), pending: write.pending }}
    >
      <div className="dialog-body">
        {loan.conditionOut === '' ? null : (
          <p className="quiet">{t('loans.wentOutAs', { condition: loan.conditionOut })}</p>
        )}
        <Form<BackForm>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{ outcome: 'good', condition: '' }}
          onFinish={(filled) => void takeBack(filled)}
        >
          <Form.Item name="outcome" label={t('loans.fields.outcome')}>
            <Radio.Group
              options={loanOutcomes.map((value) => ({ value, label: t(`loans.outcomes.${value}`) }))}
            />
          </Form.Item>
          <Form.Item
            name="condition"
            label={t('loans.fields.conditionIn')}
            rules={
              outcomeNow === 'good'
                ? []
                : [{ required: true, whitespace: true, message: t('loans.conditionMissing') }]
            }
          >
            <Input autoFocus maxLength={100} autoComplete="off" />
          </Form.Item>
          <button type="submit" hidden />
        </Form>
        <ErrorNotice error={write.error} inForm />
      </div>
    </OfficeDialog>
  );
}
