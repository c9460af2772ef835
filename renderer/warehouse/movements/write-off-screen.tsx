import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Store } from '../../../shared/contract/directory.ts';
import { daySchema } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity, quantity } from '../../../shared/domain/quantity.ts';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { SecondPersonDialog } from '../../ui/second-person-dialog.tsx';
import type { Approval } from '../../ui/second-person-dialog.tsx';
import { EntryFields } from './entry-fields.tsx';
import { Field } from './field.tsx';
import { enteredLines, lineKeyOf } from './goods-draft.ts';
import type { GoodsLine } from './goods-draft.ts';
import { GoodsOutForm } from './goods-out-form.tsx';
import { focusPicker } from './goods-picker.tsx';
import { HappenedDay } from './happened-day.tsx';
import type { Posted } from './posted-bar.tsx';
import { SHORTEST_REASON } from './reason.ts';
import { StoreField } from './store-field.tsx';
import '../stock/stock.css';
import './documents.css';
import './entry.css';

/** 报废: goods past use leave the books, with a reason and a second person. */
export function WriteOffScreen() {
  const stores = useRead('stores.list', {});
  return (
    <Loaded read={stores}>
      {({ stores: all }) => <WriteOffForm stores={all.filter((store) => store.active)} />}
    </Loaded>
  );
}

function WriteOffForm({ stores }: { readonly stores: readonly Store[] }) {
  const { t } = useTranslation();
  const today = daySchema.parse(useSession().today);
  const write = useWrite('stock.writeOff');
  const [storeId, setStoreId] = useState(stores[0]?.id ?? 0);
  const [reason, setReason] = useState('');
  const [happenedDay, setHappenedDay] = useState<Day>(today);
  const [lines, setLines] = useState<readonly GoodsLine[]>([]);
  const [asking, setAsking] = useState(false);
  const [posted, setPosted] = useState<Posted | null>(null);

  const approve = async (approval: Approval) => {
    const outcome = await write.submit({
      happenedDay,
      storeId,
      reason,
      lines: enteredLines(lines),
      approval,
    });
    if (!outcome.ok) return;
    setPosted({ ...outcome.value, about: reason });
    flushSync(() => {
      setAsking(false);
      setLines([]);
      setReason('');
      setHappenedDay(today);
    });
    focusPicker();
  };

  return (
    <GoodsOutForm
      title={t('stock.writeOff.title')}
      note={t('stock.writeOff.note')}
      storeId={storeId}
      lines={lines}
      onLines={(next) => {
        write.reset();
        setLines(next);
      }}
      missing={reason.trim().length < SHORTEST_REASON ? [t('stock.fields.reason')] : []}
      valued
      pending={write.pending}
      error={asking ? null : write.error}
      onCloseError={write.reset}
      onPost={() => setAsking(true)}
      posted={posted}
      onClosePosted={() => setPosted(null)}
    >
      <EntryFields>
        <Field name={t('stock.fields.reason')} wide>
          <ReasonField
            value={reason}
            onChange={setReason}
            usual={[
              t('stock.writeOff.usual.worn'),
              t('stock.writeOff.usual.broken'),
              t('stock.writeOff.usual.expired'),
              t('stock.writeOff.usual.damp'),
            ]}
          />
        </Field>
        <Field name={t('stock.entry.day')}>
          <HappenedDay today={today} value={happenedDay} onChange={setHappenedDay} />
        </Field>
        <StoreField stores={stores} value={storeId} onChange={setStoreId} />
      </EntryFields>
      {asking ? (
        <SecondPersonDialog
          open
          procedure="stock.writeOff"
          pending={write.pending}
          error={write.error}
          onApprove={approve}
          onClose={() => setAsking(false)}
        >
          <strong>{t('stock.writeOff.confirm', { count: lines.length })}</strong>
          <ul className="stock-confirm">
            {lines.map((line) => (
              <li key={lineKeyOf(line)}>
                {itemLabel(line.item)} × {formatQuantity(line.quantityThousandths ?? quantity(0))} {line.unit}
              </li>
            ))}
          </ul>
          <p>{reason}</p>
        </SecondPersonDialog>
      ) : null}
    </GoodsOutForm>
  );
}
