import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useCommands } from '../../commands/use-command.ts';
import { ValuationDialog } from './valuation-dialog.tsx';

/** How goods are valued, in a few quiet words; who may choose it opens the choice here or from the palette. */
export function ValuationNote() {
  const { t } = useTranslation();
  const valuation = useRead('stock.valuation', {});
  const mayChoose = useMay('stock.chooseValuation');
  const [choosing, setChoosing] = useState(false);
  useCommands(
    mayChoose
      ? [
          {
            id: 'stock.valuation',
            nameKey: 'stock.valuation.choose',
            enabled: valuation.data !== undefined,
            perform: () => setChoosing(true),
          },
        ]
      : [],
  );
  const { data } = valuation;
  if (data === undefined) return null;
  const words = data.chosen
    ? t('stock.valuation.now', { method: t(`stock.methods.${data.method}`) })
    : t('stock.valuation.notChosen');
  return (
    <>
      {mayChoose ? (
        <button type="button" className="stock-link" onClick={() => setChoosing(true)}>
          {words}
        </button>
      ) : (
        words
      )}
      {choosing ? <ValuationDialog valuation={data} onClose={() => setChoosing(false)} /> : null}
    </>
  );
}
