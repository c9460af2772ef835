import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '../../shared/contract/index.ts';
import type { ProcedureName } from '../../shared/contract/index.ts';
import type { Role } from '../../shared/contract/define.ts';
import type { ContractError } from '../app/contract-error.ts';
import { wordRoles } from '../app/describe-error.ts';
import { useRead } from '../app/use-read.ts';
import { ErrorNotice } from './error-notice.tsx';
import { OfficeDialog } from './office-dialog.tsx';

/** The second person's signature, as `approval` of the procedure's input. */
export interface Approval {
  readonly userId: number;
  readonly password: string;
}

export interface SecondPersonDialogProps {
  readonly open: boolean;
  /** The command that wants a second person: the contract names whose signature it takes. */
  readonly procedure: ProcedureName;
  /** What is being confirmed, so that the second person sees it before signing. */
  readonly children: ReactNode;
  readonly onApprove: (approval: Approval) => unknown;
  readonly onClose: () => void;
  readonly pending: boolean;
  readonly error: ContractError | null;
}

/**
 * A colleague looks and signs with their own password.
 *
 * @example
 * <SecondPersonDialog open={asking} procedure="receipts.void" pending={write.pending} error={write.error}
 *   onApprove={(approval) => write.submit({ receiptId, reason, approval })} onClose={close}>
 *   <ReceiptSummary receipt={receipt} />
 * </SecondPersonDialog>
 */
export function SecondPersonDialog(props: SecondPersonDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Approval>();
  const needs: readonly Role[] = contract[props.procedure].secondPerson ?? [];
  const approvers = useRead(
    'users.approvers',
    { roles: [...needs] },
    { enabled: props.open && needs.length > 0 },
  );
  const people = approvers.data?.people ?? [];

  return (
    <OfficeDialog
      open={props.open}
      title={t('frame.secondPerson.title')}
      onClose={props.onClose}
      act={{
        name: t('frame.secondPerson.confirm'),
        perform: () => form.submit(),
        pending: props.pending,
        disabled: people.length === 0,
      }}
    >
      <div className="dialog-body">
        {props.children}
        <p className="quiet">{t('frame.secondPerson.explain')}</p>
        {approvers.isSuccess && people.length === 0 ? (
          <p role="alert" className="problem">
            {t('frame.secondPerson.nobody', { roles: wordRoles(needs, t) })}
          </p>
        ) : null}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(approval) => void props.onApprove(approval)}
        >
          <Form.Item
            name="userId"
            label={t('frame.secondPerson.who')}
            rules={[{ required: true, message: t('frame.secondPerson.whoRequired') }]}
          >
            <Select
              placeholder={t('frame.secondPerson.whoPlaceholder')}
              loading={approvers.isLoading}
              options={people.map((person) => ({ value: person.id, label: person.name }))}
              showSearch={{ optionFilterProp: 'label' }}
            />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('frame.secondPerson.password')}
            rules={[{ required: true, message: t('frame.secondPerson.passwordRequired') }]}
          >
            <Input.Password autoComplete="off" />
          </Form.Item>
          <button type="submit" hidden />
        </Form>
        <ErrorNotice error={props.error ?? approvers.error} />
      </div>
    </OfficeDialog>
  );
}
