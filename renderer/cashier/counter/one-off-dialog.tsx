import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FeeItem } from '../../../shared/contract/fees.ts';
import { calculateCharge } from '../../../shared/domain/billing.ts';
import { formatYuan, type Fen } from '../../../shared/domain/fen.ts';
import { formatUnitPrice, type UnitPrice } from '../../../shared/domain/price.ts';
import { formatQuantity, parseQuantity, wholeUnits, type Quantity } from '../../../shared/domain/quantity.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FigureInput, type FigureKind } from '../../ui/figure-input.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { PriceInput } from '../fees/price-input.tsx';

interface OneOffForm {
  readonly feeItemId: number | null;
  readonly quantity: Quantity | null;
  readonly unitPrice: UnitPrice | null;
  readonly note: string;
}

interface OneOffDialogProps {
  readonly room: { readonly id: number; readonly label: string };
  /** Who pays for the room today, in whose name the charge is made; null when the register names nobody. */
  readonly payerName: string | null;
  readonly onClose: () => void;
  readonly onCharged: (chargeId: number) => void;
}

/** 临时收费: charges the room once for something by the piece; it stands in the list at once, ticked to be paid. */
export function OneOffDialog(props: OneOffDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<OneOffForm>();
  const fees = useRead('fees.list', {});
  const charge = useWrite('charges.createOneOff');
  const items = fees.data?.items.filter((item) => item.method === 'one-off' && item.active) ?? [];

  const save = async ({ feeItemId, quantity, unitPrice, note }: OneOffForm) => {
    if (feeItemId === null || quantity === null) return;
    const fixed = items.find((item) => item.id === feeItemId)?.priceToday ?? null;
    const outcome = await charge.submit({
      roomId: props.room.id,
      feeItemId,
      quantity,
      unitPrice: fixed === null ? unitPrice : null,
      note: note.trim(),
    });
    if (outcome.ok) props.onCharged(outcome.value.chargeId);
  };

  return (
    <OfficeDialog
      open
      title={t('counter.oneOff.title', { label: props.room.label })}
      onClose={props.onClose}
      act={{
        name: t('counter.oneOff.save'),
        perform: () => form.submit(),
        pending: charge.pending,
        disabled: items.length === 0,
      }}
    >
      <Loaded read={fees}>
        {() =>
          items.length === 0 ? (
            <p className="dialog-body">
              {t('counter.oneOff.none')} <OfficeLink to="/fees">{t('counter.oneOff.toFees')}</OfficeLink>
            </p>
          ) : (
            <div className="dialog-body">
              <p className="one-off__payer">
                <span className="quiet">{t('counter.oneOff.payer')}</span>{' '}
                {props.payerName ?? t('counter.oneOff.payerNobody')}
              </p>
              <Form<OneOffForm>
                form={form}
                layout="vertical"
                requiredMark={false}
                initialValues={{
                  feeItemId: items.length === 1 ? items[0]?.id : null,
                  quantity: wholeUnits(1),
                  unitPrice: null,
                  note: '',
                }}
                onFinish={(values) => void save(values)}
              >
                <Form.Item
                  name="feeItemId"
                  label={t('counter.oneOff.item')}
                  rules={[{ required: true, message: t('counter.oneOff.itemMissing') }]}
                >
                  <Select
                    autoFocus={items.length > 1}
                    showSearch={{ optionFilterProp: 'label' }}
                    options={items.map((item) => ({ value: item.id, label: item.name }))}
                  />
                </Form.Item>
                <Reckoning items={items} />
                <Form.Item name="note" label={t('counter.oneOff.note')}>
                  <Input maxLength={100} autoComplete="off" placeholder={t('counter.oneOff.noteHint')} />
                </Form.Item>
                <button type="submit" hidden />
              </Form>
              <ErrorNotice error={charge.error} inForm />
            </div>
          )
        }
      </Loaded>
    </OfficeDialog>
  );
}

/** How many at which price, and what that comes to. */
function Reckoning({ items }: { readonly items: readonly FeeItem[] }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<OneOffForm>();
  const feeItemId = Form.useWatch('feeItemId', form);
  const quantity = Form.useWatch('quantity', form);
  const agreed = Form.useWatch('unitPrice', form);
  const item = items.find((each) => each.id === feeItemId);
  const fixed = item?.priceToday?.unitPrice ?? null;
  const price = fixed ?? agreed ?? null;
  return (
    <>
      <Form.Item
        name="quantity"
        label={
          item === undefined
            ? t('counter.oneOff.quantity')
            : t('counter.oneOff.quantityOf', { unit: item.unitLabel })
        }
        rules={[{ required: true, message: t('counter.oneOff.quantityMissing') }]}
      >
        <FigureInput kind={HOW_MANY} refusal={(reason) => t(`fees.reasons.${reason}`)} />
      </Form.Item>
      {item === undefined ? null : fixed === null ? (
        <Form.Item
          name="unitPrice"
          label={t('counter.oneOff.price')}
          rules={[{ required: true, message: t('counter.oneOff.priceMissing') }]}
        >
          <PriceInput />
        </Form.Item>
      ) : (
        <p className="quiet">
          {t('counter.oneOff.fixedPrice', { price: formatUnitPrice(fixed), unit: item.unitLabel })}
        </p>
      )}
      <p role="status">
        {item === undefined || price === null || quantity === null || quantity === undefined || quantity <= 0
          ? null
          : t('counter.oneOff.amount', {
              amount: formatYuan(amountOf(item, quantity, price), { symbol: true }),
            })}
      </p>
    </>
  );
}

/** As it will be charged: by the very rule of the bill, the item's rounding included. */
function amountOf({ rounding }: FeeItem, quantity: Quantity, unitPrice: UnitPrice): Fen {
  return calculateCharge({ method: 'one-off', quantity, unitPrice, months: 1, rounding }).totalFen;
}

const HOW_MANY: FigureKind<Quantity> = { parse: parseQuantity, format: formatQuantity };
