import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYuan } from '../../../shared/domain/fen.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { changeGoodsLine, baseQuantityOf, isShortOf, lineKeyOf, unitsOf } from './goods-draft.ts';
import type { GoodsLine } from './goods-draft.ts';
import { focusPicker } from './goods-picker.tsx';
import { quantityId } from './quantity-id.ts';
import { QuantityInput } from './quantity-input.tsx';

/** The goods of a form that takes them out: how many of which unit, and whether there is enough. */
export function GoodsLines(props: {
  readonly lines: readonly GoodsLine[];
  readonly onLines: (lines: readonly GoodsLine[]) => void;
  /** What the store holds of each item, base units. */
  readonly held: ReadonlyMap<number, Quantity>;
  /** About what a line will cost, fen; null where it is not known. Left out where no value moves. */
  readonly costOf?: (line: GoodsLine) => Fen | null;
}) {
  const { t } = useTranslation();
  const { lines, onLines, held, costOf } = props;
  if (lines.length === 0) return <p className="stock-entry__empty quiet">{t('stock.entry.empty')}</p>;
  return (
    <div className="stock-entry__scroll">
      <table className="stock-lines stock-entry__lines" aria-label={t('stock.fields.items')}>
        <thead>
          <tr>
            <th scope="col">{t('stock.fields.item')}</th>
            <th scope="col" className="stock-lines__figure">
              {t('stock.fields.onHand')}
            </th>
            <th scope="col" className="stock-lines__figure">
              {t('stock.fields.quantity')}
            </th>
            <th scope="col">{t('stock.fields.unit')}</th>
            {costOf === undefined ? null : (
              <th scope="col" className="stock-lines__figure">
                {t('stock.entry.about')}
              </th>
            )}
            <th scope="col">{t('stock.entry.note')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('stock.entry.removeHead')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <GoodsRow
              key={lineKeyOf(line)}
              line={line}
              there={held.get(line.item.id) ?? null}
              short={isShortOf(lines, line.item.id, held)}
              takenUnits={lines.filter((each) => each.item.id === line.item.id).map((each) => each.unit)}
              onChange={(change) =>
                onLines(changeGoodsLine(lines, lineKeyOf(line), (old) => ({ ...old, ...change })))
              }
              onRemove={() => {
                onLines(lines.filter((each) => each !== line));
                focusPicker();
              }}
              {...(costOf === undefined ? {} : { costFen: costOf(line) })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GoodsRow(props: {
  readonly line: GoodsLine;
  readonly there: Quantity | null;
  readonly short: boolean;
  readonly takenUnits: readonly string[];
  readonly costFen?: Fen | null;
  readonly onChange: (change: Partial<Pick<GoodsLine, 'unit' | 'quantityThousandths' | 'note'>>) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { line, there, short, onChange, onRemove } = props;
  const { item } = line;
  const label = itemLabel(item);
  const units = unitsOf(item).filter((unit) => unit === line.unit || !props.takenUnits.includes(unit));
  const base =
    line.quantityThousandths === null ? null : baseQuantityOf(item, line.unit, line.quantityThousandths);

  const hear = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const chord = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !chord) focusPicker();
    else if (event.key === 'Delete' && chord) onRemove();
    else return;
    event.preventDefault();
  };

  return (
    <tr className={short ? 'stock-entry__row--short' : ''}>
      <td>
        {label}
        <div className="quiet figures">{item.code}</div>
      </td>
      <td className="stock-lines__figure">
        {there === null ? '—' : `${formatQuantity(there, { grouping: true })} ${item.unit}`}
      </td>
      <td className="stock-lines__input">
        <QuantityInput
          id={quantityId(lineKeyOf(line))}
          label={`${label} ${t('stock.fields.quantity')}`}
          value={line.quantityThousandths}
          onChange={(quantityThousandths) => onChange({ quantityThousandths })}
          onKeyDown={hear}
          refusal={
            short && there !== null
              ? t('stock.entry.short', { held: formatQuantity(there, { grouping: true }), unit: item.unit })
              : null
          }
        />
      </td>
      <td className="stock-entry__unit">
        {units.length > 1 ? (
          <Select
            aria-label={`${label} ${t('stock.fields.unit')}`}
            value={line.unit}
            onChange={(unit) => onChange({ unit })}
            options={units.map((unit) => ({ value: unit, label: unit }))}
          />
        ) : (
          <span className="stock-entry__fixed">{line.unit}</span>
        )}
        {base !== null && line.unit !== item.unit ? (
          <div className="quiet figures">
            {t('stock.entry.inBase', { quantity: formatQuantity(base), unit: item.unit })}
          </div>
        ) : null}
      </td>
      {props.costFen === undefined ? null : (
        <td className="stock-lines__figure quiet">
          {props.costFen === null ? '—' : formatYuan(props.costFen)}
        </td>
      )}
      <td>
        <Input
          aria-label={`${label} ${t('stock.entry.note')}`}
          value={line.note}
          maxLength={200}
          onChange={(event) => onChange({ note: event.target.value })}
          onKeyDown={hear}
        />
      </td>
      <td className="stock-entry__remove">
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('stock.entry.remove', { item: label })}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}
