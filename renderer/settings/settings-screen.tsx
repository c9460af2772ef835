import { App, Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  receiptCopies,
  receiptPapers,
  settingsSchema,
  type Settings,
} from '../../shared/contract/settings.ts';
import { fen, type Fen } from '../../shared/domain/fen.ts';
import { useRead } from '../app/use-read.ts';
import { useWrite } from '../app/use-write.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { useCommand } from '../commands/use-command.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { MoneyInput } from '../ui/money-input.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import './settings.css';

/** All that differs by office: each with what it does; a change is kept in the audit trail. */
export function SettingsScreen() {
  const settings = useRead('settings.read', {});
  return <Loaded read={settings}>{(values) => <SettingsForm values={values} />}</Loaded>;
}

type FormValues = Omit<Settings, 'openingFloatFen'> & { readonly openingFloatFen: Fen | null };

/** One to three capital letters that no bill and no document of the store has. */
function seriesFits(letters: string, words: string): Promise<void> {
  return settingsSchema.shape.receiptSeries.safeParse(letters).success
    ? Promise.resolve()
    : Promise.reject(new Error(words));
}

function SettingsForm({ values }: { readonly values: Settings }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<FormValues>();
  const update = useWrite('settings.update');
  const save = useCommand({
    id: 'settings.save',
    nameKey: 'settings.save',
    keys: '$mod+s',
    enabled: !update.pending,
    perform: () => form.submit(),
  });
  const submit = async (filled: FormValues) => {
    const outcome = await update.submit({
      settings: { ...filled, openingFloatFen: filled.openingFloatFen ?? values.openingFloatFen },
    });
    if (outcome.ok) void message.success(t('settings.saved'));
  };

  return (
    <PageFrame
      title={t('settings.title')}
      note={t('settings.note')}
      primaryAction={<CommandButton command={save} type="primary" loading={update.pending} />}
    >
      <ErrorNotice error={update.error} onClose={update.reset} inForm />
      <Form<FormValues>
        form={form}
        layout="vertical"
        className="settings-form"
        requiredMark={false}
        initialValues={{ ...values, openingFloatFen: fen(values.openingFloatFen) }}
        onFinish={(filled) => void submit(filled)}
      >
        <Group title={t('settings.groups.office')}>
          <Field
            name="officeName"
            rules={[{ required: true, whitespace: true, message: t('settings.required') }]}
          >
            <Input maxLength={60} />
          </Field>
          <Field name="payeeName">
            <Input maxLength={60} />
          </Field>
        </Group>
        <Group title={t('settings.groups.receipts')}>
          <Field
            name="receiptSeries"
            rules={[{ validator: (_rule, letters: string) => seriesFits(letters, t('settings.seriesRule')) }]}
          >
            <Input className="settings-form__short" maxLength={3} />
          </Field>
          <Field name="receiptPaper">
            <Radio.Group
              options={receiptPapers.map((paper) => ({ value: paper, label: t(`settings.papers.${paper}`) }))}
            />
          </Field>
          {/* Not `required`: a group of checkboxes may not carry the `aria-required` that comes with it. */}
          <Field name="receiptCopies" rules={[{ type: 'array', min: 1, message: t('settings.copiesRule') }]}>
            <Checkbox.Group
              options={receiptCopies.map((copy) => ({ value: copy, label: t(`settings.copies.${copy}`) }))}
            />
          </Field>
          <Field name="receiptDelivery">
            <Radio.Group
              options={settingsSchema.shape.receiptDelivery.options.map((delivery) => ({
                value: delivery,
                label: t(`settings.deliveries.${delivery}`),
              }))}
            />
          </Field>
        </Group>
        <Group title={t('settings.groups.cash')}>
          <Field
            name="openingFloatFen"
            rules={[{ required: true, message: t('frame.amount.reasons.blank') }]}
          >
            <MoneyInput />
          </Field>
          <Field name="undepositedDays">
            <WholeNumber from={0} to={30} unit={t('settings.units.days')} />
          </Field>
        </Group>
        <Group title={t('settings.groups.bills')}>
          <Field name="oddBillFactor">
            <WholeNumber from={2} to={20} unit={t('settings.units.times')} />
          </Field>
        </Group>
        <StoreGroup />
        <Group title={t('settings.groups.desk')}>
          <Field name="idleLockMinutes">
            <WholeNumber from={1} to={120} unit={t('settings.units.minutes')} />
          </Field>
        </Group>
        <button type="submit" hidden />
      </Form>
    </PageFrame>
  );
}

/** How the store is counted, and where its differences are booked. */
function StoreGroup() {
  const { t } = useTranslation();
  return (
    <Group title={t('settings.groups.store')}>
      <Field name="countDay">
        <WholeNumber from={1} to={28} unit={t('settings.units.dayOfMonth')} />
      </Field>
      <Field name="weekendsRest" valuePropName="checked">
        <Checkbox>{t('settings.weekendsRestLabel')}</Checkbox>
      </Field>
      <Field name="recountFen">
        <MoneyInput />
      </Field>
      <Field name="recountPercent">
        <WholeNumber from={1} to={100} unit="%" />
      </Field>
      <Field name="recountClassA" valuePropName="checked">
        <Checkbox>{t('settings.recountClassALabel')}</Checkbox>
      </Field>
      <Field name="spotCheckPercent">
        <WholeNumber from={0} to={100} unit="%" />
      </Field>
      <Field name="accountingStandard">
        <Radio.Group
          options={settingsSchema.shape.accountingStandard.options.map((standard) => ({
            value: standard,
            label: t(`settings.standards.${standard}`),
          }))}
        />
      </Field>
    </Group>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-form__group">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface FieldProps {
  readonly name: keyof Settings;
  readonly rules?: Parameters<typeof Form.Item>[0]['rules'];
  /** `checked` for a box to tick. */
  readonly valuePropName?: 'value' | 'checked';
  readonly children: ReactNode;
}

/** One setting: its name, its field, and what it does. */
function Field({ name, rules, valuePropName = 'value', children }: FieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      valuePropName={valuePropName}
      label={t(`settings.fields.${name}.name`)}
      extra={t(`settings.fields.${name}.explain`)}
      {...(rules === undefined ? {} : { rules })}
    >
      {children}
    </Form.Item>
  );
}

interface WholeNumberProps {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly id?: string;
  readonly value?: number;
  readonly onChange?: (value: number | null) => void;
}

function WholeNumber({ from, to, unit, ...field }: WholeNumberProps) {
  return (
    <InputNumber
      {...field}
      min={from}
      max={to}
      precision={0}
      suffix={unit}
      className="settings-form__number"
    />
  );
}
