import { useTranslation } from 'react-i18next';
import type { Receipt, ReceiptLine } from '../../../shared/contract/receipts.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { formatUnitPrice } from '../../../shared/domain/price.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Translate } from '../../app/i18n.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { StampLabel } from '../../ui/stamp-label.tsx';
import { periodText } from '../counter/charge-formula.ts';

/** A receipt as it stands: who, what for, how it was paid, what undid it, every printing. */
export function ReceiptView({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation();
  return (
    <article className="receipt-view">
      <div className="receipt-view__head">
        <dl className="receipt-view__facts">
          <dt>{t('receipts.day')}</dt>
          <dd className="figures">
            {receipt.day} {receipt.at.slice(11, 16)}
          </dd>
          <dt>{t('receipts.room')}</dt>
          <dd>
            {receipt.roomId === null ? (
              receipt.roomLabel
            ) : (
              <OfficeLink
                to={pathTo('/counter/:roomId?', { roomId: receipt.roomId })}
                title={t('receipts.detail.openCounter')}
              >
                {receipt.roomLabel}
              </OfficeLink>
            )}
          </dd>
          <dt>{t('receipts.payer')}</dt>
          <dd>{receipt.payerName}</dd>
          <dt>{t('receipts.cashier')}</dt>
          <dd>{receipt.cashierName}</dd>
          <dt>{t('receipts.detail.checkCode')}</dt>
          <dd className="figures">{receipt.checkCode}</dd>
          {receipt.note === '' ? null : (
            <>
              <dt>{t('receipts.detail.note')}</dt>
              <dd>{receipt.note}</dd>
            </>
          )}
        </dl>
        {receipt.state === 'valid' ? null : <StampLabel stamp={{ kind: receipt.state }} />}
      </div>
      <table className="receipt-view__lines" aria-label={t('receipts.detail.lines')}>
        <thead>
          <tr>
            <th scope="col">{t('receipts.detail.item')}</th>
            <th scope="col">{t('receipts.detail.period')}</th>
            <th scope="col" className="receipt-view__money">
              {t('receipts.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {receipt.lines.map((line) => (
            <tr key={line.lineNo}>
              <td>
                {nameOf(line, t)}
                <div className="quiet">{whyOf(line, t)}</div>
              </td>
              <td className="figures">
                {line.periodFrom === null || line.periodTo === null
                  ? ''
                  : periodText(line.periodFrom, line.periodTo)}
              </td>
              <td className="receipt-view__money">
                <MoneyText amount={line.amountFen} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {receipt.tenders.map((tendered, index) => (
            // A tender may stand twice, and the rows never move.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td colSpan={2} className="quiet">
                {t(`counter.tenders.${tendered.tender}`)} {tendered.reference}
                {tendered.tender === 'cash' && receipt.changeFen > 0
                  ? ` (${t('receipts.detail.given')} ${formatYuan(receipt.givenFen)}, ${t('receipts.detail.change')} ${formatYuan(receipt.changeFen)})`
                  : ''}
              </td>
              <td className="receipt-view__money">
                <MoneyText amount={tendered.amountFen} />
              </td>
            </tr>
          ))}
          <tr>
            <td colSpan={3} className="receipt-view__money">
              <MoneyText
                amount={receipt.totalFen}
                size="figure"
                symbol
                tone={receipt.state === 'valid' ? 'settled' : 'quiet'}
              />
            </td>
          </tr>
        </tfoot>
      </table>
      <Undone receipt={receipt} />
      <section>
        <h2>{t('receipts.detail.prints')}</h2>
        {receipt.prints.length === 0 ? <p className="quiet">{t('receipts.detail.notPrinted')}</p> : null}
        <ul>
          {receipt.prints.map((print) => (
            <li key={print.nth} className="figures">
              {t('receipts.detail.printNth', {
                nth: print.nth,
                at: print.at.slice(0, 16).replace('T', ' '),
                name: print.byName,
              })}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function Undone({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useTranslation();
  const { cancellation } = receipt;
  if (cancellation === null) return null;
  return (
    <section className="receipt-view__undone">
      <h2>
        {cancellation.kind === 'void'
          ? t('receipts.detail.void')
          : t('receipts.detail.reversal', { number: cancellation.number ?? '' })}
        <span className="figures">
          {' '}
          {cancellation.day} {cancellation.at.slice(11, 16)}
        </span>
      </h2>
      <p>
        {t('receipts.detail.reason')}: {cancellation.reason}
      </p>
      <p className="quiet">
        {t('receipts.detail.by', { cashier: cancellation.cashierName, approver: cancellation.approverName })}
      </p>
      <p className="quiet">
        {t('receipts.detail.refunds')}:{' '}
        {cancellation.refunds
          .map((each) => `${t(`counter.tenders.${each.tender}`)} ${formatYuan(each.amountFen)}`)
          .join(', ')}
      </p>
    </section>
  );
}

function nameOf(line: ReceiptLine, t: Translate): string {
  if (line.kind !== 'prepayment') return line.feeItemName;
  return line.feeItemName === ''
    ? t('receipts.detail.prepayment')
    : t('receipts.detail.prepaymentOf', { item: line.feeItemName });
}

function whyOf(line: ReceiptLine, t: Translate): string {
  const parts = [
    line.quantityThousandths !== null && line.priceTenThousandths !== null
      ? t('counter.formula.times', {
          quantity: formatQuantity(line.quantityThousandths),
          unit: line.unitLabel,
          price: formatUnitPrice(line.priceTenThousandths),
        }) +
        (line.months !== null && line.months > 1 ? t('counter.formula.months', { months: line.months }) : '')
      : '',
    line.chargeFen === null ? '' : t('receipts.detail.partOf', { amount: formatYuan(line.chargeFen) }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
