import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { attempt } from '../../app/office-client.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate } from '../../app/routes.tsx';
import { useWrite } from '../../app/use-write.ts';
import { ImportDone } from '../../imports/import-done.tsx';
import { ImportWizard } from '../../imports/import-wizard.tsx';
import type { SaveProblemRows } from '../../imports/save-problem-rows.tsx';
import type { ReadSheet } from '../../imports/use-import-reading.ts';
import { documentPath, onHandPath } from '../movements/paths.ts';
import { ImportStoreChoice } from './import-store-choice.tsx';
import { ItemsTotals } from './items-totals.tsx';
import { itemsPattern } from './paths.ts';

type Preview = Output<'items.preview'>;

/** Into which store the quantities of the sheet go; null: the first. */
export interface ItemsChoices {
  readonly storeId: number | null;
}

/** Takes in a list of goods with what there is of them. */
export function ItemsImportScreen() {
  const { t } = useTranslation();
  const write = useWrite('items.import');
  return (
    <ImportWizard<Preview, ItemsChoices, Output<'items.import'>>
      title={t('items.import.title')}
      help={t('items.import.help')}
      alreadyImported={(day) => t('items.import.alreadyImported', { day })}
      read={read}
      saveProblemRows={saveProblemRows}
      noChoices={noChoices}
      renderMoreChoices={(preview, _choices, change) => (
        <ImportStoreChoice preview={preview} onChange={change} />
      )}
      wordValue={(_field, value) => value}
      renderTotals={(preview) => <ItemsTotals preview={preview} />}
      isReady={() => true}
      actKey="items.import.act"
      run={{
        ...write,
        submit: ({ sheet, choices }, decision) => write.submit({ ...sheet, ...decision, ...asked(choices) }),
      }}
      renderDone={(result, startAgain) => <ItemsDone result={result} onAnother={startAgain} />}
    />
  );
}

const noChoices: ItemsChoices = { storeId: null };

const read: ReadSheet<Preview, ItemsChoices> = ({ sheet, choices }, requestId) =>
  attempt('items.preview', { ...sheet, ...asked(choices), requestId });

const saveProblemRows: SaveProblemRows<ItemsChoices> = ({ sheet, choices }, wanted) =>
  attempt('items.saveRefused', { ...sheet, ...asked(choices), ...wanted });

function asked({ storeId }: ItemsChoices): { readonly storeId?: number } {
  return storeId === null ? {} : { storeId };
}

function ItemsDone(props: { readonly result: Output<'items.import'>; readonly onAnother: () => void }) {
  const { t } = useTranslation();
  const { newItems, changedItems, refusedRows, opening } = props.result;
  const toItems = { name: t('items.import.toItems'), go: () => navigate(pathTo(itemsPattern, {})) };
  return (
    <ImportDone
      title={t('items.import.done')}
      summary={
        opening === null
          ? t('items.import.doneSummary', { newItems, changedItems })
          : t('items.import.doneStock', {
              newItems,
              changedItems,
              lines: opening.lines,
              amount: formatYuan(opening.valueFen),
              number: opening.number,
            })
      }
      refusedRows={refusedRows}
      onAnother={props.onAnother}
      links={
        opening === null
          ? [toItems]
          : [
              { name: t('items.import.toStock'), go: () => navigate(onHandPath) },
              {
                name: t('items.import.openDocument'),
                go: () => navigate(documentPath(opening.documentSeq)),
              },
              toItems,
            ]
      }
    />
  );
}
