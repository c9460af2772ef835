import { App, Button, Divider, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FeeItem } from '../../../shared/contract/fees.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { day } from '../../../shared/domain/day.ts';
import { useMay, useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FeeForm } from './fee-form.tsx';
import type { FeeFormValues } from './fee-form.tsx';
import { PriceTimeline } from './price-timeline.tsx';

type Choices = Pick<Output<'fees.list'>, 'incomeAccounts' | 'buildings'>;

/** A new fee item, from nothing or from a usual one, with its first price. */
export function NewFeeDrawer(props: {
  readonly start: FeeFormValues;
  readonly choices: Choices;
  readonly onClose: () => void;
  readonly onCreated: (id: number) => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [form] = Form.useForm<FeeFormValues>();
  const create = useWrite('fees.create');
  const save = async (values: FeeFormValues) => {
    const { active: _, unitPrice, effectiveDay, ...rules } = values;
    const price = unitPrice === null ? null : { unitPrice, effectiveDay: effectiveDay ?? day(today) };
    const result = await create.submit({ ...rules, price });
    if (result.ok) props.onCreated(result.value.id);
  };

  return (
    <DetailDrawer
      open
      purpose="edit"
      title={t('fees.add')}
      onClose={props.onClose}
      footer={
        <Button type="primary" loading={create.pending} onClick={() => form.submit()}>
          {t('frame.action.save')}
        </Button>
      }
    >
      <FeeForm
        form={form}
        isNew
        initial={{ ...props.start, effectiveDay: day(`${today.slice(0, 4)}-01-01`) }}
        choices={props.choices}
        onFinish={save}
      />
      <ErrorNotice error={create.error} onClose={create.reset} inForm />
    </DetailDrawer>
  );
}

/** One fee item: its prices over time and its rules. */
export function FeeDrawer(props: {
  readonly item: FeeItem;
  readonly choices: Choices;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { item } = props;
  const [form] = Form.useForm<FeeFormValues>();
  const update = useWrite('fees.update');
  const mayChange = useMay('fees.update');
  const save = async (values: FeeFormValues) => {
    const { unitPrice: _, effectiveDay: __, method: ___, ...rules } = values;
    const result = await update.submit({ id: item.id, ...rules });
    if (result.ok) void message.success(t('fees.saved'));
  };

  return (
    <DetailDrawer
      open
      purpose="edit"
      title={t('fees.edit', { name: item.name })}
      onClose={props.onClose}
      footer={
        mayChange ? (
          <Button type="primary" loading={update.pending} onClick={() => form.submit()}>
            {t('frame.action.save')}
          </Button>
        ) : undefined
      }
    >
      <PriceTimeline item={item} />
      <Divider />
      <FeeForm
        form={form}
        isNew={false}
        readOnly={!mayChange}
        initial={{ ...item, unitPrice: null, effectiveDay: null }}
        choices={props.choices}
        onFinish={save}
      />
      <ErrorNotice error={update.error} onClose={update.reset} inForm />
    </DetailDrawer>
  );
}
