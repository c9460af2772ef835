import type { StockDocument } from '../../shared/contract/stock-documents.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { useRoute } from '../app/routes.tsx';
import { useRead } from '../app/use-read.ts';
import { PrintPage, PrintSheet, readTogether } from './print-page.tsx';
import type { ReceiptPaper } from './receipt-sheets.ts';
import { rowsOfText, sheetsByHeight } from './sheets-by-height.ts';
import { paperRows } from './stock-document-rows.ts';
import { StockDocumentSheet } from './stock-document-sheet.tsx';
import './stock.css';

/** The paper of a document of the store: 入库单, 领用单, 退库单, 退货单, 调拨单, 报废单, 补价单, 红冲单 are one family. */
export function StockDocumentPage() {
  const { parameters } = useRoute();
  const document = useRead('stock.document', { documentSeq: Number(parameters['documentSeq']) });
  const settings = useRead('settings.read', {});
  return (
    <PrintPage read={readTogether(document, settings)} paper={([, { receiptPaper }]) => receiptPaper}>
      {([shown, office]) => <Sheets document={shown} settings={office} />}
    </PrintPage>
  );
}

function Sheets({ document, settings }: { readonly document: StockDocument; readonly settings: Settings }) {
  const paper = settings.receiptPaper;
  const rows = paperRows(document);
  const laid = sheetsByHeight(rows, rowsPerSheet[paper], (row) =>
    Math.max(...row.wide.map((text) => rowsOfText(text, charactersPerRow))),
  );
  // A document that moved nothing (refused whole, and reversed) still has its sheet.
  const sheets = laid.length === 0 ? [[]] : laid;
  return sheets.map((lines, index) => (
    <PrintSheet
      // A sheet is known by its place alone.
      // oxlint-disable-next-line react/no-array-index-key
      key={index}
      paper={paper}
      className="stock-slip"
    >
      <StockDocumentSheet
        document={document}
        settings={settings}
        rows={lines}
        page={index + 1}
        pages={sheets.length}
      />
    </PrintSheet>
  ));
}

/** How many rows of lines one sheet holds beside its head, total and signatures. */
const rowsPerSheet: Readonly<Record<ReceiptPaper, number>> = { A4: 28, 'A4-half': 9, 'triplicate-241x93': 6 };

/** About how many full-width characters stand in a row of a wide column. */
const charactersPerRow = 10;
