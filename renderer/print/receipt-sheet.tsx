import type { Output } from '../../shared/contract/index.ts';
import type { ReceiptLine } from '../../shared/contract/receipts.ts';
import type { ReceiptCopy } from '../../shared/contract/settings.ts';
import { formatYuan } from '../../shared/domain/fen.ts';
import { chineseDay } from '../../shared/domain/day.ts';
import { tPrint } from '../app/i18n.ts';
import { linePeriod, linePrice, lineQuantity, lineName, tenderWords } from './receipt-words.ts';

export type CopyLabel = ReceiptCopy;

interface ReceiptSheetProps {
  readonly receipt: Output<'receipts.printable'>;
  readonly lines: readonly ReceiptLine[];
  readonly page: number;
  readonly pages: number;
  readonly copies: readonly CopyLabel[];
}

/** One sheet of one copy: head, lines, and on the last sheet the total in figures and capitals, tenders and signatures. */
export function ReceiptSheet({ receipt, lines, page, pages, copies }: ReceiptSheetProps) {
  const t = tPrint();
  const reversal = receipt.kind === 'reversal';
  return (
    <>
      <header className="receipt-sheet__head">
        <div className="receipt-sheet__office">{receipt.officeName}</div>
        <h1 className="receipt-sheet__title">
          {reversal ? t('print.receipt.reversalTitle') : t('print.receipt.title')}
        </h1>
        <div className="receipt-sheet__number">
          <span>№</span> {receipt.number}
          {pages > 1 ? <small>{t('print.receipt.page', { page, pages })}</small> : null}
        </div>
      </header>
      <Stamps receipt={receipt} />
      <dl className="receipt-sheet__about">
        <div className="receipt-sheet__payer">
          <dt>{reversal ? t('print.receipt.refundedTo') : t('print.receipt.payer')}</dt>
          <dd>{receipt.payerName}</dd>
        </div>
        <div>
          <dt>{t('print.receipt.room')}</dt>
          <dd>{receipt.roomLabel}</dd>
        </div>
        <div>
          <dt>{t('print.receipt.day')}</dt>
          <dd>{chineseDay(receipt.day)}</dd>
        </div>
      </dl>
      <table className={reversal ? 'receipt-sheet__lines receipt-sheet__lines--red' : 'receipt-sheet__lines'}>
        <thead>
          <tr>
            <th>{reversal ? t('print.receipt.refundItem') : t('print.receipt.item')}</th>
            <th>{t('print.receipt.periodHead')}</th>
            <th>{t('print.receipt.quantity')}</th>
            <th>{t('print.receipt.price')}</th>
            <th>{t('print.receipt.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.lineNo}>
              <td>{lineName(line)}</td>
              <td>{linePeriod(line)}</td>
              <td>{lineQuantity(line)}</td>
              <td className="receipt-sheet__figure">{linePrice(line)}</td>
              <td className="receipt-sheet__figure">{formatYuan(line.amountFen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {page < pages ? (
            <tr>
              <td colSpan={5} className="receipt-sheet__onward">
                {t('print.receipt.onward')}
              </td>
            </tr>
          ) : (
            <tr>
              <td colSpan={4}>
                <span className="receipt-sheet__total-name">
                  {reversal ? t('print.receipt.refundTotal') : t('print.receipt.total')}
                </span>
                {t('print.receipt.capitals', { capitals: receipt.totalCapitals })}
              </td>
              <td className="receipt-sheet__figure receipt-sheet__total">
                {formatYuan(receipt.totalFen, { symbol: true })}
              </td>
            </tr>
          )}
        </tfoot>
      </table>
      {page < pages ? null : <Payment receipt={receipt} />}
      <footer className="receipt-sheet__foot">
        <Hands receipt={receipt} />
        <div className="receipt-sheet__small">
          <span>{t('print.receipt.checkCode', { code: receipt.checkCode })}</span>
          <span>{reversal ? t('print.receipt.refundNotInvoice') : t('print.receipt.notInvoice')}</span>
        </div>
      </footer>
      <aside className="receipt-sheet__copies">
        {copies.map((copy) => (
          <span key={copy}>
            {reversal && copy === 'receipt'
              ? t('print.receipt.refundCopy')
              : t(`print.receipt.copies.${copy}`)}
          </span>
        ))}
      </aside>
    </>
  );
}

function Payment({ receipt }: { readonly receipt: Output<'receipts.printable'> }) {
  const t = tPrint();
  const reversal = receipt.kind === 'reversal';
  return (
    <div className="receipt-sheet__payment">
      <p>
        {reversal ? t('print.receipt.refundedBy') : t('print.receipt.paidBy')}
        {tenderWords(receipt.tenders, receipt)}
      </p>
      {reversal && receipt.counterpartNumber !== null ? (
        <p>{t('print.receipt.reverses', { number: receipt.counterpartNumber, reason: receipt.reason })}</p>
      ) : null}
      {receipt.note === '' ? null : <p>{t('print.receipt.note', { note: receipt.note })}</p>}
    </div>
  );
}

/** Who answers for the paper; on a refund the person signs who took the money (收付现金当面点清、办妥签收). */
function Hands({ receipt }: { readonly receipt: Output<'receipts.printable'> }) {
  const t = tPrint();
  const reversal = receipt.kind === 'reversal';
  const name = receipt.cashierName;
  return (
    <div className="receipt-sheet__hands">
      <span className="receipt-sheet__payee">
        {reversal ? t('print.receipt.refunder') : t('print.receipt.payee')}
        {receipt.payeeName}
        <i className="receipt-sheet__seal">{t('print.receipt.seal')}</i>
      </span>
      <span>
        {reversal ? t('print.receipt.refundCashier', { name }) : t('print.receipt.cashier', { name })}
      </span>
      {reversal ? null : <span>{t('print.receipt.issuer', { name })}</span>}
      <span className="receipt-sheet__reviewer">
        {t('print.receipt.reviewer', { name: receipt.reviewerName })}
        {receipt.reviewerName === '' ? <i className="receipt-sheet__blank" /> : null}
      </span>
      {reversal ? (
        <span>
          {t('print.receipt.refundTaken')}
          <i className="receipt-sheet__blank" />
        </span>
      ) : null}
    </div>
  );
}

/** 作废, 红冲 with the number of the reversal, and from the second printing on 补打 第n次. */
function Stamps({ receipt }: { readonly receipt: Output<'receipts.printable'> }) {
  const t = tPrint();
  return (
    <div className="receipt-sheet__stamps">
      {receipt.state === 'void' ? (
        <span className="print-stamp">{t('print.receipt.stamps.void')}</span>
      ) : null}
      {receipt.state === 'reversed' && receipt.kind === 'receipt' ? (
        <span className="print-stamp">
          {t('print.receipt.stamps.reversed', { number: receipt.counterpartNumber ?? '' })}
        </span>
      ) : null}
      {receipt.kind === 'reversal' ? (
        <span className="print-stamp">{t('print.receipt.stamps.reversal')}</span>
      ) : null}
      {receipt.nth > 1 ? (
        <span className="print-stamp print-stamp--small">
          {t('print.receipt.stamps.reprint', { count: receipt.nth - 1 })}
        </span>
      ) : null}
    </div>
  );
}
