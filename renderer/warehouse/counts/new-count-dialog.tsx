import { Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountScope } from '../../../shared/contract/counts.ts';
import type { Month } from '../../../shared/domain/day.ts';
import { navigate } from '../../app/routes.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MonthInput } from '../../ui/month-input.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { Field } from '../movements/field.tsx';
import { StoreField } from '../movements/store-field.tsx';
import '../movements/documents.css';
import { sheetPath } from './paths.ts';
import { isChosen, ScopeFields } from './scope-fields.tsx';

/** A count (盘点单): which store, what of it, for which month, who watches, and whether goods stand still meanwhile. */
export function NewCountDialog(props: { readonly lastWitness: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const open = useWrite('counts.open');
  const stores = useRead('stores.list', {});
  const attention = useRead('stock.attention', {});
  const [chosenStoreId, setChosenStoreId] = useState<number | null>(null);
  // Undefined until somebody chooses: the month that is due.
  const [chosenMonth, setChosenMonth] = useState<Month | null | undefined>(undefined);
  const [scope, setScope] = useState<CountScope>({ kind: 'all' });
  const [witness, setWitness] = useState(props.lastWitness);
  const [freezes, setFreezes] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const active = stores.data?.stores.filter((store) => store.active) ?? [];
  const storeId = chosenStoreId ?? active[0]?.id;
  const dueMonth = attention.data?.dueCounts.find((due) => due.storeId === storeId)?.month ?? null;
  const month = chosenMonth === undefined ? dueMonth : chosenMonth;

  const begin = async () => {
    const lacks = !isChosen(scope);
    setIncomplete(lacks);
    if (lacks || storeId === undefined) return;
    const outcome = await open.submit({ storeId, month, scope, witness: witness.trim(), freezes });
    if (outcome.ok) navigate(sheetPath(outcome.value.countSeq));
  };

  return (
    <OfficeDialog
      open
      width={600}
      title={t('counts.commands.create')}
      onClose={props.onClose}
      act={{
        name: t('counts.opening.act'),
        perform: begin,
        pending: open.pending,
        disabled: storeId === undefined,
      }}
    >
      <div className="dialog-body count-new">
        <p className="quiet">{t('counts.opening.snapshot')}</p>
        {storeId === undefined ? null : (
          <StoreField stores={active} value={storeId} onChange={setChosenStoreId} />
        )}
        <Field name={t('counts.opening.month')}>
          <div className="count-new__month">
            <MonthInput
              label={t('counts.opening.month')}
              value={month}
              onChange={setChosenMonth}
              allowClear
            />
            {month === null ? <span className="quiet">{t('counts.opening.noMonth')}</span> : null}
          </div>
        </Field>
        <ScopeFields scope={scope} onScope={setScope} incomplete={incomplete} />
        <Field name={t('counts.fields.witness')}>
          <Input
            value={witness}
            maxLength={60}
            aria-label={t('counts.fields.witness')}
            placeholder={t('counts.opening.witnessHint')}
            onChange={(event) => setWitness(event.target.value)}
          />
        </Field>
        <Field name={t('counts.opening.movements')}>
          <Radio.Group
            className="count-new__choices"
            aria-label={t('counts.opening.movements')}
            value={freezes}
            onChange={(event) => setFreezes(event.target.value === true)}
            options={[
              {
                value: false,
                label: <Choice name={t('counts.opening.goOn')} detail={t('counts.opening.goOnDetail')} />,
              },
              {
                value: true,
                label: <Choice name={t('counts.opening.freeze')} detail={t('counts.opening.freezeDetail')} />,
              },
            ]}
          />
        </Field>
        <ErrorNotice error={open.error ?? stores.error} onClose={open.reset} inForm />
      </div>
    </OfficeDialog>
  );
}

function Choice({ name, detail }: { readonly name: string; readonly detail: string }) {
  return (
    <>
      {name}
      <span className="quiet count-new__detail">{detail}</span>
    </>
  );
}
