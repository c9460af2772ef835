import { useTranslation } from 'react-i18next';
import type { Store, Supplier } from '../../../shared/contract/directory.ts';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import { useRead } from '../../app/use-read.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { GoodsInForm } from './goods-in-form.tsx';
import { useLastDocument } from './use-last-document.ts';
import '../stock/stock.css';
import './documents.css';
import './entry.css';

/** What goods in are entered from. */
export interface GoodsInDesk {
  readonly stores: readonly Store[];
  readonly suppliers: readonly Supplier[];
  /** The newest delivery: the same person most likely bought the next one. */
  readonly last: StockDocument | null;
}

/** 入库: a delivery inspected line by line, with the five ticks and what came of it. */
export function GoodsInScreen() {
  const { t } = useTranslation();
  const stores = useRead('stores.list', {});
  const suppliers = useRead('suppliers.list', {});
  const last = useLastDocument('goods-in');
  const error = stores.error ?? suppliers.error;
  if (stores.data === undefined || suppliers.data === undefined || last === undefined)
    return (
      <PageFrame title={t('stock.goodsIn.title')}>
        {error === null ? <LoadingState /> : <ErrorState error={error} />}
      </PageFrame>
    );
  return (
    <GoodsInForm
      desk={{
        stores: stores.data.stores.filter((store) => store.active),
        suppliers: suppliers.data.suppliers.filter((supplier) => supplier.active),
        last,
      }}
    />
  );
}
