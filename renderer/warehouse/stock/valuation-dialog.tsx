import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { valuationMethods } from '../../../shared/domain/stock-cost.ts';
import type { ValuationMethod } from '../../../shared/domain/stock-cost.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';

/** The choice between moving average and FIFO: at set-up, later only before the first document of a year (B2). */
export function ValuationDialog(props: {
  readonly valuation: Output<'stock.valuation'>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { valuation, onClose } = props;
  const { today } = useSession();
  const write = useWrite('stock.chooseValuation');
  const [method, setMethod] = useState<ValuationMethod>(valuation.method);
  const same = valuation.chosen && method === valuation.method;

  const choose = async () => {
    const outcome = await write.submit({ method });
    if (outcome.ok) onClose();
  };

  return (
    <OfficeDialog
      open
      title={t('stock.valuation.title')}
      onClose={onClose}
      {...(valuation.mayChoose
        ? {
            act: {
              name: t('frame.action.confirm'),
              perform: choose,
              pending: write.pending,
              disabled: same,
            },
          }
        : {})}
    >
      <div className="dialog-body">
        <p className="quiet">{t('stock.valuation.explain')}</p>
        <Radio.Group
          className="stock-methods"
          vertical
          value={method}
          disabled={!valuation.mayChoose}
          onChange={(event) =>
            setMethod(valuationMethods.find((each) => each === event.target.value) ?? method)
          }
          options={valuationMethods.map((each) => ({
            value: each,
            label: (
              <span>
                <strong>{t(`stock.methods.${each}`)}</strong>
                <br />
                <span className="quiet">
                  {each === 'fifo' ? t('stock.valuation.fifo') : t('stock.valuation.average')}
                </span>
              </span>
            ),
          }))}
        />
        {valuation.mayChoose ? null : <p>{t('stock.valuation.locked', { year: today.slice(0, 4) })}</p>}
        <ErrorNotice error={write.error} onClose={write.reset} />
      </div>
    </OfficeDialog>
  );
}
