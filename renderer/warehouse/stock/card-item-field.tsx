import { useTranslation } from 'react-i18next';
import { useRead } from '../../app/use-read.ts';
import { ItemPicker } from '../items/item-picker.tsx';

/** Finds the item whose card is wanted. */
export function CardItemField(props: { readonly onChosen: (itemId: number) => void }) {
  const { t } = useTranslation();
  const stores = useRead('stores.list', {});
  const [store] = stores.data?.stores ?? [];
  if (store === undefined) return null;
  return (
    <span className="stock-card-item">
      <ItemPicker
        id="stock-card-item"
        storeId={store.id}
        label={t('stock.card.choose')}
        onPick={(hit) => props.onChosen(hit.id)}
      />
    </span>
  );
}
