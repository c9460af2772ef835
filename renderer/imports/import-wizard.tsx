import { ArrowLeftOutlined, ArrowRightOutlined, CheckOutlined } from '@ant-design/icons';
import { Steps } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../shared/contract/sheet-import.ts';
import type { ContractError } from '../app/contract-error.ts';
import type { TextKey } from '../app/i18n.ts';
import type { Outcome } from '../app/office-client.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { useCommand } from '../commands/use-command.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { LongWork } from '../ui/long-work.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { FileStep } from './file-step.tsx';
import { ProblemsStep } from './problems-step.tsx';
import type { SaveProblemRows } from './save-problem-rows.tsx';
import { useImportReading } from './use-import-reading.ts';
import type { AskedImport, ReadSheet } from './use-import-reading.ts';
import './imports.css';

/** What the person decided on top of file and mapping. */
export interface ImportDecision {
  readonly previewHash: string;
  readonly skipRefused: boolean;
  readonly again: boolean;
}

export interface ImportWizardProps<Preview extends ImportPreview, Choices, Result> {
  readonly title: string;
  /** What the sheet should hold, in a sentence. */
  readonly help: string;
  /** What importing the same file again would do. */
  readonly alreadyImported: (day: string) => string;
  readonly read: ReadSheet<Preview, Choices>;
  readonly saveProblemRows: SaveProblemRows<Choices>;
  readonly noChoices: Choices;
  /** What else is chosen beside the columns, such as fee items. */
  readonly renderMoreChoices?: (
    preview: Preview,
    choices: Choices,
    change: (choices: Choices) => void,
  ) => ReactNode;
  /** A value of a field as the screen shows it. */
  readonly wordValue: (field: string, value: string) => string;
  /** The totals to confirm. */
  readonly renderTotals: (preview: Preview, choices: Choices, keep: (choices: Choices) => void) => ReactNode;
  /** Whether everything is chosen that the import needs. */
  readonly isReady: (preview: Preview, choices: Choices) => boolean;
  readonly actKey: TextKey;
  readonly run: {
    readonly submit: (asked: AskedImport<Choices>, decision: ImportDecision) => Promise<Outcome<Result>>;
    readonly pending: boolean;
    readonly error: ContractError | null;
    readonly reset: () => void;
    readonly requestId: string;
  };
  readonly renderDone: (result: Result, startAgain: () => void) => ReactNode;
}

/**
 * Takes a sheet in, step by step: file, columns, problems, totals, done. Nothing is lost on the way: a refusal keeps
 * file and mapping, and a corrected file is read with the mapping of the one before.
 */
export function ImportWizard<Preview extends ImportPreview, Choices, Result>(
  props: ImportWizardProps<Preview, Choices, Result>,
) {
  const { t } = useTranslation();
  const { run } = props;
  const reading = useImportReading(props.read, props.noChoices);
  const [step, setStep] = useState<Step>('file');
  const [skipRefused, setSkipRefused] = useState(false);
  const [again, setAgain] = useState(false);
  const [result, setResult] = useState<{ readonly value: Result } | null>(null);
  const { asked, preview, requestId } = reading;
  const isReading = requestId !== null;
  const shown = result === null ? step : 'done';
  const index = steps.indexOf(shown);

  const open = async (file: File): Promise<void> => {
    run.reset();
    setSkipRefused(false);
    setAgain(false);
    if (await reading.open(file)) setStep('columns');
  };
  const startAgain = (): void => {
    reading.close();
    setResult(null);
    setStep('file');
  };
  const goTo = (next: Step): void => {
    run.reset();
    setStep(next);
  };
  const submit = async (): Promise<void> => {
    if (asked === null || preview === null) return;
    const outcome = await run.submit(asked, { previewHash: preview.previewHash, skipRefused, again });
    if (outcome.ok) setResult({ value: outcome.value });
  };
  const isComplete =
    preview !== null &&
    !isReading &&
    reading.error === null &&
    isPassed(shown, preview, skipRefused) &&
    (shown !== 'confirm' ||
      (props.isReady(preview, asked?.choices ?? props.noChoices) && (again || preview.importedDay === null)));

  const next = useCommand({
    id: 'import.next',
    nameKey: 'frame.action.next',
    keys: '$mod+Enter',
    icon: ArrowRightOutlined,
    enabled: isComplete && (shown === 'columns' || shown === 'problems'),
    perform: () => goTo(steps[index + 1] ?? 'confirm'),
  });
  const act = useCommand({
    id: 'import.run',
    nameKey: props.actKey,
    nameValues: { count: String(preview?.counts.takenRows ?? 0) },
    keys: '$mod+Enter',
    icon: CheckOutlined,
    enabled: isComplete && shown === 'confirm' && !run.pending,
    perform: submit,
  });
  const back = useCommand({
    id: 'import.back',
    nameKey: 'frame.action.back',
    keys: 'Alt+ArrowLeft',
    icon: ArrowLeftOutlined,
    enabled: index > 0 && shown !== 'done' && !run.pending,
    perform: () => goTo(steps[index - 1] ?? 'file'),
  });

  return (
    <PageFrame title={props.title} layout="table" note={asked?.sheet.fileName}>
      <div className="import">
        <Steps
          size="small"
          className="import__steps"
          current={index}
          items={steps.map((name) => ({ title: t(`register.steps.${name}`) }))}
        />
        <ErrorNotice error={reading.error} inForm={asked !== null} />
        {shown === 'file' ? <FileStep help={props.help} reading={isReading} onOpen={open} /> : null}
        {shown === 'columns' && preview !== null ? (
          <ColumnsStep
            preview={preview}
            onChange={(mapping) => reading.change({ mapping })}
            more={props.renderMoreChoices?.(preview, asked?.choices ?? props.noChoices, (choices) =>
              reading.change({ choices }),
            )}
          />
        ) : null}
        {shown === 'problems' && preview !== null && asked !== null ? (
          <ProblemsStep
            preview={preview}
            asked={asked}
            save={props.saveProblemRows}
            wordValue={props.wordValue}
            skipRefused={skipRefused}
            onSkip={setSkipRefused}
            onAnother={() => goTo('file')}
          />
        ) : null}
        {shown === 'confirm' && preview !== null && asked !== null ? (
          <ConfirmStep
            preview={preview}
            alreadyImported={preview.importedDay === null ? null : props.alreadyImported(preview.importedDay)}
            again={again}
            onAgain={setAgain}
            error={run.error}
            onReread={() => {
              run.reset();
              reading.change({});
            }}
          >
            {props.renderTotals(preview, asked.choices, reading.keep)}
          </ConfirmStep>
        ) : null}
        {result === null ? null : props.renderDone(result.value, startAgain)}
        {requestId === null ? null : <LongWork requestId={requestId} />}
        {run.pending ? <LongWork requestId={run.requestId} /> : null}
        {shown === 'file' || shown === 'done' ? null : (
          <footer className="import__foot">
            <CommandButton command={back} />
            {shown === 'confirm' ? (
              <CommandButton command={act} type="primary" loading={run.pending} />
            ) : (
              <CommandButton command={next} type="primary" loading={isReading} />
            )}
          </footer>
        )}
      </div>
    </PageFrame>
  );
}

const steps = ['file', 'columns', 'problems', 'confirm', 'done'] as const;
type Step = (typeof steps)[number];

/** Whether nothing of this step keeps the person from the next. */
function isPassed(step: Step, preview: ImportPreview, skipRefused: boolean): boolean {
  const { counts, missing, headerRow } = preview;
  const isMapped = headerRow !== null && missing.length === 0;
  if (step === 'columns') return isMapped;
  return isMapped && counts.takenRows > 0 && (counts.refusedRows === 0 || skipRefused);
}
