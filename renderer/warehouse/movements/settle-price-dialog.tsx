import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import { subtractFen } from '../../../shared/domain/fen.ts';
import type { Fen } from '../../../shared/domain/fen.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { MoneyInput } from '../../ui/money-input.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { SubmitKey } from './submit-key.tsx';

/** 补价: what the provisional lines of goods in really cost, by the invoice. A line left empty stays provisional. */
export function SettlePriceDialog(props: {
  readonly document: StockDocument;
  readonly onClose: () => void;
  readonly onPosted: (documentSeq: number) => void;
}) {
  const { t } = useTranslation();
  const { document } = props;
  const write = useWrite('stock.settlePrice');
  const [invoiceNumber, setInvoiceNumber] = useState(document.invoiceNumber);
  const [amounts, setAmounts] = useState<ReadonlyMap<number, Fen | null>>(new Map());
  const open = document.inspections.filter(
    (line) => line.provisional && !line.settled && line.acceptedThousandths > 0,
  );
  const filled = open.flatMap((line) => {
    const amountFen = amounts.get(line.lineNo) ?? null;
    return amountFen === null ? [] : [{ lineNo: line.lineNo, amountFen }];
  });
  const ready = filled.length > 0 && invoiceNumber.trim() !== '';

  const submit = async () => {
    if (!ready) return;
    const outcome = await write.submit({ documentSeq: document.documentSeq, invoiceNumber, lines: filled });
    if (outcome.ok) props.onPosted(outcome.value.documentSeq);
  };

  return (
    <OfficeDialog
      open
      width={640}
      title={t('stock.settle.title', { number: document.number })}
      onClose={props.onClose}
      act={{ name: t('stock.settle.act'), perform: submit, pending: write.pending, disabled: !ready }}
    >
      <SubmitKey nameKey="stock.commands.settle" enabled={ready && !write.pending} perform={submit} />
      <div className="dialog-body">
        <p className="quiet">{t('stock.settle.explain')}</p>
        <label className="stock-field">
          <span>{t('stock.fields.invoiceNumber')}</span>
          <Input
            autoFocus
            value={invoiceNumber}
            maxLength={60}
            onChange={(event) => setInvoiceNumber(event.target.value)}
          />
        </label>
        <table className="stock-lines">
          <thead>
            <tr>
              <th scope="col">{t('stock.fields.item')}</th>
              <th scope="col" className="stock-lines__figure">
                {t('stock.settle.provisionalFen')}
              </th>
              <th scope="col">{t('stock.settle.invoiceFen')}</th>
              <th scope="col" className="stock-lines__figure">
                {t('stock.settle.difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {open.map((line) => {
              const amountFen = amounts.get(line.lineNo) ?? null;
              return (
                <tr key={line.lineNo}>
                  <td>{itemLabel({ ...line, name: line.itemName })}</td>
                  <td className="stock-lines__figure">
                    <MoneyText amount={line.valueFen} />
                  </td>
                  <td className="stock-lines__input">
                    <MoneyInput
                      label={`${line.itemName} ${t('stock.settle.invoiceFen')}`}
                      value={amountFen}
                      onChange={(amount) => setAmounts(new Map(amounts).set(line.lineNo, amount))}
                    />
                  </td>
                  <td className="stock-lines__figure">
                    <MoneyText amount={amountFen === null ? null : subtractFen(amountFen, line.valueFen)} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <ErrorNotice error={write.error} onClose={write.reset} inForm />
      </div>
    </OfficeDialog>
  );
}
