import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemHit } from '../../../shared/contract/items.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { wholeUnits } from '../../../shared/domain/quantity.ts';
import { useRead } from '../../app/use-read.ts';
import { Icon } from '../../ui/icon.tsx';
import { ItemPicker } from '../items/item-picker.tsx';
import { QuantityInput } from '../movements/quantity-input.tsx';
import { withGoods } from './template-draft.ts';
import type { TemplateDraft, TemplateLineDraft } from './template-draft.ts';

/** The items of a template: typed or scanned above, their quantities below. */
export function TemplateGoods(props: {
  readonly draft: TemplateDraft;
  readonly onChange: (draft: TemplateDraft) => void;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation();
  const { draft, onChange, readOnly } = props;
  // Any store will do: what is there is shown beside each item, and nothing is taken yet.
  const stores = useRead('stores.list', {});
  const storeId = stores.data?.stores.find((store) => store.active)?.id;
  const change = (line: TemplateLineDraft, changed: Partial<TemplateLineDraft>) =>
    onChange({
      ...draft,
      lines: draft.lines.map((each) => (each === line ? { ...each, ...changed } : each)),
    });

  return (
    <div className="template-goods">
      {readOnly || storeId === undefined ? null : (
        <div onKeyDown={keepForm}>
          <ItemPicker
            id={pickerId}
            storeId={storeId}
            label={t('directory.addGoods')}
            onPick={(hit) => onChange(withHit(draft, hit))}
          />
        </div>
      )}
      {draft.lines.map((line) => (
        <div key={line.itemId} className="template-goods__row">
          <span>
            {line.label} <span className="quiet figures">{line.code}</span>
          </span>
          <QuantityInput
            label={t('directory.quantityOf', { item: line.label })}
            disabled={readOnly}
            value={line.quantityThousandths}
            onChange={(quantityThousandths) => change(line, { quantityThousandths })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              if (!event.nativeEvent.isComposing) document.getElementById(pickerId)?.focus();
            }}
          />
          <span className="quiet">{line.unit}</span>
          {readOnly ? null : (
            <Button
              type="text"
              size="small"
              icon={<Icon of={CloseOutlined} />}
              aria-label={t('directory.removeGoods', { item: line.label })}
              onClick={() => onChange({ ...draft, lines: draft.lines.filter((each) => each !== line) })}
            />
          )}
        </div>
      ))}
    </div>
  );
}

/** One more of what was picked; a scanned pack brings as many as it holds. */
function withHit(draft: TemplateDraft, hit: ItemHit): TemplateDraft {
  const pack = hit.packs.find(({ unit }) => unit === hit.scannedUnit);
  return withGoods(
    draft,
    { itemId: hit.id, code: hit.code, label: itemLabel(hit), unit: hit.unit },
    pack?.factorThousandths ?? wholeUnits(1),
  );
}

/** Enter in the empty item field must not save the form: whoever presses it is still choosing. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
}

const pickerId = 'template-item-picker';
