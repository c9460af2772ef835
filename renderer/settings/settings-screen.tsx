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
            rules={[{ pattern: /^(?!B$)[A-Z]{1,3}$/, message: t('settings.seriesRule') }]}
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
  readonly children: ReactNode;
}

/** One setting: its name, its field, and what it does. */
function Field({ name, rules, children }: FieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
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
