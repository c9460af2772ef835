import { CheckOutlined, CheckSquareOutlined, PrinterOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ItemHit } from '../../../shared/contract/items.ts';
import { daySchema } from '../../../shared/domain/day.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import type { Translate } from '../../app/i18n.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommands } from '../../commands/use-command.ts';
import type { Command } from '../../commands/command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { lineKeyOf } from './goods-draft.ts';
import {
  addToDelivery,
  deliveredLines,
  deliveryTotalFen,
  isSamePerson,
  problemsOf,
  tickAll,
} from './goods-in-draft.ts';
import type { DeliveryLine } from './goods-in-draft.ts';
import { GoodsInFields, newDelivery } from './goods-in-fields.tsx';
import type { DeliveryDraft } from './goods-in-fields.tsx';
import { DeliveryLines } from './goods-in-lines.tsx';
import type { GoodsInDesk } from './goods-in-screen.tsx';
import { focusPicker, GoodsPicker } from './goods-picker.tsx';
import { MissingFields } from './missing-fields.tsx';
import { PostedBar } from './posted-bar.tsx';
import type { Posted } from './posted-bar.tsx';
import { useDocumentPaper } from './use-document-paper.ts';
import { useFormCommands } from './use-form-commands.ts';
import { useQuantityFocus } from './use-quantity-focus.ts';

/** The delivery being entered. F6 ticks all five of every line, Ctrl+Enter posts. */
export function GoodsInForm({ desk }: { readonly desk: GoodsInDesk }) {
  const { t } = useTranslation();
  const session = useSession();
  const today = daySchema.parse(session.today);
  const write = useWrite('stock.goodsIn');
  const printing = useDocumentPaper();
  const focusQuantity = useQuantityFocus();
  const [draft, setDraft] = useState<DeliveryDraft>(() => newDelivery(desk, session.user.name, today));
  const [lines, setLines] = useState<readonly DeliveryLine[]>([]);
  const [posted, setPosted] = useState<Posted | null>(null);
  const supplier = desk.suppliers.find((each) => each.id === draft.supplierId) ?? null;
  const samePerson = isSamePerson(draft.buyer, draft.inspector);
  const missing = missingOf(draft, lines, t);
  const ready = missing.length === 0 && !samePerson && !write.pending;

  const changeDraft = (next: DeliveryDraft) => {
    write.reset();
    setDraft(next);
  };
  const changeLines = (next: readonly DeliveryLine[]) => {
    write.reset();
    setLines(next);
  };
  const pick = (hit: ItemHit) => {
    const unit = hit.scannedUnit ?? hit.unit;
    const scanned = hit.scannedUnit !== null;
    changeLines(
      addToDelivery(lines, hit, unit, { scanned, lastPriceTenThousandths: hit.lastPriceTenThousandths }),
    );
    if (!scanned) focusQuantity(lineKeyOf({ item: hit, unit }));
  };
  const tickEvery = () => {
    const all = lines.map((line) => tickAll({ ...line, checks: NOTHING_CHECKED }));
    changeLines(all);
  };
  const post = async (thenPrint: boolean) => {
    if (!ready || draft.supplierId === null) return;
    const outcome = await write.submit({
      ...draft,
      supplierId: draft.supplierId,
      lines: deliveredLines(lines),
    });
    if (!outcome.ok) return;
    setPosted({ ...outcome.value, about: aboutDelivery(supplier?.name ?? '', lines, t) });
    const { buyer, inspector, storeId } = draft;
    flushSync(() => {
      setDraft({ ...newDelivery(desk, session.user.name, today), buyer, inspector, storeId });
      setLines([]);
    });
    focusPicker();
    if (thenPrint) void printing.print(outcome.value, 'print');
  };

  const postCommand: Command = {
    id: 'stock.goodsIn.post',
    nameKey: 'stock.commands.post',
    keys: '$mod+Enter',
    icon: CheckOutlined,
    enabled: ready,
    perform: () => post(false),
  };
  const printCommand: Command = {
    id: 'stock.goodsIn.postAndPrint',
    nameKey: 'stock.commands.postAndPrint',
    keys: '$mod+Shift+Enter',
    icon: PrinterOutlined,
    enabled: ready,
    perform: () => post(true),
  };
  const tick: Command = {
    id: 'stock.goodsIn.tickAll',
    nameKey: 'stock.commands.tickAll',
    keys: 'F6',
    icon: CheckSquareOutlined,
    enabled: lines.length > 0,
    perform: tickEvery,
  };
  useFormCommands();
  useCommands([
    postCommand,
    printCommand,
    tick,
    { id: 'stock.goodsIn.item', nameKey: 'stock.commands.addItem', keys: 'F4', perform: focusPicker },
  ]);

  return (
    <PageFrame
      title={t('stock.goodsIn.title')}
      note={t('stock.goodsIn.note')}
      actions={
        <>
          <CommandButton command={tick} />
          <CommandButton command={printCommand} />
        </>
      }
      primaryAction={<CommandButton command={postCommand} type="primary" loading={write.pending} />}
    >
      {posted === null ? null : (
        <PostedBar posted={posted} printing={printing} onClose={() => setPosted(null)} />
      )}
      <GoodsInFields desk={desk} draft={draft} onDraft={changeDraft} today={today} samePerson={samePerson} />
      <div className="stock-entry__picker">
        <GoodsPicker storeId={draft.storeId} label={t('stock.entry.addItem')} onPick={pick} />
        <span className="stock-entry__sum">
          <span className="quiet">{t('stock.fields.total')}</span>{' '}
          <MoneyText amount={deliveryTotalFen(lines)} size="figure" symbol />
        </span>
      </div>
      <DeliveryLines lines={lines} onLines={changeLines} />
      <MissingFields names={lines.length === 0 ? [] : missing} />
      <ErrorNotice error={write.error} onClose={write.reset} inForm />
    </PageFrame>
  );
}

const NOTHING_CHECKED: DeliveryLine['checks'] = {
  name: false,
  specification: false,
  model: false,
  unit: false,
  quantity: false,
};

/** What still stands in the way of posting, in words: of the head, then of the lines. */
function missingOf(draft: DeliveryDraft, lines: readonly DeliveryLine[], t: Translate): readonly string[] {
  const problems = new Set(lines.flatMap(problemsOf));
  return [
    ...(draft.supplierId === null ? [t('stock.fields.supplier')] : []),
    ...(draft.inspector.trim() === '' ? [t('stock.fields.inspector')] : []),
    ...(lines.length === 0 ? [t('stock.fields.item')] : []),
    ...(problems.has('quantity') ? [t('stock.fields.received')] : []),
    ...(problems.has('checks') ? [t('stock.goodsIn.tickMissing')] : []),
    ...(problems.has('kept') ? [t('stock.goodsIn.sortedMissing')] : []),
    ...(problems.has('price') ? [t('stock.fields.price')] : []),
  ];
}

function aboutDelivery(supplier: string, lines: readonly DeliveryLine[], t: Translate): string {
  const [first] = lines;
  const goods =
    first === undefined
      ? ''
      : lines.length === 1
        ? itemLabel(first.item)
        : t('stock.more', { first: itemLabel(first.item), count: lines.length });
  return `${supplier} · ${goods} · ${t('stock.entry.total', { amount: formatYuan(deliveryTotalFen(lines)) })}`;
}
