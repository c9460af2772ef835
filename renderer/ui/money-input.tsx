import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useId, useState } from 'react';
import type { KeyboardEventHandler, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYuan, parseYuan } from '../../shared/domain/fen.ts';
import type { Fen } from '../../shared/domain/fen.ts';
import './money-input.css';

export interface MoneyInputProps {
  /** Null is an empty or unreadable field. */
  readonly value?: Fen | null;
  readonly onChange?: (amount: Fen | null) => void;
  readonly id?: string;
  readonly label?: string;
  readonly allowNegative?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly size?: 'small' | 'middle' | 'large';
  /** ↑ and ↓ are left to the form, to walk between fields or rows. */
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly ref?: Ref<InputRef>;
}

/**
 * An amount in yuan as people type it: full-width digits, commas and ¥ are read, what could mean two things is refused
 * in words under the field. Works inside antd's `Form.Item` by `value` and `onChange`.
 */
export function MoneyInput({ ref, ...props }: MoneyInputProps) {
  const { t } = useTranslation();
  const noteId = useId();
  const { value = null, allowNegative = false } = props;
  // What is being typed; null when the field shows the value as we write it.
  const [draft, setDraft] = useState<string | null>(null);
  const refusal = draft === null ? null : refusalOf(draft, allowNegative);

  return (
    <span className="money-input">
      <Input
        id={props.id}
        ref={ref}
        size={props.size}
        onKeyDown={props.onKeyDown}
        value={draft ?? (value === null ? '' : formatYuan(value))}
        inputMode="decimal"
        autoComplete="off"
        disabled={props.disabled ?? false}
        autoFocus={props.autoFocus ?? false}
        aria-label={props.label}
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : noteId}
        {...(refusal === null ? {} : { status: 'error' as const })}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setDraft(event.target.value);
          props.onChange?.(amountOf(event.target.value, allowNegative));
        }}
        onBlur={() => {
          if (refusal === null) setDraft(null);
        }}
      />
      {refusal === null ? null : (
        <span id={noteId} className="money-input__refusal" role="alert">
          {t(`frame.amount.reasons.${refusal}`)}
        </span>
      )}
    </span>
  );
}

function amountOf(text: string, allowNegative: boolean): Fen | null {
  const parsed = parseYuan(text);
  return parsed.ok && (allowNegative || parsed.value >= 0) ? parsed.value : null;
}

/** An empty field is not a mistake here: whether it may stay empty is the form's question. */
function refusalOf(text: string, allowNegative: boolean) {
  const parsed = parseYuan(text);
  if (parsed.ok) return parsed.value < 0 && !allowNegative ? 'negative' : null;
  return parsed.reason === 'blank' ? null : parsed.reason;
}
