import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { QuantityInput } from '../movements/quantity-input.tsx';
import { withAnotherPack } from './item-draft.ts';
import type { ItemDraft, PackDraft } from './item-draft.ts';

/** The packs an item comes in (箱 = 12 瓶), each with a barcode of its own if it has one. */
export function PackFields(props: {
  readonly draft: ItemDraft;
  readonly onChange: (draft: ItemDraft) => void;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation();
  const { draft, onChange, readOnly } = props;
  const change = (key: number, changed: Partial<PackDraft>) =>
    onChange({
      ...draft,
      packs: draft.packs.map((pack) => (pack.key === key ? { ...pack, ...changed } : pack)),
    });
  return (
    <div className="item-packs">
      {draft.packs.length === 0 ? null : (
        <div className="item-packs__row item-packs__heads quiet" aria-hidden="true">
          <span>{t('items.form.packUnit')}</span>
          <span>{t('items.form.packFactor', { unit: draft.unit })}</span>
          <span>{t('items.form.packBarcode')}</span>
        </div>
      )}
      {draft.packs.map((pack, index) => (
        <div key={pack.key} className="item-packs__row">
          <Input
            autoFocus={pack.unit === '' && !readOnly}
            aria-label={t('items.form.packUnitOf', { number: index + 1 })}
            maxLength={10}
            disabled={readOnly}
            value={pack.unit}
            onChange={(event) => change(pack.key, { unit: event.target.value })}
          />
          <QuantityInput
            label={t('items.form.packFactorOf', { number: index + 1 })}
            disabled={readOnly}
            value={pack.factorThousandths}
            onChange={(factorThousandths) => change(pack.key, { factorThousandths })}
          />
          <Input
            aria-label={t('items.form.packBarcodeOf', { number: index + 1 })}
            maxLength={80}
            disabled={readOnly}
            placeholder={t('items.form.scan')}
            value={pack.barcode}
            onChange={(event) => change(pack.key, { barcode: event.target.value })}
          />
          {readOnly ? null : (
            <Button
              type="text"
              icon={<Icon of={DeleteOutlined} />}
              aria-label={t('items.form.removePack', { number: index + 1 })}
              onClick={() => onChange({ ...draft, packs: draft.packs.filter(({ key }) => key !== pack.key) })}
            />
          )}
        </div>
      ))}
      {readOnly || draft.packs.length >= MOST_PACKS ? null : (
        <Button
          size="small"
          type="dashed"
          icon={<Icon of={PlusOutlined} />}
          onClick={() => onChange(withAnotherPack(draft))}
        >
          {t('items.form.addPack')}
        </Button>
      )}
    </div>
  );
}

const MOST_PACKS = 10;
