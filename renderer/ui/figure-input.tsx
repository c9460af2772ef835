import { Input } from 'antd';
import { useId, useState } from 'react';
import type { DecimalRefusal } from '../../shared/domain/decimal.ts';
import './money-input.css';

/** How one kind of figure is read and written: a unit price, an area, a reading. */
export interface FigureKind<Value> {
  readonly parse: (
    text: string,
  ) => { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: DecimalRefusal };
  readonly format: (value: Value) => string;
}

export interface FigureInputProps<Value> {
  readonly kind: FigureKind<Value>;
  /** Words a refusal; the field shows it below. An empty field is no refusal. */
  readonly refusal: (reason: Exclude<DecimalRefusal, 'blank'>) => string;
  /** Null is an empty or unreadable field. */
  readonly value?: Value | null;
  readonly onChange?: (value: Value | null) => void;
  readonly id?: string;
  readonly label?: string;
  readonly disabled?: boolean;
}

/** A figure as people type it: full-width digits and commas are read, what could mean two things is refused in words. */
export function FigureInput<Value>(props: FigureInputProps<Value>) {
  const { kind, value = null } = props;
  const noteId = useId();
  // What is being typed; null when the field shows the value as we write it.
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? null : kind.parse(draft);
  const refused = parsed !== null && !parsed.ok && parsed.reason !== 'blank' ? parsed.reason : null;

  return (
    <span className="money-input">
      <Input
        {...(props.id === undefined ? {} : { id: props.id })}
        {...(refused === null ? {} : { status: 'error' as const })}
        value={draft ?? (value === null ? '' : kind.format(value))}
        inputMode="decimal"
        autoComplete="off"
        disabled={props.disabled ?? false}
        aria-label={props.label}
        aria-invalid={refused !== null}
        aria-describedby={refused === null ? undefined : noteId}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setDraft(event.target.value);
          const read = kind.parse(event.target.value);
          props.onChange?.(read.ok ? read.value : null);
        }}
        onBlur={() => {
          if (refused === null) setDraft(null);
        }}
      />
      {refused === null ? null : (
        <span id={noteId} className="money-input__refusal" role="alert">
          {props.refusal(refused)}
        </span>
      )}
    </span>
  );
}
