import { Alert, Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../shared/contract/sheet-import.ts';
import type { ContractError } from '../app/contract-error.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';

export interface ConfirmStepProps {
  readonly preview: ImportPreview;
  /** What importing this file once more would do; null when it never was imported. */
  readonly alreadyImported: string | null;
  readonly again: boolean;
  readonly onAgain: (again: boolean) => void;
  readonly error: ContractError | null;
  /** Reads file and books again, after one of them changed. */
  readonly onReread: () => void;
  /** The totals. */
  readonly children: ReactNode;
}

/** The totals to compare with the sheet, and the last word before anything is written. */
export function ConfirmStep(props: ConfirmStepProps) {
  const { t } = useTranslation();
  const { preview, error } = props;
  const totalRows = preview.skipped.filter(({ why }) => why === 'total');
  return (
    <div className="import__body">
      <p className="quiet">{t('register.confirm.explain')}</p>
      {props.alreadyImported === null ? null : (
        <Alert
          type="warning"
          showIcon
          message={props.alreadyImported}
          description={
            <Checkbox checked={props.again} onChange={(event) => props.onAgain(event.target.checked)}>
              {t('register.file.importAgain')}
            </Checkbox>
          }
        />
      )}
      {props.children}
      {totalRows.length === 0 ? null : (
        <section className="import__section">
          <h2>{t('register.confirm.sheetTotals')}</h2>
          <ul className="import__sheet-totals figures">
            {totalRows.map(({ rowNumber, text }) => (
              <li key={rowNumber}>
                <span className="quiet">{t('register.problemList.rowOne', { row: rowNumber })}</span> {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ErrorNotice error={error} inForm />
      {error?.code === 'REGISTER_TOTALS_CHANGED' ? (
        <Button onClick={props.onReread}>{t('register.confirm.readAgain')}</Button>
      ) : null}
    </div>
  );
}
