import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/day.ts';
import { EntryFields } from './entry-fields.tsx';
import { Field } from './field.tsx';
import type { GoodsInDesk } from './goods-in-screen.tsx';
import { HappenedDay } from './happened-day.tsx';
import { SupplierField } from './party-fields.tsx';
import { StoreField } from './store-field.tsx';

/** The head of a delivery as it is typed. */
export interface DeliveryDraft {
  readonly storeId: number;
  readonly supplierId: number | null;
  readonly deliveryNumber: string;
  readonly invoiceNumber: string;
  readonly orderNumber: string;
  readonly buyer: string;
  readonly inspector: string;
  readonly note: string;
  readonly happenedDay: Day;
}

/** An empty delivery: who sits at the desk inspects, unless it was they who bought. */
export function newDelivery(desk: GoodsInDesk, keeper: string, today: Day): DeliveryDraft {
  const buyer = desk.last?.buyer ?? '';
  const store = desk.stores.find((each) => each.id === desk.last?.storeId) ?? desk.stores[0];
  return {
    storeId: store?.id ?? 0,
    supplierId: null,
    deliveryNumber: '',
    invoiceNumber: '',
    orderNumber: '',
    buyer: buyer === keeper ? '' : buyer,
    inspector: keeper,
    note: '',
    happenedDay: today,
  };
}

/** Whose delivery it is, by which papers, bought by whom and looked at by whom. */
export function GoodsInFields(props: {
  readonly desk: GoodsInDesk;
  readonly draft: DeliveryDraft;
  readonly onDraft: (draft: DeliveryDraft) => void;
  readonly today: Day;
  readonly samePerson: boolean;
}) {
  const { t } = useTranslation();
  const { desk, draft, onDraft, today, samePerson } = props;
  const texts = ['deliveryNumber', 'invoiceNumber', 'orderNumber', 'buyer', 'inspector', 'note'] as const;
  return (
    <EntryFields>
      <Field name={t('stock.fields.supplier')} wide>
        <SupplierField
          known={desk.suppliers}
          value={draft.supplierId}
          onChange={(supplierId) => onDraft({ ...draft, supplierId })}
        />
      </Field>
      {texts.map((name) => (
        <Field key={name} name={t(`stock.fields.${name}`)} wide={name === 'note'}>
          <Input
            aria-label={t(`stock.fields.${name}`)}
            value={draft[name]}
            maxLength={name === 'note' ? 200 : 60}
            {...(samePerson && (name === 'buyer' || name === 'inspector')
              ? { status: 'error' as const, 'aria-invalid': true }
              : {})}
            onChange={(event) => onDraft({ ...draft, [name]: event.target.value })}
          />
          {samePerson && name === 'inspector' ? (
            <span className="problem stock-field__refusal" role="alert">
              {t('stock.goodsIn.inspectorIsBuyer')}
            </span>
          ) : null}
        </Field>
      ))}
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
    </EntryFields>
  );
}
