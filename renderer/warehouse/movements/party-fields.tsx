import { useTranslation } from 'react-i18next';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NamedField } from './named-field.tsx';
import type { Named } from './named-field.tsx';

interface PartyFieldProps {
  readonly known: readonly Named[];
  readonly value: number | null;
  readonly onChange: (id: number) => void;
}

/** Who delivers: a supplier, or a new one by its name. */
export function SupplierField(props: PartyFieldProps) {
  const { t } = useTranslation();
  const write = useWrite('suppliers.save');
  return (
    <>
      <NamedField
        {...props}
        label={t('stock.fields.supplier')}
        placeholder={t('stock.goodsIn.supplierPlaceholder')}
        newName={(name) => t('stock.goodsIn.newSupplier', { name })}
        create={async (name) => {
          const outcome = await write.submit({
            id: null,
            name,
            contact: '',
            phone: '',
            note: '',
            active: true,
          });
          return outcome.ok ? outcome.value.id : null;
        }}
        pending={write.pending}
        longest={80}
      />
      <ErrorNotice error={write.error} onClose={write.reset} />
    </>
  );
}

/** Who takes the goods: a department, or a new one by its name, without a budget. */
export function DepartmentField(props: PartyFieldProps) {
  const { t } = useTranslation();
  const write = useWrite('departments.save');
  return (
    <>
      <NamedField
        {...props}
        label={t('stock.fields.department')}
        placeholder={t('stock.issue.departmentPlaceholder')}
        newName={(name) => t('stock.issue.newDepartment', { name })}
        create={async (name) => {
          const outcome = await write.submit({ id: null, name, monthlyBudgetFen: null, active: true });
          return outcome.ok ? outcome.value.id : null;
        }}
        pending={write.pending}
        longest={40}
      />
      <ErrorNotice error={write.error} onClose={write.reset} />
    </>
  );
}
