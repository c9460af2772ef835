import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Department, IssueTemplate } from '../../../shared/contract/directory.ts';
import { quantity } from '../../../shared/domain/quantity.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { askedOf } from './goods-draft.ts';
import type { GoodsLine } from './goods-draft.ts';
import { SubmitKey } from './submit-key.tsx';

/** Keeps the goods on the list as what a department usually takes; one of the same name is replaced. */
export function SaveTemplateDialog(props: {
  readonly department: Department;
  readonly known: readonly IssueTemplate[];
  readonly purpose: string;
  readonly lines: readonly GoodsLine[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { department, known, purpose, lines } = props;
  const write = useWrite('templates.save');
  const [name, setName] = useState('');
  const typed = name.trim();
  const same = known.find((template) => template.name === typed);

  const save = async () => {
    if (typed === '') return;
    const itemIds = [...new Set(lines.map((line) => line.item.id))];
    const outcome = await write.submit({
      id: same?.id ?? null,
      departmentId: department.id,
      name: typed,
      purpose: purpose.trim(),
      lines: itemIds
        .map((itemId) => ({ itemId, quantityThousandths: quantity(askedOf(lines, itemId)) }))
        .filter((line) => line.quantityThousandths > 0),
    });
    if (!outcome.ok) return;
    void message.success(t('stock.issue.templateSaved', { name: typed }));
    props.onClose();
  };

  return (
    <OfficeDialog
      open
      title={`${t('stock.issue.saveTemplate')} · ${department.name}`}
      onClose={props.onClose}
      act={{ name: t('frame.action.save'), perform: save, pending: write.pending, disabled: typed === '' }}
    >
      <SubmitKey nameKey="frame.action.save" enabled={typed !== '' && !write.pending} perform={save} />
      <div className="dialog-body">
        <label className="stock-field">
          <span>{t('stock.issue.templateName')}</span>
          <Input
            autoFocus
            value={name}
            maxLength={40}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) void save();
            }}
          />
        </label>
        {same === undefined ? null : <p className="quiet">{t('stock.issue.templateReplaces')}</p>}
        <ErrorNotice error={write.error} onClose={write.reset} inForm />
      </div>
    </OfficeDialog>
  );
}
