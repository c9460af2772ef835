import { CheckOutlined, EditOutlined, PrinterOutlined, SaveOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { itemLabel } from '../../../shared/domain/item.ts';
import type { IssueTemplate } from '../../../shared/contract/directory.ts';
import type { ItemHit } from '../../../shared/contract/items.ts';
import { daySchema } from '../../../shared/domain/day.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommands } from '../../commands/use-command.ts';
import type { Command } from '../../commands/command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { addOne, enteredLines, goodsReady, lineKeyOf } from './goods-draft.ts';
import type { GoodsLine } from './goods-draft.ts';
import { GoodsLines } from './goods-lines.tsx';
import { focusPicker, GoodsPicker } from './goods-picker.tsx';
import { newIssue, nextIssue, repeatIssue, takeTemplate } from './issue-draft.ts';
import type { IssueDraft } from './issue-draft.ts';
import { DepartmentBudget } from './department-budget.tsx';
import { IssueFields, receiverId } from './issue-fields.tsx';
import type { IssueDesk } from './issue-screen.tsx';
import { MissingFields } from './missing-fields.tsx';
import { PostedBar } from './posted-bar.tsx';
import type { Posted } from './posted-bar.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import { SignatureDialog } from './signature-dialog.tsx';
import { TemplateButtons, templateCommands } from './template-buttons.tsx';
import { useDocumentPaper } from './use-document-paper.ts';
import { useFormCommands } from './use-form-commands.ts';
import { useHeld } from './use-held.ts';
import { useQuantityFocus } from './use-quantity-focus.ts';

/** The issue being typed. Ctrl+Enter posts it from anywhere; the next one begins with the same people. */
export function IssueForm({ desk }: { readonly desk: IssueDesk }) {
  const { t } = useTranslation();
  const today = daySchema.parse(useSession().today);
  const write = useWrite('stock.issue');
  const printing = useDocumentPaper();
  const [draft, setDraft] = useState<IssueDraft>(() => {
    const empty = newIssue(desk, today);
    return desk.repeated === null ? empty : repeatIssue(empty, desk.repeated, desk.departments);
  });
  const [posted, setPosted] = useState<Posted | null>(null);
  const [asking, setAsking] = useState<'signature' | 'template' | null>(null);
  const held = useHeld(draft.storeId);
  const focusQuantity = useQuantityFocus();
  const department = desk.departments.find((each) => each.id === draft.departmentId) ?? null;
  const templates = desk.templates.filter((template) => template.departmentId === draft.departmentId);
  const receiver = draft.receiver.trim();
  const missing = [
    ...(department === null ? [t('stock.fields.department')] : []),
    ...(receiver === '' ? [t('stock.fields.receiver')] : []),
    ...(draft.lines.length === 0 ? [t('stock.fields.item')] : []),
  ];
  const ready = missing.length === 0 && goodsReady(draft.lines, held.quantities) && !write.pending;

  const change = (next: IssueDraft) => {
    write.reset();
    setDraft(next);
  };
  const changeLines = (lines: readonly GoodsLine[]) => change({ ...draft, lines });
  const pick = (hit: ItemHit) => {
    const unit = hit.scannedUnit ?? hit.unit;
    changeLines(addOne(draft.lines, hit, unit));
    // A scanner goes on scanning; by hand, how many comes next.
    if (hit.scannedUnit === null) focusQuantity(lineKeyOf({ item: hit, unit }));
  };
  const take = (template: IssueTemplate) => {
    change(takeTemplate(draft, template));
    const [first] = template.lines;
    if (first !== undefined) focusQuantity(lineKeyOf({ item: { id: first.itemId }, unit: first.unit }));
  };
  const post = async (thenPrint: boolean) => {
    if (!ready || department === null) return;
    const { lines, departmentId: _chosen, ...facts } = draft;
    const outcome = await write.submit({
      ...facts,
      departmentId: department.id,
      lines: enteredLines(lines),
    });
    if (!outcome.ok) return;
    const { budgetLeftFen, ...document } = outcome.value;
    setPosted({
      ...document,
      about: `${department.name} · ${receiver} · ${aboutLines(lines, (first, count) => t('stock.more', { first, count }))}`,
      budget: budgetLeftFen === null ? null : { department: department.name, leftFen: budgetLeftFen },
    });
    flushSync(() => setDraft(nextIssue(draft, today)));
    focusPicker();
    if (thenPrint) void printing.print(document, 'print');
  };

  const postCommand: Command = {
    id: 'stock.issue.post',
    nameKey: 'stock.commands.post',
    keys: '$mod+Enter',
    icon: CheckOutlined,
    enabled: ready,
    perform: () => post(false),
  };
  const printCommand: Command = {
    id: 'stock.issue.postAndPrint',
    nameKey: 'stock.commands.postAndPrint',
    keys: '$mod+Shift+Enter',
    icon: PrinterOutlined,
    enabled: ready,
    perform: () => post(true),
  };
  const sign: Command = {
    id: 'stock.issue.sign',
    nameKey: 'stock.commands.sign',
    keys: 'F7',
    icon: EditOutlined,
    enabled: receiver !== '' && draft.lines.length > 0,
    perform: () => setAsking('signature'),
  };
  const save: Command = {
    id: 'stock.issue.saveTemplate',
    nameKey: 'stock.commands.saveTemplate',
    icon: SaveOutlined,
    enabled: department !== null && enteredLines(draft.lines).length > 0,
    perform: () => setAsking('template'),
  };
  useFormCommands();
  useCommands([
    postCommand,
    printCommand,
    sign,
    save,
    { id: 'stock.issue.item', nameKey: 'stock.commands.addItem', keys: 'F4', perform: focusPicker },
    {
      id: 'stock.issue.receiver',
      nameKey: 'stock.commands.receiver',
      keys: 'F2',
      perform: () => document.getElementById(receiverId)?.focus(),
    },
    ...templateCommands(templates, take),
  ]);

  return (
    <PageFrame
      title={t('stock.issue.title')}
      note={t('stock.issue.note')}
      actions={<CommandButton command={printCommand} />}
      primaryAction={<CommandButton command={postCommand} type="primary" loading={write.pending} />}
    >
      {posted === null ? null : (
        <PostedBar posted={posted} printing={printing} onClose={() => setPosted(null)} />
      )}
      <IssueFields desk={desk} draft={draft} onDraft={change} today={today} sign={sign} />
      <div className="stock-entry__bar">
        <TemplateButtons templates={templates} onTake={take} save={save} />
        <DepartmentBudget department={department} lines={draft.lines} costOf={held.costOf} />
      </div>
      <div className="stock-entry__picker">
        <GoodsPicker storeId={draft.storeId} label={t('stock.entry.addItem')} onPick={pick} />
      </div>
      <GoodsLines lines={draft.lines} onLines={changeLines} held={held.quantities} costOf={held.costOf} />
      <MissingFields names={draft.lines.length === 0 ? [] : missing} />
      <ErrorNotice error={write.error} onClose={write.reset} inForm />
      {asking === 'signature' ? (
        <SignatureDialog
          receiver={receiver}
          onClose={() => setAsking(null)}
          onSigned={(signature) => {
            setAsking(null);
            change({ ...draft, signature });
          }}
        />
      ) : null}
      {asking === 'template' && department !== null ? (
        <SaveTemplateDialog
          department={department}
          known={templates}
          purpose={draft.purpose}
          lines={draft.lines}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </PageFrame>
  );
}

/** The goods of a document in a few words: the first, and how many there are. */
function aboutLines(lines: readonly GoodsLine[], several: (first: string, count: number) => string): string {
  const [first] = lines;
  if (first === undefined) return '';
  return lines.length === 1 ? itemLabel(first.item) : several(itemLabel(first.item), lines.length);
}
