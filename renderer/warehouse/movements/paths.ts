import { pathTo } from '../../app/route-pattern.ts';
import type { Month } from '../../../shared/domain/day.ts';

/** Paths of the documents of the store and of what it has, for links from anywhere. */
export const goodsInPath = '/goods-in';
export const issuePath = '/issue';
export const transferPath = '/transfer';
export const writeOffPath = '/write-off';
export const documentsPattern = '/stock-documents/:documentSeq?';
export const onHandPath = '/stock';
export const cardPattern = '/stock-card/:itemId?';
export const summaryPath = '/stock-summary';

export const documentPaperPattern = '/print/stock-document/:documentSeq';
export const cardPaperPattern = '/print/stock-card/:itemId/:from/:to';
export const summaryPaperPattern = '/print/stock-summary/:month';
export const onHandPaperPattern = '/print/stock-on-hand/:storeId?';

/** The register with one document open. */
export function documentPath(documentSeq: number): string {
  return pathTo(documentsPattern, { documentSeq });
}

/** An item's card; without months, of this year's. */
export function cardPath(itemId: number, months?: { readonly from: Month; readonly to: Month }): string {
  return pathTo(cardPattern, { itemId }, months ?? {});
}

/** The issue form with the lines of an earlier issue. */
export function repeatIssuePath(documentSeq: number): string {
  return pathTo(issuePath, {}, { repeat: documentSeq });
}
