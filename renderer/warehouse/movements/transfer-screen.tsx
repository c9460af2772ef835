import { Input } from 'antd';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Store } from '../../../shared/contract/directory.ts';
import { daySchema } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { EntryFields } from './entry-fields.tsx';
import { Field } from './field.tsx';
import { enteredLines } from './goods-draft.ts';
import type { GoodsLine } from './goods-draft.ts';
import { GoodsOutForm } from './goods-out-form.tsx';
import { focusPicker } from './goods-picker.tsx';
import { HappenedDay } from './happened-day.tsx';
import type { Posted } from './posted-bar.tsx';
import { StoreField } from './store-field.tsx';
import '../stock/stock.css';
import './documents.css';
import './entry.css';

/** 调拨: from one store to another. */
export function TransferScreen() {
  const { t } = useTranslation();
  const stores = useRead('stores.list', {});
  return (
    <Loaded read={stores}>
      {({ stores: all }) => {
        const open = all.filter((store) => store.active);
        const [from, to] = open;
        return from === undefined || to === undefined ? (
          <PageFrame title={t('stock.transfer.title')}>
            <EmptyState title={t('stock.transfer.oneStore')} detail={t('stock.transfer.oneStoreDetail')} />
          </PageFrame>
        ) : (
          <TransferForm stores={open} from={from} to={to} />
        );
      }}
    </Loaded>
  );
}

function TransferForm(props: {
  readonly stores: readonly Store[];
  readonly from: Store;
  readonly to: Store;
}) {
  const { t } = useTranslation();
  const { stores } = props;
  const today = daySchema.parse(useSession().today);
  const write = useWrite('stock.transfer');
  const [fromId, setFromId] = useState(props.from.id);
  const [toId, setToId] = useState(props.to.id);
  const [receiver, setReceiver] = useState('');
  const [note, setNote] = useState('');
  const [happenedDay, setHappenedDay] = useState<Day>(today);
  const [lines, setLines] = useState<readonly GoodsLine[]>([]);
  const [posted, setPosted] = useState<Posted | null>(null);
  const other = stores.find((store) => store.id === toId);

  const post = async () => {
    const outcome = await write.submit({
      happenedDay,
      storeId: fromId,
      toStoreId: toId,
      receiver,
      note,
      lines: enteredLines(lines),
    });
    if (!outcome.ok) return;
    const [first] = lines;
    setPosted({
      ...outcome.value,
      about: `${other?.name ?? ''} · ${first === undefined ? '' : t('stock.more', { first: itemLabel(first.item), count: lines.length })}`,
    });
    flushSync(() => {
      setLines([]);
      setNote('');
      setHappenedDay(today);
    });
    focusPicker();
  };

  return (
    <GoodsOutForm
      title={t('stock.transfer.title')}
      note={t('stock.transfer.note')}
      storeId={fromId}
      lines={lines}
      onLines={(next) => {
        write.reset();
        setLines(next);
      }}
      missing={fromId === toId ? [t('stock.fields.toStore')] : []}
      valued={false}
      pending={write.pending}
      error={write.error}
      onCloseError={write.reset}
      onPost={post}
      posted={posted}
      onClosePosted={() => setPosted(null)}
    >
      <EntryFields>
        <StoreField stores={stores} value={fromId} onChange={setFromId} name={t('stock.fields.fromStore')} />
        <StoreField stores={stores} value={toId} onChange={setToId} name={t('stock.fields.toStore')} />
        <Field name={t('stock.fields.receiverTo')}>
          <Input
            aria-label={t('stock.fields.receiverTo')}
            value={receiver}
            maxLength={60}
            onChange={(event) => setReceiver(event.target.value)}
          />
        </Field>
        <Field name={t('stock.entry.day')}>
          <HappenedDay today={today} value={happenedDay} onChange={setHappenedDay} />
        </Field>
        <Field name={t('stock.fields.note')} wide>
          <Input
            aria-label={t('stock.fields.note')}
            value={note}
            maxLength={200}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      </EntryFields>
    </GoodsOutForm>
  );
}
