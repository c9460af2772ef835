import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { formatQuantity } from '../../../shared/domain/quantity.ts';
import { OfficeLink } from '../../app/routes.tsx';
import { momentOfInstant } from '../../ui/instant-text.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { StampLabel } from '../../ui/stamp-label.tsx';
import { writtenLines, writtenTotalFen } from './document-lines.ts';
import { InspectionTable, SettlementTable } from './document-tables.tsx';
import { cardPath } from './paths.ts';
import { SignaturePicture } from './signature-picture.tsx';
import '../stock/stock.css';
import './documents.css';

/** A document of the store as it stands: who, what for, its lines, what it comes from and what undid it. */
export function DocumentView(props: {
  readonly document: StockDocument;
  readonly onOpen: (documentSeq: number) => void;
}) {
  const { t } = useTranslation();
  const { document } = props;
  return (
    <article className="stock-document">
      <div className="stock-document__head">
        <DocumentFacts {...props} />
        {document.reversedBy === null ? null : <StampLabel stamp={{ kind: 'reversed' }} />}
      </div>
      {document.inspections.length > 0 ? <InspectionTable document={document} /> : null}
      {document.settlements.length > 0 ? <SettlementTable document={document} /> : null}
      {document.inspections.length > 0 || document.settlements.length > 0 ? null : (
        <LineTable document={document} />
      )}
      {document.toStoreName === null ? (
        <p className="stock-document__total">
          {t('stock.fields.total')}{' '}
          <MoneyText
            amount={writtenTotalFen(document)}
            size="figure"
            symbol
            {...(document.kind === 'reversal' ? { tone: 'problem' as const } : {})}
          />
        </p>
      ) : null}
      {document.kind === 'issue' ? <Signature document={document} /> : null}
    </article>
  );
}

function DocumentFacts({
  document,
  onOpen,
}: {
  readonly document: StockDocument;
  readonly onOpen: (documentSeq: number) => void;
}) {
  const { t } = useTranslation();
  const late = document.happenedDay < document.bookedDay;
  const link = (to: { readonly documentSeq: number; readonly number: string } | null) =>
    to === null ? '' : <LinkTo {...to} onOpen={onOpen} />;
  const receiverName = document.kind === 'return-in' ? 'receiverBack' : 'receiver';
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    [
      t('stock.fields.bookedDay'),
      <span key="day" className="figures">
        {document.bookedDay}
        {late ? (
          <span className="stock-late">
            {' '}
            {t('stock.late')} {document.happenedDay}
          </span>
        ) : null}
      </span>,
    ],
    [
      t('stock.fields.store'),
      document.toStoreName === null ? document.storeName : `${document.storeName} → ${document.toStoreName}`,
    ],
    [t('stock.fields.supplier'), document.supplierName],
    [t('stock.fields.department'), document.departmentName],
    [t('stock.fields.purpose'), document.purpose],
    [t('stock.fields.workOrder'), document.workOrder],
    [
      document.toStoreName === null ? t(`stock.fields.${receiverName}`) : t('stock.fields.receiverTo'),
      document.receiver,
    ],
    [t('stock.fields.deliveryNumber'), document.deliveryNumber],
    [t('stock.fields.invoiceNumber'), document.invoiceNumber],
    [t('stock.fields.orderNumber'), document.orderNumber],
    [t('stock.fields.buyer'), document.buyer],
    [t('stock.fields.inspector'), document.inspector],
    [t('stock.fields.source'), document.reverses === null ? link(document.source) : link(document.reverses)],
    [t('stock.fields.reason'), document.reason],
    [
      t('stock.fields.state'),
      document.reversedBy === null ? (
        ''
      ) : (
        <span key="reversed" className="problem">
          {t('stock.documents.reversedBy')} {link(document.reversedBy)}
        </span>
      ),
    ],
    [t('stock.fields.note'), document.note],
    [
      t('stock.fields.keeper'),
      t('stock.documents.postedBy', {
        name: document.postedByName,
        at: momentOfInstant(document.postedAt),
      }),
    ],
    [t('stock.fields.approvedBy'), document.approvedByName],
    [
      t('stock.fields.checkCode'),
      <span key="code" className="figures">
        {document.checkCode}
      </span>,
    ],
  ];
  return (
    <dl className="stock-document__facts">
      {facts.map(([name, value]) =>
        value === null || value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function LinkTo(props: {
  readonly documentSeq: number;
  readonly number: string;
  readonly onOpen: (documentSeq: number) => void;
}) {
  return (
    <button type="button" className="stock-link figures" onClick={() => props.onOpen(props.documentSeq)}>
      {props.number}
    </button>
  );
}

function LineTable({ document }: { readonly document: StockDocument }) {
  const { t } = useTranslation();
  const moves = document.toStoreName !== null;
  const lines = writtenLines(document);
  const someReturned = lines.some(({ line }) => line.returnedThousandths > 0);
  return (
    <table className="stock-lines" aria-label={t('stock.fields.items')}>
      <thead>
        <tr>
          <th scope="col">{t('stock.fields.item')}</th>
          <th scope="col" className="stock-lines__figure">
            {t('stock.fields.quantity')}
          </th>
          <th scope="col">{t('stock.fields.unit')}</th>
          {someReturned ? (
            <th scope="col" className="stock-lines__figure">
              {t('stock.fields.returned')}
            </th>
          ) : null}
          {moves ? null : (
            <th scope="col" className="stock-lines__figure">
              {t('stock.fields.amount')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, quantityThousandths, valueFen }) => (
          <tr key={line.lineNo}>
            <td>
              <OfficeLink to={cardPath(line.itemId)} title={t('stock.documents.card')}>
                {itemLabel({ ...line, name: line.itemName })}
              </OfficeLink>
              <div className="quiet figures">
                {[line.itemCode, packWords(line), line.note].filter((part) => part !== '').join(' · ')}
              </div>
            </td>
            <td className="stock-lines__figure">{formatQuantity(quantityThousandths, { grouping: true })}</td>
            <td>{line.unit}</td>
            {someReturned ? (
              <td className="stock-lines__figure">
                {line.returnedThousandths === 0
                  ? ''
                  : formatQuantity(line.returnedThousandths, { grouping: true })}
              </td>
            ) : null}
            {moves ? null : (
              <td className="stock-lines__figure">
                <MoneyText amount={valueFen} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `2 箱` where a pack was entered. */
function packWords(line: StockDocument['lines'][number]): string {
  return line.enteredUnit === line.unit
    ? ''
    : `${formatQuantity(line.enteredThousandths)} ${line.enteredUnit}`;
}

function Signature({ document }: { readonly document: StockDocument }) {
  const { t } = useTranslation();
  return (
    <section className="stock-document__signature">
      <span className="quiet">{t('stock.fields.signature')}</span>
      {document.signature === '' ? (
        <span>{t('stock.documents.signedOnPaper')}</span>
      ) : (
        <SignaturePicture path={document.signature} label={t('stock.documents.signedOnScreen')} />
      )}
    </section>
  );
}
