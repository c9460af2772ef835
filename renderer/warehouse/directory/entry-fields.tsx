import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';

/** A line of text of an entry; `missing` marks what has to be filled in. */
export function TextField(props: {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly longest: number;
  readonly required?: boolean;
  readonly missing?: boolean;
  readonly autoFocus?: boolean;
  readonly extra?: string;
  readonly multiline?: boolean;
}) {
  const { t } = useTranslation();
  const field = {
    id: props.id,
    value: props.value,
    maxLength: props.longest,
    autoComplete: 'off',
    autoFocus: props.autoFocus ?? false,
    onChange: (event: { readonly target: { readonly value: string } }) => props.onChange(event.target.value),
  };
  return (
    <Form.Item
      label={props.name}
      htmlFor={props.id}
      required={props.required ?? false}
      extra={props.extra}
      {...(props.missing === true
        ? { validateStatus: 'error' as const, help: t('directory.required', { field: props.name }) }
        : {})}
    >
      {props.multiline === true ? (
        <Input.TextArea {...field} autoSize={{ minRows: 2, maxRows: 5 }} />
      ) : (
        <Input {...field} />
      )}
    </Form.Item>
  );
}

/** Whether an entry is still offered where one is chosen. */
export function ActiveField(props: {
  readonly explain: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item label={t('directory.fields.active')} htmlFor="directory-active" extra={props.explain}>
      <Switch id="directory-active" checked={props.value} onChange={props.onChange} />
    </Form.Item>
  );
}
