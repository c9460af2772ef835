import { useTranslation } from 'react-i18next';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import { subtractFen } from '../../../shared/domain/fen.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatUnitPrice } from '../../../shared/domain/price.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { checkNames } from './check-names.ts';
import { cardPath } from './paths.ts';

/** The lines of goods in as they were inspected: due, received, kept, the five ticks, the price. */
export function InspectionTable({ document }: { readonly document: StockDocument }) {
  const { t } = useTranslation();
  const returned = new Map(document.lines.map((line) => [line.sourceLine, line.returnedThousandths]));
  return (
    <table className="stock-lines" aria-label={t('stock.fields.items')}>
      <thead>
        <tr>
          <th scope="col">{t('stock.fields.item')}</th>
          <th scope="col" className="stock-lines__figure">
            {t('stock.fields.due')}
          </th>
          <th scope="col" className="stock-lines__figure">
            {t('stock.fields.received')}
          </th>
          <th scope="col">{t('stock.fields.result')}</th>
          <th scope="col" className="stock-lines__figure">
            {t('stock.fields.price')}
          </th>
          <th scope="col" className="stock-lines__figure">
            {t('stock.fields.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {document.inspections.map((line) => {
          const back = returned.get(line.lineNo) ?? 0;
          return (
            <tr key={line.lineNo}>
              <td>
                <OfficeLink to={cardPath(line.itemId)} title={t('stock.documents.card')}>
                  {itemLabel({ ...line, name: line.itemName })}
                </OfficeLink>
                <div className="quiet figures">
                  {line.itemCode} ·{' '}
                  {checkNames
                    .filter((check) => line.checks[check])
                    .map((check) => t(`stock.checks.${check}`))
                    .join(' ')}
                </div>
              </td>
              <td className="stock-lines__figure">{formatQuantity(line.dueThousandths)}</td>
              <td className="stock-lines__figure">
                {formatQuantity(line.receivedThousandths)} {line.unit}
              </td>
              <td>
                <span className={line.result === 'rejected' ? 'problem' : ''}>
                  {t(`stock.results.${line.result}`)}
                </span>
                {line.result === 'sorted' ? (
                  <span className="quiet"> {formatQuantity(line.acceptedThousandths)}</span>
                ) : null}
                {back === 0 ? null : (
                  <div className="quiet">
                    {t('stock.fields.returned')} {formatQuantity(back)}
                  </div>
                )}
              </td>
              <td className="stock-lines__figure">
                {formatUnitPrice(line.priceTenThousandths, { grouping: true })}
                {line.provisional ? (
                  <div className={line.settled ? 'settled' : 'stock-late'}>
                    {line.settled ? t('stock.documents.settled') : t('stock.fields.provisional')}
                  </div>
                ) : null}
              </td>
              <td className="stock-lines__figure">
                <MoneyText amount={line.valueFen} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Provisional prices and what they really were. */
export function SettlementTable({ document }: { readonly document: StockDocument }) {
  const { t } = useTranslation();
  return (
    <table className="stock-lines" aria-label={t('stock.fields.items')}>
      <thead>
        <tr>
          <th scope="col">{t('stock.fields.item')}</th>
          <th scope="col" className="stock-lines__figure">
            {t('stock.settle.provisionalFen')}
          </th>
          <th scope="col" className="stock-lines__figure">
            {t('stock.settle.invoiceFen')}
          </th>
          <th scope="col" className="stock-lines__figure">
            {t('stock.settle.difference')}
          </th>
          <th scope="col" className="stock-lines__figure">
            {t('stock.settle.stockFen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {document.settlements.map((line) => (
          <tr key={line.lineNo}>
            <td>
              {itemLabel({ ...line, name: line.itemName })}
              <div className="quiet figures">{line.itemCode}</div>
            </td>
            <td className="stock-lines__figure">
              <MoneyText amount={line.provisionalFen} />
            </td>
            <td className="stock-lines__figure">
              <MoneyText amount={line.settledFen} />
            </td>
            <td className="stock-lines__figure">
              <MoneyText amount={subtractFen(line.settledFen, line.provisionalFen)} />
            </td>
            <td className="stock-lines__figure">
              <MoneyText amount={line.stockFen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
