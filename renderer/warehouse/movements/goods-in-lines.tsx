import { CloseOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatUnitPrice, parseUnitPrice } from '../../../shared/domain/price.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { inspectionResults } from '../../../shared/domain/stock-kind.ts';
import { FigureInput } from '../../ui/figure-input.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { changeGoodsLine, lineKeyOf, unitsOf } from './goods-draft.ts';
import {
  changeUnit,
  paperAmountOf,
  problemsOf,
  tickAll,
  withAmount,
  withReceived,
} from './goods-in-draft.ts';
import type { DeliveryLine } from './goods-in-draft.ts';
import { focusPicker } from './goods-picker.tsx';
import { quantityId } from './quantity-id.ts';
import { QuantityInput } from './quantity-input.tsx';
import { TickFive } from './tick-five.tsx';

/** The lines of a delivery: due, received, the five ticks, what came of it, price or amount. */
export function DeliveryLines(props: {
  readonly lines: readonly DeliveryLine[];
  readonly onLines: (lines: readonly DeliveryLine[]) => void;
}) {
  const { t } = useTranslation();
  const { lines, onLines } = props;
  if (lines.length === 0) return <p className="stock-entry__empty quiet">{t('stock.entry.empty')}</p>;
  return (
    <div className="stock-entry__scroll">
      <table className="stock-lines stock-entry__lines" aria-label={t('stock.fields.items')}>
        <thead>
          <tr>
            <th scope="col">{t('stock.fields.item')}</th>
            <th scope="col" className="stock-lines__figure">
              {t('stock.fields.received')}
            </th>
            <th scope="col">{t('stock.fields.unit')}</th>
            <th scope="col" className="stock-lines__figure">
              {t('stock.fields.due')}
            </th>
            <th scope="col">{t('stock.fields.checks')}</th>
            <th scope="col">{t('stock.fields.result')}</th>
            <th scope="col" className="stock-lines__figure">
              {t('stock.fields.price')}
            </th>
            <th scope="col" className="stock-lines__figure">
              {t('stock.fields.amount')}
            </th>
            <th scope="col">{t('stock.fields.provisional')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('stock.entry.removeHead')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <DeliveryRow
              key={lineKeyOf(line)}
              line={line}
              takenUnits={lines.filter((each) => each.item.id === line.item.id).map((each) => each.unit)}
              onChange={(next) => onLines(changeGoodsLine(lines, lineKeyOf(line), () => next))}
              onRemove={() => {
                onLines(lines.filter((each) => each !== line));
                focusPicker();
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DeliveryRow(props: {
  readonly line: DeliveryLine;
  readonly takenUnits: readonly string[];
  readonly onChange: (line: DeliveryLine) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { line, onChange, onRemove } = props;
  const { item } = line;
  const label = itemLabel(item);
  const units = unitsOf(item).filter((unit) => unit === line.unit || !props.takenUnits.includes(unit));
  const problems = problemsOf(line);

  const hear = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) return;
    const chord = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !chord && event.target instanceof HTMLInputElement) focusPicker();
    else if (event.key === 'Delete' && chord) onRemove();
    else return;
    event.preventDefault();
  };

  return (
    <tr onKeyDown={hear}>
      <td>
        {label}
        <div className="quiet figures">{item.code}</div>
      </td>
      <td className="stock-entry__number">
        <QuantityInput
          id={quantityId(lineKeyOf(line))}
          label={`${label} ${t('stock.fields.received')}`}
          value={line.receivedThousandths}
          onChange={(received) => onChange(withReceived(line, received))}
        />
      </td>
      <td className="stock-entry__unit">
        {units.length > 1 ? (
          <Select
            aria-label={`${label} ${t('stock.fields.unit')}`}
            value={line.unit}
            onChange={(unit) => onChange(changeUnit(line, unit))}
            options={units.map((unit) => ({ value: unit, label: unit }))}
          />
        ) : (
          <span className="stock-entry__fixed">{line.unit}</span>
        )}
      </td>
      <td className="stock-entry__number">
        <QuantityInput
          label={`${label} ${t('stock.fields.due')}`}
          value={line.dueThousandths}
          placeholder={line.receivedThousandths === null ? '' : formatQuantity(line.receivedThousandths)}
          onChange={(dueThousandths) => onChange({ ...line, dueThousandths })}
        />
      </td>
      <td>
        <TickFive
          item={label}
          checks={line.checks}
          missing={problems.includes('checks')}
          onChange={(checks) => onChange({ ...line, checks })}
          onAll={() => onChange(tickAll(line))}
        />
      </td>
      <td className="stock-entry__result">
        <Select
          aria-label={`${label} ${t('stock.fields.result')}`}
          value={line.result}
          onChange={(result) => onChange({ ...line, result })}
          options={inspectionResults.map((result) => ({
            value: result,
            label: t(`stock.results.${result}`),
          }))}
        />
        {line.result === 'sorted' ? (
          <QuantityInput
            label={`${label} ${t('stock.goodsIn.sortedKept')}`}
            placeholder={t('stock.goodsIn.sortedKept')}
            value={line.keptThousandths}
            onChange={(keptThousandths) => onChange({ ...line, keptThousandths })}
            refusal={
              line.keptThousandths !== null && problems.includes('kept')
                ? t('stock.goodsIn.sortedMissing')
                : null
            }
          />
        ) : null}
      </td>
      <td className="stock-entry__number">
        <FigureInput
          kind={priceKind}
          label={`${label} ${t('stock.fields.price')}`}
          refusal={(reason) => t(`stock.entry.priceRefusals.${reason}`)}
          value={line.priceTenThousandths}
          disabled={line.result === 'rejected'}
          onChange={(priceTenThousandths) => onChange({ ...line, priceTenThousandths, amountFen: null })}
        />
      </td>
      <td className="stock-entry__amount">
        <MoneyInput
          label={`${label} ${t('stock.fields.amount')}`}
          value={paperAmountOf(line)}
          disabled={line.result === 'rejected'}
          onChange={(amountFen) => onChange(withAmount(line, amountFen))}
        />
      </td>
      <td className="stock-entry__check">
        <Checkbox
          aria-label={`${label} ${t('stock.fields.provisional')}`}
          title={t('stock.goodsIn.provisionalHint')}
          checked={line.provisional}
          disabled={line.result === 'rejected'}
          onChange={(event) => onChange({ ...line, provisional: event.target.checked })}
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

const priceKind = { parse: parseUnitPrice, format: (price: UnitPrice) => formatUnitPrice(price) };
