import type { ReactNode } from 'react';
import type { StockDocument } from '../../shared/contract/stock-documents.ts';
import { tPrint } from '../app/i18n.ts';
import { pathBounds } from '../warehouse/movements/signature-path.ts';

/** Who signs: names that the books hold are printed, the others have a line to sign on, or what was signed on screen. */
export function StockDocumentHands({ document }: { readonly document: StockDocument }) {
  const t = tPrint();
  const keeper = (
    <span key="keeper">{t('stockPaper.hands.keeperName', { name: document.postedByName })}</span>
  );
  const approved = (
    <Hand
      key="approved"
      name={t('stockPaper.hands.approved', { name: document.approvedByName ?? '' })}
      signed={document.approvedByName !== null}
    />
  );
  const blank = (name: 'accountant' | 'receiverBack' | 'receiverTo' | 'supplier') => (
    <Hand key={name} name={`${t(`stockPaper.hands.${name}`)}：`} />
  );
  switch (document.kind) {
    case 'goods-in':
      return (
        <Hands>
          <Hand name={t('stockPaper.hands.buyer', { name: document.buyer })} signed={document.buyer !== ''} />
          <Hand name={t('stockPaper.hands.inspector', { name: document.inspector })} signed />
          {keeper}
          {blank('accountant')}
        </Hands>
      );
    case 'issue':
      return (
        <Hands>
          {keeper}
          {approved}
          <Receiver document={document} />
        </Hands>
      );
    case 'return-in':
      return (
        <Hands>
          {blank('receiverBack')}
          {keeper}
          {blank('accountant')}
        </Hands>
      );
    case 'return-out':
      return (
        <Hands>
          {keeper}
          {approved}
          {blank('supplier')}
        </Hands>
      );
    case 'transfer':
      return (
        <Hands>
          {keeper}
          {approved}
          {blank('receiverTo')}
        </Hands>
      );
    default:
      return (
        <Hands>
          {keeper}
          {approved}
          {blank('accountant')}
        </Hands>
      );
  }
}

function Hands({ children }: { readonly children: ReactNode }) {
  return <div className="stock-slip__hands">{children}</div>;
}

function Hand({ name, signed = false }: { readonly name: string; readonly signed?: boolean }) {
  return (
    <span className="stock-slip__hand">
      {name}
      {signed ? null : <i />}
    </span>
  );
}

/** The receiver's name, and the signature drawn on screen over the line; without one the line waits for a pen. */
function Receiver({ document }: { readonly document: StockDocument }) {
  const t = tPrint();
  const box = pathBounds(document.signature);
  return (
    <span className="stock-slip__hand">
      {t('stockPaper.hands.receiver')}：{document.receiver}
      <i className="stock-slip__sign">
        {box === null ? null : (
          <svg
            viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
            preserveAspectRatio="xMidYMax meet"
          >
            <path
              d={document.signature}
              fill="none"
              stroke="currentColor"
              strokeWidth={Math.max(1.6, box.height / 40)}
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        )}
      </i>
    </span>
  );
}
