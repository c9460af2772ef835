import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractError } from '../../app/contract-error.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { isReason } from '../reason.ts';

/** The frame of every dialog that changes who holds a room: its fields, the reason, the refusal if any. */
export function TenureDialog(props: {
  readonly title: string;
  readonly act: { readonly name: string; readonly perform: () => unknown; readonly pending: boolean };
  readonly danger?: boolean;
  /** Whether the fields are filled in; the reason is asked for besides. */
  readonly ready: boolean;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly usualReasons: readonly string[];
  readonly error: ContractError | null;
  readonly onResetError: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <OfficeDialog
      open
      title={props.title}
      width={520}
      onClose={props.onClose}
      act={{
        ...props.act,
        danger: props.danger ?? false,
        disabled: !props.ready || !isReason(props.reason),
      }}
    >
      <Form layout="vertical" className="dialog-form">
        {props.children}
        <Form.Item label={t('frame.reason.label')} required>
          <ReasonField value={props.reason} onChange={props.onReason} usual={props.usualReasons} />
        </Form.Item>
        <ErrorNotice error={props.error} onClose={props.onResetError} inForm />
      </Form>
    </OfficeDialog>
  );
}
