import { Button, Form, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FeeItem } from '../../../shared/contract/fees.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { formatUnitPrice } from '../../../shared/domain/price.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import { useMay, useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PriceInput } from './price-input.tsx';

/** The prices of an item over time, the newest first; a new one is added, one not yet used is taken back. */
export function PriceTimeline({ item }: { readonly item: FeeItem }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const mayChange = useMay('fees.addPrice');
  const remove = useWrite('fees.removePrice');
  const stateOf = (effectiveDay: Day) => {
    if (effectiveDay > today) return 'priceComing' as const;
    return effectiveDay === item.priceToday?.effectiveDay
      ? ('priceInForce' as const)
      : ('pricePast' as const);
  };

  return (
    <section className="price-timeline" aria-label={t('fees.prices')}>
      <h3>{t('fees.prices')}</h3>
      {item.prices.length === 0 ? <p className="quiet">{t('fees.noPriceYet')}</p> : null}
      <ol>
        {item.prices.toReversed().map((price) => {
          const state = stateOf(price.effectiveDay);
          return (
            <li key={price.id} className={`price-timeline__version price-timeline__version--${state}`}>
              <span className="figures">{price.effectiveDay}</span>
              <strong className="figures">{formatUnitPrice(price.unitPrice)}</strong>
              <span>
                <Tag>{t(`fees.${state}`)}</Tag>
                {price.used ? <Tag>{t('fees.priceUsed')}</Tag> : null}
              </span>
              <span className="faint">
                {t('fees.priceSetBy', { name: price.setByName, at: price.setAt.slice(0, 10) })}
              </span>
              {mayChange && !price.used ? (
                <Button
                  size="small"
                  type="text"
                  loading={remove.pending}
                  onClick={() => void remove.submit({ priceId: price.id })}
                >
                  {t('fees.removePrice')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ol>
      <ErrorNotice error={remove.error} onClose={remove.reset} />
      {mayChange ? <NewPrice feeItemId={item.id} /> : null}
      <p className="faint">{t('fees.priceRule')}</p>
    </section>
  );
}

interface NewPriceValues {
  readonly unitPrice: UnitPrice;
  readonly effectiveDay: Day;
}

function NewPrice({ feeItemId }: { readonly feeItemId: number }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<NewPriceValues>();
  const add = useWrite('fees.addPrice');
  const save = async (price: NewPriceValues) => {
    const result = await add.submit({ id: feeItemId, ...price });
    if (result.ok) form.resetFields();
  };
  const required = (field: string) => [{ required: true, message: t('fees.required', { field }) }];

  return (
    <>
      <Form<NewPriceValues>
        form={form}
        layout="inline"
        onFinish={(price) => void save(price)}
        className="price-timeline__new"
      >
        <Form.Item name="effectiveDay" rules={required(t('fees.effectiveDay'))}>
          <DayInput label={t('fees.effectiveDay')} />
        </Form.Item>
        <Form.Item name="unitPrice" rules={required(t('fees.price'))}>
          <PriceInput label={t('fees.price')} />
        </Form.Item>
        <Button htmlType="submit" loading={add.pending}>
          {t('fees.addPrice')}
        </Button>
      </Form>
      <ErrorNotice error={add.error} onClose={add.reset} inForm />
    </>
  );
}
