import type { ReceiptLine } from '../../shared/contract/receipts.ts';
import type { Output } from '../../shared/contract/index.ts';
import { fen, formatYuan } from '../../shared/domain/fen.ts';
import type { Fen } from '../../shared/domain/fen.ts';
import { formatUnitPrice } from '../../shared/domain/price.ts';
import { formatQuantity } from '../../shared/domain/quantity.ts';
import { tPrint } from '../app/i18n.ts';

type Tendered = Output<'receipts.printable'>['tenders'][number];

/** What a line was received for, as the paper names it. */
export function lineName(line: ReceiptLine): string {
  const t = tPrint();
  if (line.kind === 'prepayment') {
    if (line.feeItemName === '') return t('print.receipt.prepayment');
    const monthly = monthlyFen(line);
    return monthly === null
      ? t('print.receipt.prepaymentOf', { item: line.feeItemName })
      : t('print.receipt.prepaymentMonthly', { item: line.feeItemName, amount: formatYuan(monthly) });
  }
  return line.chargeFen === null
    ? line.feeItemName
    : t('print.receipt.partOf', { item: line.feeItemName, amount: formatYuan(line.chargeFen) });
}

/** The months of a line: `2026-10`, `2026-10 至 2027-09`, nothing for a general prepayment. */
export function linePeriod({ periodFrom, periodTo }: ReceiptLine): string {
  if (periodFrom === null || periodTo === null) return '';
  return periodFrom === periodTo
    ? periodFrom
    : tPrint()('print.receipt.period', { from: periodFrom, to: periodTo });
}

/** Quantity of a line with its months, or the readings it comes from. */
export function lineQuantity(line: ReceiptLine): string {
  const t = tPrint();
  if (line.quantityThousandths === null) return '';
  const quantity = formatQuantity(line.quantityThousandths);
  if (line.previousThousandths !== null && line.currentThousandths !== null)
    return t('print.receipt.readings', {
      previous: formatQuantity(line.previousThousandths),
      current: formatQuantity(line.currentThousandths),
      quantity,
    });
  const unit = line.unitLabel.replace(/·?月$/, '');
  const counted = unit === '' ? '' : `${quantity} ${unit}`;
  const months =
    line.months !== null && line.months > 0 && line.unitLabel.endsWith('月')
      ? t('print.receipt.months', { months: line.months })
      : '';
  return [counted, months].filter((each) => each !== '').join(' × ');
}

export function linePrice(line: ReceiptLine): string {
  return line.priceTenThousandths === null ? '' : formatUnitPrice(line.priceTenThousandths);
}

/** How it was paid, in one line: 现金 62.84（实收 100.00，找零 37.16）；微信 100.00（单号 4200001）. */
export function tenderWords(
  tenders: readonly Tendered[],
  cash: Pick<Output<'receipts.printable'>, 'givenFen' | 'changeFen'>,
): string {
  const t = tPrint();
  return tenders
    .map(({ tender, amountFen, reference }) => {
      const said = `${t(`counter.tenders.${tender}`)} ${formatYuan(amountFen)}`;
      if (tender === 'cash' && cash.changeFen > 0)
        return t('print.receipt.cashTender', {
          said,
          given: formatYuan(cash.givenFen),
          change: formatYuan(cash.changeFen),
        });
      return reference === '' ? said : t('print.receipt.referenced', { said, reference });
    })
    .join(t('print.receipt.tenderSeparator'));
}

/**
 * What one of the prepaid months comes to. Each is billed and rounded by itself, so that quantity × price × months may
 * differ by some fen from the amount: the month's amount explains it.
 */
function monthlyFen({ months, amountFen }: ReceiptLine): Fen | null {
  return months !== null && months > 1 && amountFen % months === 0 ? fen(amountFen / months) : null;
}
