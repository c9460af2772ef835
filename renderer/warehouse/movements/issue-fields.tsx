import { AutoComplete, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day.ts';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import type { Command } from '../../commands/command.ts';
import { EntryFields } from './entry-fields.tsx';
import { Field } from './field.tsx';
import { HappenedDay } from './happened-day.tsx';
import { changeDepartment, changeReceiver } from './issue-draft.ts';
import type { IssueDraft } from './issue-draft.ts';
import type { IssueDesk } from './issue-screen.tsx';
import { DepartmentField } from './party-fields.tsx';
import { SignaturePicture } from './signature-picture.tsx';
import { StoreField } from './store-field.tsx';

export const receiverId = 'stock-issue-receiver';

/** Who takes the goods and what for. */
export function IssueFields(props: {
  readonly desk: IssueDesk;
  readonly draft: IssueDraft;
  readonly onDraft: (draft: IssueDraft) => void;
  readonly today: Day;
  readonly sign: Command;
}) {
  const { t } = useTranslation();
  const { desk, draft, onDraft, today, sign } = props;
  const receivers = useReceivers(draft.departmentId);
  // By itself the list would open again over the next issue, once the name just posted is in it.
  const [offering, setOffering] = useState(false);
  return (
    <EntryFields>
      <Field name={t('stock.fields.department')}>
        <DepartmentField
          known={desk.departments}
          value={draft.departmentId}
          onChange={(departmentId) => onDraft(changeDepartment(draft, departmentId))}
        />
      </Field>
      <Field name={t('stock.fields.receiver')}>
        <AutoComplete
          id={receiverId}
          aria-label={t('stock.fields.receiver')}
          open={offering}
          onOpenChange={setOffering}
          onBlur={() => setOffering(false)}
          value={draft.receiver}
          onChange={(receiver: string) => onDraft(changeReceiver(draft, receiver.slice(0, 60)))}
          options={receivers.map((name) => ({ value: name }))}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed.trim()) ?? false }}
        />
      </Field>
      <Field name={t('stock.fields.purpose')} wide>
        <Input
          aria-label={t('stock.fields.purpose')}
          value={draft.purpose}
          maxLength={200}
          placeholder={t('stock.issue.purposePlaceholder')}
          onChange={(event) => onDraft({ ...draft, purpose: event.target.value })}
        />
      </Field>
      <Field name={t('stock.fields.workOrder')}>
        <Input
          aria-label={t('stock.fields.workOrder')}
          value={draft.workOrder}
          maxLength={60}
          onChange={(event) => onDraft({ ...draft, workOrder: event.target.value })}
        />
      </Field>
      <Field name={t('stock.entry.day')}>
        <HappenedDay
          today={today}
          value={draft.happenedDay}
          onChange={(happenedDay) => onDraft({ ...draft, happenedDay })}
        />
      </Field>
      <StoreField
        stores={desk.stores}
        value={draft.storeId}
        onChange={(storeId) => onDraft({ ...draft, storeId })}
      />
      <Field name={t('stock.fields.signature')} wide>
        <span className="stock-entry__signature">
          {draft.signature === '' ? null : (
            <SignaturePicture path={draft.signature} label={t('stock.issue.signed')} />
          )}
          <CommandButton command={sign} size="small" />
          {draft.signature === '' ? <span className="faint">{t('stock.issue.signPaper')}</span> : null}
        </span>
      </Field>
    </EntryFields>
  );
}

/** Who took goods for the department lately, the last first. */
function useReceivers(departmentId: number | null): readonly string[] {
  const { data } = useRead(
    'stock.documents',
    {
      from: null,
      to: null,
      kind: 'issue',
      departmentId,
      supplierId: null,
      text: '',
      beforeSeq: null,
      limit: 100,
    },
    { enabled: departmentId !== null },
  );
  return useMemo(
    () => [
      ...new Set((data?.documents ?? []).map((document) => document.receiver).filter((name) => name !== '')),
    ],
    [data],
  );
}
