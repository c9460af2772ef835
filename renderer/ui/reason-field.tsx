import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

export interface ReasonFieldProps {
  readonly value?: string;
  readonly onChange?: (reason: string) => void;
  readonly id?: string;
  /** Usual reasons, offered as one click each; the person may go on writing. */
  readonly usual?: readonly string[];
  readonly autoFocus?: boolean;
}

/** Why something is corrected, in the person's own words: 2 to 200 characters, kept for ever with the correction. */
export function ReasonField(props: ReasonFieldProps) {
  const { t } = useTranslation();
  return (
    <div className="reason-field">
      <Input.TextArea
        {...(props.id === undefined ? {} : { id: props.id })}
        value={props.value ?? ''}
        onChange={(event) => props.onChange?.(event.target.value)}
        placeholder={t('frame.reason.placeholder')}
        aria-label={t('frame.reason.label')}
        autoFocus={props.autoFocus ?? false}
        maxLength={LONGEST}
        showCount
        autoSize={{ minRows: 2, maxRows: 5 }}
      />
      {props.usual === undefined ? null : (
        <div className="reason-field__usual">
          {props.usual.map((reason) => (
            <button
              key={reason}
              type="button"
              className="quiet-button"
              onClick={() => props.onChange?.(reason)}
            >
              {reason}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** As `reasonSchema` of the contract. */
const LONGEST = 200;
