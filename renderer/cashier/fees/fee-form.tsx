import { Checkbox, Form, Input, InputNumber, Segmented, Select, Switch } from 'antd';
import type { FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { cycleMonthsSchema, feeMethodSchema, isMonthly } from '../../../shared/domain/billing.ts';
import type { CycleMonths, FeeMethod } from '../../../shared/domain/billing.ts';
import type { Day } from '../../../shared/domain/day.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import { roomUses } from '../../../shared/domain/room.ts';
import type { RoomUse } from '../../../shared/domain/room.ts';
import { roundingUnitSchema } from '../../../shared/domain/rounding.ts';
import type { RoundingUnit } from '../../../shared/domain/rounding.ts';
import { accountName } from '../../ui/account-name.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { PriceInput } from './price-input.tsx';

export interface FeeFormValues {
  readonly name: string;
  readonly method: FeeMethod;
  readonly uses: RoomUse[];
  readonly buildingIds: number[];
  readonly cycleMonths: CycleMonths;
  readonly rounding: RoundingUnit;
  readonly dueAfterDays: number;
  readonly unitLabel: string;
  readonly accountCode: string;
  readonly active: boolean;
  /** The first price, of a new item only. */
  readonly unitPrice: UnitPrice | null;
  readonly effectiveDay: Day | null;
}

export interface FeeFormProps {
  readonly form: FormInstance<FeeFormValues>;
  readonly initial: FeeFormValues;
  readonly choices: Pick<Output<'fees.list'>, 'incomeAccounts' | 'buildings'>;
  /** A new item chooses its method and may bring its first price; an existing one keeps its method. */
  readonly isNew: boolean;
  /** Shows the rules to somebody who may not change them. */
  readonly readOnly?: boolean;
  readonly onFinish: (values: FeeFormValues) => unknown;
}

/** The rules of a fee item: what it is charged by, for which rooms, how often, rounded and due how. */
export function FeeForm({ form, initial, choices, isNew, readOnly = false, onFinish }: FeeFormProps) {
  const { t } = useTranslation();
  const method = Form.useWatch('method', form) ?? initial.method;
  const cycle = Form.useWatch('cycleMonths', form) ?? initial.cycleMonths;
  const required = (field: string) => [
    { required: true, whitespace: true, message: t('fees.required', { field }) },
  ];

  return (
    <Form<FeeFormValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={readOnly}
      initialValues={initial}
      className="fee-form"
      // What the method hides keeps its value, so that choosing another and back loses nothing.
      onFinish={() => onFinish({ ...initial, ...form.getFieldsValue(true) })}
    >
      <Form.Item name="name" label={t('fees.name')} rules={required(t('fees.name'))}>
        <Input maxLength={30} autoFocus={isNew} />
      </Form.Item>
      <Form.Item
        name="method"
        label={t('fees.method')}
        extra={isNew ? t(`fees.methodHelp.${method}`) : t('fees.methodFixed')}
      >
        <Select
          disabled={readOnly || !isNew}
          options={feeMethodSchema.options.map((value) => ({ value, label: t(`fees.methods.${value}`) }))}
          onChange={(chosen: FeeMethod) => {
            if (!isMonthly(chosen)) form.setFieldValue('cycleMonths', 1);
          }}
        />
      </Form.Item>
      {method === 'one-off' ? null : (
        <>
          <Form.Item
            name="uses"
            label={t('fees.uses')}
            rules={[
              // Not `required`: a group of checkboxes may not carry the `aria-required` that comes with it.
              {
                validator: (_, uses: RoomUse[]) =>
                  uses.length > 0 ? Promise.resolve() : Promise.reject(new Error(t('fees.usesRequired'))),
              },
            ]}
          >
            <Checkbox.Group options={roomUses.map((value) => ({ value, label: t(`fees.use.${value}`) }))} />
          </Form.Item>
          <Form.Item name="buildingIds" label={t('fees.buildings')}>
            <Select
              mode="multiple"
              allowClear
              placeholder={t('fees.allBuildings')}
              showSearch={{ optionFilterProp: 'label' }}
              options={choices.buildings.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        </>
      )}
      {isMonthly(method) ? (
        <Form.Item
          name="cycleMonths"
          label={t('fees.cycle')}
          extra={cycle === 1 ? undefined : t('fees.cycleHelp')}
        >
          <Segmented
            options={cycleMonthsSchema.options.map(({ value }) => ({
              value,
              label: t(`fees.cycles.${value}`),
            }))}
          />
        </Form.Item>
      ) : null}
      <div className="fee-form__pair">
        <Form.Item name="unitLabel" label={t('fees.unitLabel')} rules={required(t('fees.unitLabel'))}>
          <Input maxLength={12} placeholder={t('fees.unitPlaceholder')} />
        </Form.Item>
        <Form.Item name="accountCode" label={t('fees.account')}>
          <Select
            options={choices.incomeAccounts.map((account) => ({
              value: account.code,
              label: `${account.code} ${accountName(account, t)}`,
            }))}
          />
        </Form.Item>
      </div>
      {isNew ? (
        <div className="fee-form__pair">
          <Form.Item name="unitPrice" label={t('fees.firstPrice')} extra={t('fees.priceRule')}>
            <PriceInput />
          </Form.Item>
          <Form.Item name="effectiveDay" label={t('fees.effectiveDay')}>
            <DayInput allowClear />
          </Form.Item>
        </div>
      ) : null}
      <Form.Item name="rounding" label={t('fees.rounding')} extra={t('fees.roundingHelp')}>
        <Segmented
          options={roundingUnitSchema.options.map((value) => ({
            value,
            label: t(`fees.roundings.${value}`),
          }))}
        />
      </Form.Item>
      <DueField />
      {isNew ? null : (
        <Form.Item
          name="active"
          label={t('fees.active')}
          extra={t('fees.activeHelp')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
      )}
      <button type="submit" hidden />
    </Form>
  );
}

function DueField() {
  const { t } = useTranslation();
  const days = Form.useWatch<number | null>('dueAfterDays') ?? 0;
  return (
    <Form.Item
      name="dueAfterDays"
      label={t('fees.dueAfterDays')}
      extra={days === 0 ? t('fees.dueAtOnce') : t('fees.dueAfter', { count: days })}
      rules={[{ required: true, message: t('fees.required', { field: t('fees.dueAfterDays') }) }]}
    >
      <InputNumber min={0} max={400} precision={0} className="figures" />
    </Form.Item>
  );
}
