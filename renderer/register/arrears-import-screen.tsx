import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract/index.ts';
import { formatYuan } from '../../shared/domain/fen.ts';
import { attempt } from '../app/office-client.ts';
import { navigate } from '../app/routes.tsx';
import { useMay } from '../app/session.tsx';
import { useWrite } from '../app/use-write.ts';
import { arrearsPath } from '../cashier/paths.ts';
import { ImportDone } from '../imports/import-done.tsx';
import { ImportWizard } from '../imports/import-wizard.tsx';
import type { SaveProblemRows } from '../imports/save-problem-rows.tsx';
import type { ReadSheet } from '../imports/use-import-reading.ts';
import { ArrearsTotals } from './arrears-totals.tsx';
import { FeeItemChoices } from './fee-item-choices.tsx';

type Preview = Output<'openingArrears.preview'>;

/** Which fee item of the office each name in the sheet stands for; null: none. */
export interface ArrearsChoices {
  readonly feeItems: Record<string, number | null>;
}

/** Takes in what was owed before the office used the program. */
export function ArrearsImportScreen() {
  const { t } = useTranslation();
  const write = useWrite('openingArrears.import');
  return (
    <ImportWizard<Preview, ArrearsChoices, Output<'openingArrears.import'>>
      title={t('register.arrearsTitle')}
      help={t('register.file.arrearsHelp')}
      alreadyImported={(day) => t('register.file.arrearsAlreadyImported', { day })}
      read={read}
      saveProblemRows={saveProblemRows}
      noChoices={noChoices}
      renderMoreChoices={(preview, choices, change) => (
        <FeeItemChoices preview={preview} choices={choices} onChange={change} />
      )}
      wordValue={(_field, value) => value}
      renderTotals={(preview) => <ArrearsTotals preview={preview} />}
      isReady={() => true}
      actKey="register.confirm.importArrears"
      run={{
        ...write,
        submit: ({ sheet, choices }, decision) => write.submit({ ...sheet, ...decision, ...choices }),
      }}
      renderDone={(result, startAgain) => <ArrearsDone result={result} onAnother={startAgain} />}
    />
  );
}

const noChoices: ArrearsChoices = { feeItems: {} };

const read: ReadSheet<Preview, ArrearsChoices> = ({ sheet, choices }, requestId) =>
  attempt('openingArrears.preview', { ...sheet, ...choices, requestId });

const saveProblemRows: SaveProblemRows<ArrearsChoices> = ({ sheet, choices }, wanted) =>
  attempt('openingArrears.saveRefused', { ...sheet, ...choices, ...wanted });

interface ArrearsDoneProps {
  readonly result: Output<'openingArrears.import'>;
  readonly onAnother: () => void;
}

function ArrearsDone({ result, onAnother }: ArrearsDoneProps) {
  const { t } = useTranslation();
  const maySeeArrears = useMay('arrears.list');
  const { rows, amountFen, number, refusedRows } = result;
  return (
    <ImportDone
      title={t('register.done.arrears')}
      summary={t('register.done.arrearsSummary', { number, count: rows, amount: formatYuan(amountFen) })}
      refusedRows={refusedRows}
      onAnother={onAnother}
      links={maySeeArrears ? [{ name: t('register.done.toArrears'), go: () => navigate(arrearsPath) }] : []}
    />
  );
}
