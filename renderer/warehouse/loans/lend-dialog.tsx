import { App, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LoanArticle } from '../../../shared/contract/loans.ts';
import { addDays, day } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { needsDueDay } from '../../../shared/domain/loan.ts';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';

interface LendForm {
  readonly borrower: string;
  readonly borrowerPhone: string;
  readonly departmentId: number | null;
  readonly purpose: string;
  readonly dueDay: Day | null;
  readonly condition: string;
}

/** Lends it: to whom, until when, in what state. */
export function LendDialog(props: { readonly article: LoanArticle; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { today } = useSession();
  const { article, onClose } = props;
  const [form] = Form.useForm<LendForm>();
  const departments = useRead('departments.list', {});
  const write = useWrite('loans.lend');
  const lend = async (filled: LendForm) => {
    const outcome = await write.submit({ articleId: article.id, ...filled });
    if (!outcome.ok) return;
    void message.success(t('loans.lent', { name: article.name, borrower: filled.borrower }));
    onClose();
  };
  return (
    <OfficeDialog
      open
      title={t('loans.lendTitle', { name: article.name })}
      onClose={onClose}
      act={{ name: t('loans.lend'), perform: () => form.submit(), pending: write.pending }}
    >
      <div className="dialog-body">
        <Form<LendForm>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={{
            borrower: '',
            borrowerPhone: '',
            departmentId: null,
            purpose: '',
            dueDay: needsDueDay(article.kind) ? addDays(day(today), 1) : null,
            condition: '',
          }}
          onFinish={(filled) => void lend(filled)}
        >
          <Form.Item
            name="borrower"
            label={t('loans.fields.borrower')}
            rules={[{ required: true, whitespace: true, message: t('loans.borrowerMissing') }]}
          >
            <Input autoFocus maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="dueDay"
            label={t('loans.fields.dueDay')}
            rules={needsDueDay(article.kind) ? [{ required: true, message: t('loans.dueDayMissing') }] : []}
            {...(needsDueDay(article.kind) ? {} : { extra: t('loans.noDueDayExplain') })}
          >
            <DayInput min={day(today)} />
          </Form.Item>
          <Form.Item name="departmentId" label={t('loans.fields.department')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={(departments.data?.departments ?? [])
                .filter((each) => each.active)
                .map((each) => ({ value: each.id, label: each.name }))}
            />
          </Form.Item>
          <Form.Item name="borrowerPhone" label={t('loans.fields.phone')}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name="purpose" label={t('loans.fields.purpose')}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="condition" label={t('loans.fields.conditionOut')}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <button type="submit" hidden />
        </Form>
        <ErrorNotice error={write.error} inForm />
      </div>
    </OfficeDialog>
  );
}
