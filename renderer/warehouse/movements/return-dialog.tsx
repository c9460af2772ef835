import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import { daySchema } from '../../../shared/domain/day.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';
import { useSession } from '../../app/session.tsx';
import { useWrite } from '../../app/use-write.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { returnableOf } from './document-lines.ts';
import { HappenedDay } from './happened-day.tsx';
import { QuantityInput } from './quantity-input.tsx';
import { SHORTEST_REASON } from './reason.ts';
import { SubmitKey } from './submit-key.tsx';

/**
 * 退库 of an issue, 退货 of goods in: how much of each line comes or goes back, at the cost it had. What can still be
 * returned stands beside each field.
 */
export function ReturnDialog(props: {
  readonly document: StockDocument;
  readonly onClose: () => void;
  readonly onPosted: (documentSeq: number) => void;
}) {
  const { t } = useTranslation();
  const { document } = props;
  const isIssue = document.kind === 'issue';
  const today = daySchema.parse(useSession().today);
  const back = useWrite('stock.returnIn');
  const away = useWrite('stock.returnOut');
  const write = isIssue ? back : away;
  const [quantities, setQuantities] = useState<ReadonlyMap<number, Quantity | null>>(new Map());
  const [happenedDay, setHappenedDay] = useState<Day>(today);
  const [receiver, setReceiver] = useState(document.receiver);
  const [words, setWords] = useState('');
  const open = document.lines.filter((line) => returnableOf(line) > 0);
  const returned = open.flatMap((line) => {
    const quantityThousandths = quantities.get(line.lineNo) ?? null;
    return quantityThousandths === null || quantityThousandths <= 0
      ? []
      : [{ lineNo: line.lineNo, quantityThousandths }];
  });
  const tooMuch = open.some((line) => (quantities.get(line.lineNo) ?? 0) > returnableOf(line));
  const ready = returned.length > 0 && !tooMuch && (isIssue || words.trim().length >= SHORTEST_REASON);
  const set = (lineNo: number, value: Quantity | null) =>
    setQuantities(new Map(quantities).set(lineNo, value));

  const submit = async () => {
    if (!ready) return;
    const common = { documentSeq: document.documentSeq, happenedDay, lines: returned };
    const outcome = isIssue
      ? await back.submit({ ...common, receiver, note: words })
      : await away.submit({ ...common, reason: words });
    if (outcome.ok) props.onPosted(outcome.value.documentSeq);
  };
  const act = isIssue ? t('stock.returnIn.act') : t('stock.returnOut.act');

  return (
    <OfficeDialog
      open
      width={640}
      title={
        isIssue
          ? t('stock.returnIn.title', { number: document.number })
          : t('stock.returnOut.title', { number: document.number })
      }
      onClose={props.onClose}
      act={{ name: act, perform: submit, pending: write.pending, disabled: !ready }}
    >
      <SubmitKey
        nameKey={isIssue ? 'stock.commands.returnIn' : 'stock.commands.returnOut'}
        enabled={ready && !write.pending}
        perform={submit}
      />
      <div className="dialog-body">
        <p className="quiet">
          {isIssue
            ? t('stock.returnIn.explain')
            : t('stock.returnOut.explain', { supplier: document.supplierName ?? '' })}
        </p>
        <table className="stock-lines">
          <thead>
            <tr>
              <th scope="col">{t('stock.fields.item')}</th>
              <th scope="col" className="stock-lines__figure">
                {t('stock.fields.returnable')}
              </th>
              <th scope="col">{act}</th>
            </tr>
          </thead>
          <tbody>
            {open.map((line, index) => {
              const most = returnableOf(line);
              const label = itemLabel({ ...line, name: line.itemName });
              return (
                <tr key={line.lineNo}>
                  <td>{label}</td>
                  <td className="stock-lines__figure">
                    <button
                      type="button"
                      className="stock-link figures"
                      aria-label={`${label} ${t('stock.fields.returnable')} ${formatQuantity(most)}`}
                      onClick={() => set(line.lineNo, most)}
                    >
                      {formatQuantity(most, { grouping: true })} {line.unit}
                    </button>
                  </td>
                  <td className="stock-lines__input">
                    <QuantityInput
                      label={`${label} ${act}`}
                      autoFocus={index === 0}
                      value={quantities.get(line.lineNo) ?? null}
                      onChange={(value) => set(line.lineNo, value)}
                      refusal={
                        (quantities.get(line.lineNo) ?? 0) > most
                          ? t('stock.entry.tooMuchBack', { left: formatQuantity(most), unit: line.unit })
                          : null
                      }
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <div className="stock-field">
          <span aria-hidden="true">{t('stock.fields.happenedDay')}</span>
          <HappenedDay today={today} value={happenedDay} onChange={setHappenedDay} />
        </div>
        {isIssue ? (
          <>
            <label className="stock-field">
              <span>{t('stock.fields.receiverBack')}</span>
              <Input value={receiver} maxLength={60} onChange={(event) => setReceiver(event.target.value)} />
            </label>
            <label className="stock-field">
              <span>{t('stock.fields.note')}</span>
              <Input value={words} maxLength={200} onChange={(event) => setWords(event.target.value)} />
            </label>
          </>
        ) : (
          <ReasonField
            value={words}
            onChange={setWords}
            usual={[
              t('stock.returnOut.usual.quality'),
              t('stock.returnOut.usual.wrong'),
              t('stock.returnOut.usual.surplus'),
            ]}
          />
        )}
        <ErrorNotice error={write.error} onClose={write.reset} inForm />
      </div>
    </OfficeDialog>
  );
}
