import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { Month } from '../../../shared/domain/day.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { sumByCategory } from '../../../shared/domain/stock-summary.ts';
import type { StockColumn } from '../../../shared/domain/stock-summary.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { cardPath } from '../movements/paths.ts';

/** The month's summary by category. A browser draws thousands of plain rows at once, so it is a plain table. */
export function SummaryTable(props: { readonly summary: Output<'stock.summary'>; readonly month: Month }) {
  const { t } = useTranslation();
  const { summary, month } = props;
  const categories = sumByCategory(summary.lines);
  const columns = ['opening', 'receivedSide', 'issuedSide', 'closing'] as const;
  return (
    // A region that scrolls is reached by the keyboard.
    <div className="stock-sheet" role="region" aria-label={t('stock.fields.items')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('stock.fields.code')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('stock.fields.item')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('stock.fields.unit')}
            </th>
            {columns.map((column) => (
              <th key={column} scope="colgroup" colSpan={2} className="stock-sheet__group">
                {t(`stock.fields.${column}`)}
              </th>
            ))}
          </tr>
          <tr>
            {columns.flatMap((column) => [
              <th key={`${column} quantity`} scope="col" className="stock-sheet__figure stock-sheet__group">
                {t('stock.summary.quantity')}
              </th>,
              <th key={`${column} amount`} scope="col" className="stock-sheet__figure">
                {t('stock.summary.amount')}
              </th>,
            ])}
          </tr>
        </thead>
        {categories.map((category) => (
          <tbody key={category.category}>
            {category.lines.map((line) => (
              <tr key={line.itemId}>
                <td className="figures">{line.code}</td>
                <td className="stock-sheet__item">
                  <OfficeLink to={cardPath(line.itemId, { from: month, to: month })}>
                    {itemLabel(line)}
                  </OfficeLink>
                </td>
                <td>{line.unit}</td>
                {[line.opening, line.received, line.issued, line.closing].map((column, index) => (
                  // The four columns never change their order.
                  // oxlint-disable-next-line react/no-array-index-key
                  <Cells key={index} column={column} />
                ))}
              </tr>
            ))}
            <SumRow
              name={`${category.category} ${t('stock.fields.subtotal')}`}
              sums={[category.openingFen, category.receivedFen, category.issuedFen, category.closingFen]}
            />
          </tbody>
        ))}
        <tfoot>
          <SumRow
            name={t('stock.fields.total')}
            sums={[summary.opening, summary.received, summary.issued, summary.closing]}
          />
        </tfoot>
      </table>
    </div>
  );
}

function Cells({ column }: { readonly column: StockColumn }) {
  const nothing = column.quantityThousandths === 0 && column.valueFen === 0;
  return (
    <>
      <td className="stock-sheet__figure stock-sheet__group">
        {nothing ? '' : formatQuantity(column.quantityThousandths, { grouping: true })}
      </td>
      <td className="stock-sheet__figure">{nothing ? '' : formatYuan(column.valueFen)}</td>
    </>
  );
}

function SumRow({ name, sums }: { readonly name: string; readonly sums: readonly Fen[] }) {
  return (
    <tr className="stock-sheet__sum">
      <th scope="row" colSpan={3}>
        {name}
      </th>
      {sums.map((sum, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <td key={index} colSpan={2} className="stock-sheet__figure stock-sheet__group">
          {formatYuan(sum)}
        </td>
      ))}
    </tr>
  );
}
