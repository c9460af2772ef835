import { useTranslation } from 'react-i18next';
import type { PaperState } from './use-paper.ts';

/** How the paper fares, in a few quiet words. */
export function PaperOutcome({ state }: { readonly state: PaperState }) {
  const { t } = useTranslation();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'printing':
      return <span className="quiet">{t('stock.posted.printing')}</span>;
    case 'printed':
      return <span className="settled">{t('stock.posted.printed')}</span>;
    case 'saved':
      return <span className="settled">{t('stock.posted.saved', { path: state.path })}</span>;
    case 'cancelled':
      return <span className="quiet">{t('stock.posted.cancelled')}</span>;
    case 'failed':
      return <span className="problem">{t('stock.posted.notPrinted')}</span>;
  }
}
