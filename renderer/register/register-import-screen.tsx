import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract/index.ts';
import type { Day } from '../../shared/domain/day.ts';
import { roomStates, roomUses } from '../../shared/domain/room.ts';
import type { Translate } from '../app/i18n.ts';
import { attempt } from '../app/office-client.ts';
import { navigate } from '../app/routes.tsx';
import { useMay } from '../app/session.tsx';
import { useWrite } from '../app/use-write.ts';
import { roomMapPattern } from '../estate/paths.ts';
import { ImportDone } from '../imports/import-done.tsx';
import { ImportWizard } from '../imports/import-wizard.tsx';
import type { ReadSheet } from '../imports/use-import-reading.ts';
import type { SaveProblemRows } from '../imports/save-problem-rows.tsx';
import { arrearsImportPath } from './paths.ts';
import { RegisterTotals } from './register-totals.tsx';

type Preview = Output<'register.preview'>;

/** From which day new people of known rooms hold them. */
export interface RegisterChoices {
  readonly handOverDay: Day | null;
}

/** Takes in the office's own register of rooms and people. */
export function RegisterImportScreen() {
  const { t } = useTranslation();
  const write = useWrite('register.import');
  return (
    <ImportWizard<Preview, RegisterChoices, Output<'register.import'>>
      title={t('register.title')}
      help={t('register.file.registerHelp')}
      alreadyImported={(day) => t('register.file.alreadyImported', { day })}
      read={read}
      saveProblemRows={saveProblemRows}
      noChoices={noChoices}
      wordValue={(field, value) => wordValue(field, value, t)}
      renderTotals={(preview, choices, keep) => (
        <RegisterTotals preview={preview} choices={choices} onChange={keep} />
      )}
      isReady={(preview, { handOverDay }) =>
        preview.known.handedOverRooms === 0 || isPossible(preview, handOverDay)
      }
      actKey="register.confirm.import"
      run={{
        ...write,
        submit: ({ sheet, choices }, decision) => write.submit({ ...sheet, ...decision, ...choices }),
      }}
      renderDone={(result, startAgain) => <RegisterDone result={result} onAnother={startAgain} />}
    />
  );
}

const noChoices: RegisterChoices = { handOverDay: null };

const read: ReadSheet<Preview, RegisterChoices> = ({ sheet }, requestId) =>
  attempt('register.preview', { ...sheet, requestId });

const saveProblemRows: SaveProblemRows<RegisterChoices> = ({ sheet }, wanted) =>
  attempt('register.saveRefused', { ...sheet, ...wanted });

function isPossible(preview: Preview, handOverDay: Day | null): boolean {
  const { earliestHandOverDay } = preview.known;
  return handOverDay !== null && (earliestHandOverDay === null || handOverDay >= earliestHandOverDay);
}

function wordValue(field: string, value: string, t: Translate): string {
  const use = field === 'use' ? roomUses.find((known) => known === value) : undefined;
  if (use !== undefined) return t(`estate.uses.${use}`);
  const state = field === 'state' ? roomStates.find((known) => known === value) : undefined;
  return state === undefined ? value : t(`estate.states.${state}`);
}

interface RegisterDoneProps {
  readonly result: Output<'register.import'>;
  readonly onAnother: () => void;
}

function RegisterDone({ result, onAnother }: RegisterDoneProps) {
  const { t } = useTranslation();
  const mayImportArrears = useMay('openingArrears.import');
  const { newRooms, changedRooms, newPeople, refusedRows } = result;
  return (
    <ImportDone
      title={t('register.done.register')}
      summary={t('register.done.registerSummary', { newRooms, changedRooms, newPeople })}
      refusedRows={refusedRows}
      onAnother={onAnother}
      links={[
        { name: t('register.done.toRooms'), go: () => navigate(roomMapPattern) },
        ...(mayImportArrears
          ? [{ name: t('register.done.toArrearsImport'), go: () => navigate(arrearsImportPath) }]
          : []),
      ]}
    />
  );
}
