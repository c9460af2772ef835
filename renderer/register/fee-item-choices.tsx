import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract/index.ts';
import { ChoiceSelect } from '../imports/choice-select.tsx';
import { DataTable } from '../ui/data-table.tsx';
import type { ArrearsChoices } from './arrears-import-screen.tsx';

export interface FeeItemChoicesProps {
  readonly preview: Output<'openingArrears.preview'>;
  readonly choices: ArrearsChoices;
  readonly onChange: (choices: ArrearsChoices) => void;
}

/** Which fee item of the office each one named in the sheet is. */
export function FeeItemChoices({ preview, choices, onChange }: FeeItemChoicesProps) {
  const { t } = useTranslation();
  const { feeItems, offeredFeeItems } = preview;
  if (offeredFeeItems.length === 0)
    return <Alert type="warning" showIcon role="alert" message={t('register.feeItems.missing')} />;
  if (feeItems.length === 0) return null;
  const open = feeItems.filter(({ how }) => how === 'open').length;
  const options = [
    { value: NONE, label: t('register.feeItems.none') },
    ...offeredFeeItems.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <section className="import__section">
      <h2>{t('register.feeItems.explain')}</h2>
      <DataTable
        label={t('register.feeItems.title')}
        height="content"
        rows={feeItems}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', title: t('register.feeItems.inSheet'), kind: 'text', value: ({ name }) => name },
          {
            key: 'rows',
            title: t('register.confirm.count'),
            kind: 'figure',
            width: 90,
            value: ({ rows }) => String(rows),
          },
          {
            key: 'amount',
            title: t('register.fields.amount'),
            kind: 'money',
            width: 150,
            value: ({ amountFen }) => amountFen,
          },
          {
            key: 'stands',
            title: t('register.feeItems.stands'),
            kind: 'node',
            width: 280,
            render: ({ name, feeItemId, how }) => (
              <ChoiceSelect<number>
                aria-label={`${t('register.feeItems.stands')} ${name}`}
                {...(how === 'open' ? {} : { value: feeItemId ?? NONE })}
                placeholder={t('register.feeItems.choose')}
                {...(how === 'open' ? { status: 'warning' } : {})}
                onChange={(chosen) =>
                  onChange({ feeItems: { ...choices.feeItems, [name]: chosen === NONE ? null : chosen } })
                }
                options={options}
              />
            ),
          },
        ]}
      />
      {open === 0 ? null : (
        <p className="import__doubt" role="status">
          {t('register.feeItems.open', { count: open })}
        </p>
      )}
    </section>
  );
}

/** No fee item has this id. */
const NONE = 0;
