import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { ItemsChoices } from './items-import-screen.tsx';

/** Where the quantities of the sheet are; an office of one store is not asked. */
export function ImportStoreChoice(props: {
  readonly preview: Output<'items.preview'>;
  readonly onChange: (choices: ItemsChoices) => void;
}) {
  const { t } = useTranslation();
  const { stores, storeId } = props.preview;
  if (stores.length < 2) return null;
  return (
    <div className="import__layout">
      <label>
        {t('items.import.store')}
        <Select
          value={storeId}
          onChange={(chosen) => props.onChange({ storeId: chosen })}
          options={stores.map(({ id, name }) => ({ value: id, label: name }))}
          popupMatchSelectWidth={false}
        />
      </label>
    </div>
  );
}
