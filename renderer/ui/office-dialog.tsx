import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLayer } from '../commands/commands-provider.tsx';

export interface OfficeDialogProps {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** The act of the dialog. Without it the dialog only shows and has a close button. */
  readonly act?: {
    readonly name: string;
    readonly perform: () => unknown;
    readonly pending?: boolean;
    readonly disabled?: boolean;
    /** Vermilion, for what can't be taken back. */
    readonly danger?: boolean;
  };
  readonly width?: number;
  readonly children: ReactNode;
}

/** A dialog of the office: the page's keys are silent behind it, a click beside it loses nothing, Esc closes it. */
export function OfficeDialog(props: OfficeDialogProps) {
  const { t } = useTranslation();
  const { act } = props;
  return (
    <Modal
      open={props.open}
      title={props.title}
      onCancel={props.onClose}
      closable={false}
      width={props.width ?? 480}
      mask={{ enabled: true, closable: false, blur: false }}
      cancelText={act === undefined ? t('frame.action.close') : t('frame.action.cancel')}
      okText={act?.name ?? t('frame.action.confirm')}
      onOk={() => void act?.perform()}
      okButtonProps={{
        loading: act?.pending ?? false,
        disabled: act?.disabled ?? false,
        danger: act?.danger ?? false,
        ...(act === undefined ? { style: { display: 'none' } } : {}),
      }}
      destroyOnHidden
    >
      <CommandLayer>{props.children}</CommandLayer>
    </Modal>
  );
}
