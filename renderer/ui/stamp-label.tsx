import { useTranslation } from 'react-i18next';
import './stamp-label.css';

export type Stamp =
  | { readonly kind: 'void' | 'reversed' | 'settled' | 'practice' }
  | { readonly kind: 'reprint'; readonly count: number };

/** The look of a rubber stamp on a document: 作废, 红冲, 补打 第n次 in vermilion, 已结清 in celadon. */
export function StampLabel({ stamp }: { readonly stamp: Stamp }) {
  const { t } = useTranslation();
  const words =
    stamp.kind === 'reprint'
      ? t('frame.stamps.reprint', { count: stamp.count })
      : t(`frame.stamps.${stamp.kind}`);
  return (
    <span className={`stamp-label stamp-label--${stamp.kind === 'settled' ? 'settled' : 'wrong'}`}>
      {words}
    </span>
  );
}
