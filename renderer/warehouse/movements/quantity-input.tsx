import { Input } from 'antd';
import { useId, useState } from 'react';
import type { KeyboardEventHandler } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity, parseQuantity } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

export interface QuantityInputProps {
  readonly label: string;
  /** Null is an empty or unreadable field. */
  readonly value: Quantity | null;
  readonly onChange: (value: Quantity | null) => void;
  /** Why the form refuses what is typed, in words: more than there is, more than came. */
  readonly refusal?: string | null;
  readonly id?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
}

/** A quantity of goods as people type it: full-width digits are read, what could mean two things is refused in words. */
export function QuantityInput(props: QuantityInputProps) {
  const { t } = useTranslation();
  const noteId = useId();
  const { value } = props;
  // What is being typed; null when the field shows the value as we write it.
  const [draft, setDraft] = useState<string | null>(null);
  const parsed = draft === null ? null : parseQuantity(draft);
  const refused = parsed !== null && !parsed.ok && parsed.reason !== 'blank' ? parsed.reason : null;
  const negative = parsed?.ok === true && parsed.value < 0;
  const words = negative
    ? t('frame.amount.reasons.negative')
    : refused !== null
      ? t(`stock.entry.quantityRefusals.${refused}`)
      : (props.refusal ?? null);

  return (
    <span className="money-input">
      <Input
        {...(props.id === undefined ? {} : { id: props.id })}
        placeholder={props.placeholder}
        value={draft ?? (value === null ? '' : formatQuantity(value))}
        inputMode="decimal"
        autoComplete="off"
        autoFocus={props.autoFocus ?? false}
        disabled={props.disabled ?? false}
        aria-label={props.label}
        aria-invalid={words !== null}
        aria-describedby={words === null ? undefined : noteId}
        {...(words === null ? {} : { status: 'error' as const })}
        onFocus={(event) => event.target.select()}
        onKeyDown={props.onKeyDown}
        onChange={(event) => {
          setDraft(event.target.value);
          const read = parseQuantity(event.target.value);
          props.onChange(read.ok && read.value >= 0 ? read.value : null);
        }}
        onBlur={() => {
          if (refused === null && !negative) setDraft(null);
        }}
      />
      {words === null ? null : (
        <span id={noteId} className="money-input__refusal" role="alert">
          {words}
        </span>
      )}
    </span>
  );
}
