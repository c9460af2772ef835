import { AutoComplete, Form, Input, Segmented, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { itemClasses } from '../../../shared/domain/item.ts';
import { QuantityInput } from '../movements/quantity-input.tsx';
import { itemFaultsOf } from './item-draft.ts';
import type { ItemDraft } from './item-draft.ts';
import { PackFields } from './pack-fields.tsx';

export interface ItemFieldsProps {
  readonly draft: ItemDraft;
  readonly onChange: (draft: ItemDraft) => void;
  readonly categories: readonly string[];
  readonly isNew: boolean;
  readonly readOnly: boolean;
  /** Whether somebody tried to save: what is missing is marked from then on. */
  readonly marksMissing: boolean;
}

/** What the store knows of an item. */
export function ItemFields(props: ItemFieldsProps) {
  const { t } = useTranslation();
  const { draft, onChange, isNew, readOnly } = props;
  const faults = itemFaultsOf(draft);
  const missing = (field: 'category' | 'name' | 'unit') =>
    props.marksMissing && faults.missing.includes(field)
      ? {
          validateStatus: 'error' as const,
          help: t('items.form.required', { field: t(`items.fields.${field}`) }),
        }
      : {};
  const text = (field: 'code' | 'name' | 'specification' | 'model' | 'unit' | 'place' | 'barcode') => ({
    id: `item-${field}`,
    maxLength: longest[field],
    disabled: readOnly,
    autoComplete: 'off',
    value: draft[field],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...draft, [field]: event.target.value }),
  });

  return (
    <>
      <div className="item-form__row">
        <Form.Item label={t('items.fields.name')} htmlFor="item-name" required {...missing('name')}>
          <Input {...text('name')} autoFocus={isNew} />
        </Form.Item>
        <Form.Item
          label={t('items.fields.category')}
          htmlFor="item-category"
          required
          {...missing('category')}
        >
          <AutoComplete
            id="item-category"
            disabled={readOnly}
            value={draft.category}
            onChange={(category: string) => onChange({ ...draft, category: category.slice(0, 40) })}
            options={props.categories.map((value) => ({ value }))}
            showSearch={{ filterOption: (typed, option) => option?.value.includes(typed.trim()) ?? false }}
          />
        </Form.Item>
      </div>
      <div className="item-form__row">
        <Form.Item label={t('items.fields.specification')} htmlFor="item-specification">
          <Input {...text('specification')} />
        </Form.Item>
        <Form.Item label={t('items.fields.model')} htmlFor="item-model">
          <Input {...text('model')} />
        </Form.Item>
      </div>
      <div className="item-form__row item-form__row--three">
        <Form.Item
          label={t('items.fields.unit')}
          htmlFor="item-unit"
          required
          {...(isNew ? {} : { tooltip: t('items.form.unitFixed') })}
          {...missing('unit')}
        >
          <Input {...text('unit')} placeholder={t('items.form.unitExample')} />
        </Form.Item>
        <Form.Item label={t('items.fields.place')} htmlFor="item-place">
          <Input {...text('place')} placeholder={t('items.form.placeExample')} />
        </Form.Item>
        <Form.Item label={t('items.fields.code')} htmlFor="item-code">
          <Input {...text('code')} {...(isNew ? { placeholder: t('items.form.codeNext') } : {})} />
        </Form.Item>
      </div>
      <div className="item-form__row item-form__row--three">
        <Form.Item label={t('items.fields.minimum')} htmlFor="item-minimum">
          <QuantityInput
            id="item-minimum"
            label={t('items.fields.minimum')}
            disabled={readOnly}
            value={draft.minimumThousandths}
            onChange={(minimumThousandths) => onChange({ ...draft, minimumThousandths })}
          />
        </Form.Item>
        <Form.Item label={t('items.fields.maximum')} htmlFor="item-maximum">
          <QuantityInput
            id="item-maximum"
            label={t('items.fields.maximum')}
            disabled={readOnly}
            value={draft.maximumThousandths}
            refusal={faults.limitsCrossed ? t('items.form.limitsCrossed') : null}
            onChange={(maximumThousandths) => onChange({ ...draft, maximumThousandths })}
          />
        </Form.Item>
        <Form.Item label={t('items.fields.barcode')} htmlFor="item-barcode">
          <Input {...text('barcode')} placeholder={t('items.form.scan')} />
        </Form.Item>
      </div>
      <Form.Item label={t('items.fields.class')} extra={t('items.form.classHelp')}>
        <Segmented
          aria-label={t('items.fields.class')}
          disabled={readOnly}
          value={draft.class}
          onChange={(chosen) => onChange({ ...draft, class: chosen })}
          options={itemClasses.map((value) => ({ value, label: t(`items.form.classes.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        label={t('items.form.packs')}
        extra={t('items.form.packsHelp')}
        {...(props.marksMissing && faults.packIncomplete
          ? { validateStatus: 'error' as const, help: t('items.form.packIncomplete') }
          : {})}
      >
        <PackFields draft={draft} onChange={onChange} readOnly={readOnly} />
      </Form.Item>
      {isNew ? null : (
        <Form.Item label={t('items.form.active')} htmlFor="item-active" extra={t('items.form.activeHelp')}>
          <Switch
            id="item-active"
            disabled={readOnly}
            checked={draft.active}
            onChange={(active) => onChange({ ...draft, active })}
          />
        </Form.Item>
      )}
    </>
  );
}

const longest = {
  code: 40,
  name: 80,
  specification: 80,
  model: 80,
  unit: 10,
  place: 40,
  barcode: 80,
} as const;
