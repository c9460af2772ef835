import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/routes.tsx';
import { useRead } from '../../app/use-read.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { OpenReview } from './open-review.tsx';
import { StillBlind } from './still-blind.tsx';
import './counts.css';

/** 盘点差异: counted beside book, once the first round is whole. */
export function ReviewScreen() {
  const { t } = useTranslation();
  const { parameters } = useRoute();
  const countSeq = Number(parameters['countSeq']);
  const review = useRead('counts.review', { countSeq });
  if (review.error?.code === 'COUNT_STILL_BLIND') return <StillBlind countSeq={countSeq} />;
  if (review.data === undefined)
    return (
      <PageFrame title={t('counts.review.title')}>
        {review.error === null ? (
          <LoadingState />
        ) : (
          <ErrorState error={review.error} onRetry={review.refetch} />
        )}
      </PageFrame>
    );
  return <OpenReview key={countSeq} review={review.data} />;
}
