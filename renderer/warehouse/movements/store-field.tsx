import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Store } from '../../../shared/contract/directory.ts';

/** Which store; an office with one is not asked. */
export function StoreField(props: {
  readonly stores: readonly Store[];
  readonly value: number;
  readonly onChange: (storeId: number) => void;
  readonly name?: string;
}) {
  const { t } = useTranslation();
  const name = props.name ?? t('stock.fields.store');
  if (props.stores.length < 2) return null;
  return (
    <div className="stock-field">
      <span aria-hidden="true">{name}</span>
      <Select
        aria-label={name}
        value={props.value}
        onChange={props.onChange}
        options={props.stores.map((store) => ({ value: store.id, label: store.name }))}
      />
    </div>
  );
}
