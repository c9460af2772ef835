import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ContractError } from '../app/contract-error.ts';
import { describeError, fieldFaults } from '../app/describe-error.ts';
import './error-notice.css';

export interface ErrorNoticeProps {
  /** Null shows nothing, so a form can hold the notice always. */
  readonly error: ContractError | null;
  readonly onClose?: () => void;
  /** Says that what was typed is still there; for forms. */
  readonly inForm?: boolean;
}

/**
 * A refusal, worded, where the person is looking: above the button that was pressed. It never clears the form.
 *
 * @example
 * <ErrorNotice error={save.error} onClose={save.reset} inForm />
 */
export function ErrorNotice({ error, onClose, inForm = false }: ErrorNoticeProps) {
  const { t } = useTranslation();
  const faults = error === null ? [] : fieldFaults(error);
  return (
    <div role="alert" className="error-notice__region">
      {error === null ? null : (
        <div className="error-notice" data-error-code={error.code}>
          <div className="error-notice__words">
            <p>{describeError(error, t)}</p>
            {faults.length === 0 ? null : (
              <ul>
                {faults.map((fault) => (
                  <li key={`${fault.path} ${fault.message}`}>
                    <code>{fault.path}</code> {fault.message}
                  </li>
                ))}
              </ul>
            )}
            {inForm ? <p className="error-notice__still">{t('frame.error.stillHere')}</p> : null}
          </div>
          {onClose === undefined ? null : (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('frame.action.close')}
              onClick={onClose}
            />
          )}
        </div>
      )}
    </div>
  );
}
