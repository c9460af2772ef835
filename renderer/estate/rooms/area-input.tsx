import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity, parseQuantity } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

export interface AreaInputProps {
  /** Null: not known. */
  readonly value?: Quantity | null;
  /** `unreadable` while what stands there is no area; the form then keeps its button grey. */
  readonly onChange?: (area: Quantity | null | 'unreadable') => void;
  readonly id?: string;
  readonly label?: string;
}

/** A floor area as people type it: `88.02`, `８８．０２`, `88.02㎡`; an empty field is an area nobody knows. */
export function AreaInput(props: AreaInputProps) {
  const { t } = useTranslation();
  const noteId = useId();
  const { value = null } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const wrong = draft !== null && areaOf(draft) === 'unreadable';
  return (
    <>
      <Input
        id={props.id}
        value={draft ?? (value === null ? '' : formatQuantity(value))}
        inputMode="decimal"
        autoComplete="off"
        suffix="㎡"
        placeholder={t('estate.edit.areaExample')}
        aria-label={props.label}
        aria-invalid={wrong}
        aria-describedby={wrong ? noteId : undefined}
        {...(wrong ? { status: 'error' as const } : {})}
        onChange={(event) => {
          setDraft(event.target.value);
          props.onChange?.(areaOf(event.target.value));
        }}
        onBlur={() => {
          if (!wrong) setDraft(null);
        }}
      />
      {wrong ? (
        <span id={noteId} className="problem" role="alert">
          {t('estate.edit.areaInvalid')}
        </span>
      ) : null}
    </>
  );
}

function areaOf(text: string): Quantity | null | 'unreadable' {
  if (text.trim() === '') return null;
  const parsed = parseQuantity(text);
  return parsed.ok && parsed.value > 0 ? parsed.value : 'unreadable';
}
