import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { ItemHit } from '../../../shared/contract/items.ts';
import type { ContractError } from '../../app/contract-error.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommands } from '../../commands/use-command.ts';
import type { Command } from '../../commands/command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { addOne, goodsReady, lineKeyOf } from './goods-draft.ts';
import type { GoodsLine } from './goods-draft.ts';
import { GoodsLines } from './goods-lines.tsx';
import { focusPicker, GoodsPicker } from './goods-picker.tsx';
import { MissingFields } from './missing-fields.tsx';
import { PostedBar } from './posted-bar.tsx';
import type { Posted } from './posted-bar.tsx';
import { useDocumentPaper } from './use-document-paper.ts';
import { useFormCommands } from './use-form-commands.ts';
import { useHeld } from './use-held.ts';
import { useQuantityFocus } from './use-quantity-focus.ts';

/** The frame that transfers and write-offs share: goods out of one store, posted by Ctrl+Enter, the slip by F8. */
export function GoodsOutForm(props: {
  readonly title: string;
  readonly note: string;
  readonly storeId: number;
  readonly lines: readonly GoodsLine[];
  readonly onLines: (lines: readonly GoodsLine[]) => void;
  /** What the head still lacks, in words. */
  readonly missing: readonly string[];
  /** Whether lines show about what they cost. */
  readonly valued: boolean;
  readonly pending: boolean;
  readonly error: ContractError | null;
  readonly onCloseError: () => void;
  /** Posts, or asks for the second person first. */
  readonly onPost: () => unknown;
  readonly posted: Posted | null;
  readonly onClosePosted: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { lines, onLines } = props;
  const printing = useDocumentPaper();
  const held = useHeld(props.storeId);
  const focusQuantity = useQuantityFocus();
  const missing = [...props.missing, ...(lines.length === 0 ? [t('stock.fields.item')] : [])];
  const ready = missing.length === 0 && goodsReady(lines, held.quantities) && !props.pending;

  const pick = (hit: ItemHit) => {
    const unit = hit.scannedUnit ?? hit.unit;
    onLines(addOne(lines, hit, unit));
    // A scanner goes on scanning; by hand, how many comes next.
    if (hit.scannedUnit === null) focusQuantity(lineKeyOf({ item: hit, unit }));
  };
  const post: Command = {
    id: 'stock.goodsOut.post',
    nameKey: 'stock.commands.post',
    keys: '$mod+Enter',
    icon: CheckOutlined,
    enabled: ready,
    perform: props.onPost,
  };
  useFormCommands();
  useCommands([
    post,
    { id: 'stock.goodsOut.item', nameKey: 'stock.commands.addItem', keys: 'F4', perform: focusPicker },
  ]);

  return (
    <PageFrame
      title={props.title}
      note={props.note}
      primaryAction={<CommandButton command={post} type="primary" loading={props.pending} />}
    >
      {props.posted === null ? null : (
        <PostedBar posted={props.posted} printing={printing} onClose={props.onClosePosted} />
      )}
      {props.children}
      <div className="stock-entry__picker">
        <GoodsPicker storeId={props.storeId} label={t('stock.entry.addItem')} onPick={pick} />
      </div>
      <GoodsLines
        lines={lines}
        onLines={onLines}
        held={held.quantities}
        {...(props.valued ? { costOf: held.costOf } : {})}
      />
      <MissingFields names={lines.length === 0 ? [] : missing} />
      <ErrorNotice error={props.error} onClose={props.onCloseError} inForm />
    </PageFrame>
  );
}
