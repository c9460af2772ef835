import { useTranslation } from 'react-i18next';

/** What is still to be filled in, where the person looks before pressing the key. */
export function MissingFields({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  return (
    <p className="stock-entry__missing quiet" role="status">
      {t('stock.entry.missing', { fields: names.join(t('frame.rolesSeparator')) })}
    </p>
  );
}
