import { App, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Department } from '../../../shared/contract/directory.ts';
import { useMay } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { MoneyInput } from '../../ui/money-input.tsx';
import { EntryDrawer } from './entry-drawer.tsx';
import { ActiveField, TextField } from './entry-fields.tsx';

/** A department: name, what it may use in a month, and whether goods still go there. */
export function DepartmentDrawer(props: {
  /** Null: a new one. */
  readonly entry: Department | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { entry: department, onClose } = props;
  const write = useWrite('departments.save');
  const maySave = useMay('departments.save');
  const [name, setName] = useState(department?.name ?? '');
  const [monthlyBudgetFen, setMonthlyBudgetFen] = useState(department?.monthlyBudgetFen ?? null);
  const [active, setActive] = useState(department?.active ?? true);
  const [tried, setTried] = useState(false);

  const save = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const outcome = await write.submit({ id: department?.id ?? null, name, monthlyBudgetFen, active });
    if (!outcome.ok) return;
    void message.success(t('directory.saved', { name: name.trim() }));
    onClose();
  };

  return (
    <EntryDrawer
      title={department?.name ?? t('directory.create.departments')}
      maySave={maySave}
      onSave={save}
      pending={write.pending}
      error={write.error}
      onErrorClose={write.reset}
      onClose={onClose}
    >
      <TextField
        id="department-name"
        name={t('directory.fields.name')}
        value={name}
        onChange={setName}
        longest={40}
        required
        missing={tried && name.trim() === ''}
        autoFocus={department === null}
      />
      <Form.Item
        label={t('directory.fields.budget')}
        htmlFor="department-budget"
        extra={t('directory.budgetExplain')}
      >
        <MoneyInput
          id="department-budget"
          value={monthlyBudgetFen}
          onChange={setMonthlyBudgetFen}
          disabled={!maySave}
        />
      </Form.Item>
      {department === null ? null : (
        <ActiveField explain={t('directory.activeExplain.departments')} value={active} onChange={setActive} />
      )}
    </EntryDrawer>
  );
}
