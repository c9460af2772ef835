import type { Output } from '../../shared/contract/index.ts';
import { useRoute } from '../app/routes.tsx';
import { useRead } from '../app/use-read.ts';
import { PrintPage, PrintSheet } from './print-page.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';
import type { CopyLabel } from './receipt-sheet.tsx';
import { lineName } from './receipt-words.ts';
import { sheetsOf } from './receipt-sheets.ts';
import type { ReceiptPaper } from './receipt-sheets.ts';
import './receipt.css';

/** The paper of a receipt or of its reversal, all its copies at one go (全部联次一次填开, A1). */
export function ReceiptPage() {
  const { parameters } = useRoute();
  const receipt = useRead('receipts.printable', { seq: Number(parameters['seq']) });
  return (
    <PrintPage read={receipt} paper={(paper) => paper.paper}>
      {(paper) => <Copies receipt={paper} />}
    </PrintPage>
  );
}

function Copies({ receipt }: { readonly receipt: Output<'receipts.printable'> }) {
  const sheets = sheetsOf(receipt.lines, receipt.paper, lineName);
  const copies = copiesOn(receipt.paper, receipt.copies);
  return copies.flatMap((labels) =>
    sheets.map((lines, index) => (
      <PrintSheet
        key={`${labels.join(' ')} ${index + 1}`}
        paper={receipt.paper === 'A4' ? 'A4-half' : receipt.paper}
        className={receipt.paper === 'A4' ? 'receipt-sheet receipt-sheet--on-a4' : 'receipt-sheet'}
      >
        <ReceiptSheet
          receipt={receipt}
          lines={lines}
          page={index + 1}
          pages={sheets.length}
          copies={labels}
        />
      </PrintSheet>
    )),
  );
}

/** Three-part paper makes its copies itself, so one print names them all; plain paper is printed once for each. */
function copiesOn(paper: ReceiptPaper, wanted: readonly CopyLabel[]): readonly (readonly CopyLabel[])[] {
  return paper === 'triplicate-241x93' ? [['stub', 'receipt', 'book']] : wanted.map((copy) => [copy]);
}
