import { Drawer } from 'antd';
import type { ReactNode } from 'react';

export interface DetailDrawerProps {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Actions of the thing shown, at the right of its title. */
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
  readonly width?: number;
  /**
   * A drawer that only shows lies beside the table, which stays alive under it: arrow keys walk on to the next row.
   * A drawer that edits takes the whole attention.
   */
  readonly purpose?: 'show' | 'edit';
  readonly children: ReactNode;
}

/** One thing in detail, at the right edge of its list. Esc closes it. */
export function DetailDrawer(props: DetailDrawerProps) {
  const editing = props.purpose === 'edit';
  return (
    <Drawer
      open={props.open}
      title={props.title}
      onClose={props.onClose}
      size={props.width ?? 520}
      mask={editing ? { enabled: true, closable: false } : false}
      focusable={{ trap: editing }}
      autoFocus={editing}
      extra={props.actions}
      footer={props.footer}
      destroyOnHidden
    >
      {props.children}
    </Drawer>
  );
}
