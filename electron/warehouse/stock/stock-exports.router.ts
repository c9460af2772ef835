import { contract } from '../../../shared/contract/index.ts';
import { implementRead } from '../../ipc/router.ts';
import { writeXlsx } from '../../office/sheets/write-sheet.ts';
import type { SheetToWrite } from '../../office/sheets/sheet-layout.ts';
import { requireStore } from '../directory/directory.service.ts';
import { cardSheet, onHandSheet, summarySheet } from './stock-sheets.ts';
import { documentsSheet } from './document-sheet.ts';
import { readCard, readOnHand, readSummary } from './stock-reports.service.ts';

export const stockExportsRouter = [
  implementRead(contract['stock.exportOnHand'], (db, { storeId }, context) => {
    const today = context.clock.today();
    const storeName = storeId === null ? '' : requireStore(db, storeId).name;
    return written(onHandSheet(readOnHand(db, storeId, today), storeName), `${storeName}${today}`);
  }),
  implementRead(contract['stock.exportCard'], (db, { itemId, from, to }) => {
    const card = readCard(db, itemId, from, to);
    return written(cardSheet(card), `${card.item.name}-${from === to ? from : `${from}-${to}`}`);
  }),
  implementRead(contract['stock.exportSummary'], (db, { month }) =>
    written(summarySheet(readSummary(db, month), month), month),
  ),
  implementRead(contract['stock.exportDocuments'], (db, input, context) =>
    written(documentsSheet(db, input), context.clock.today()),
  ),
];

async function written(
  sheet: SheetToWrite,
  about: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; suggestedName: string }> {
  return { bytes: await writeXlsx([sheet]), suggestedName: `${sheet.name}-${about}` };
}
