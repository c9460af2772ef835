import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Supplier } from '../../../shared/contract/directory.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

/** Chooses a supplier, or records a new one by its name on the way; the rest is filled in later. */
export function SupplierField(props: {
  readonly suppliers: readonly Supplier[];
  readonly value: number | null;
  readonly onChange: (supplierId: number) => void;
}) {
  const { t } = useTranslation();
  const { suppliers, value, onChange } = props;
  const write = useWrite('suppliers.save');
  const [text, setText] = useState('');
  /** Just recorded, and not yet in the list that was read. */
  const [created, setCreated] = useState<{ readonly id: number; readonly name: string } | null>(null);
  const typed = text.trim();
  const known =
    created === null || suppliers.some((each) => each.id === created.id)
      ? suppliers
      : [...suppliers, created];
  const hits = known.filter((supplier) => supplier.name.toLowerCase().includes(typed.toLowerCase()));
  const isNew = typed !== '' && !known.some((supplier) => supplier.name === typed);

  const choose = async (chosen: number) => {
    setText('');
    if (chosen !== CREATE) {
      onChange(chosen);
      return;
    }
    const outcome = await write.submit({
      id: null,
      name: typed,
      contact: '',
      phone: '',
      note: '',
      active: true,
    });
    if (!outcome.ok) return;
    setCreated({ id: outcome.value.id, name: typed });
    onChange(outcome.value.id);
  };

  return (
    <>
      <Select
        aria-label={t('stock.fields.supplier')}
        placeholder={t('stock.goodsIn.supplierPlaceholder')}
        loading={write.pending}
        value={value}
        onSelect={(chosen: number) => void choose(chosen)}
        labelRender={({ value: id }) => known.find((each) => each.id === id)?.name ?? ''}
        options={[
          ...hits.map(({ id, name }) => ({ value: id, label: name })),
          ...(isNew ? [{ value: CREATE, label: t('stock.goodsIn.newSupplier', { name: typed }) }] : []),
        ]}
        showSearch={{
          searchValue: text,
          onSearch: (next) => setText(next.slice(0, 80)),
          filterOption: false,
        }}
      />
      <ErrorNotice error={write.error} onClose={write.reset} />
    </>
  );
}

/** Stands for nobody recorded: the last choice, to record somebody. */
const CREATE = -1;
