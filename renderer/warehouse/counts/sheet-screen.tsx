import { useTranslation } from 'react-i18next';
import { countRounds } from '../../../shared/domain/count-rounds.ts';
import type { CountRound } from '../../../shared/domain/count-rounds.ts';
import { useRoute } from '../../app/routes.tsx';
import { useRead } from '../../app/use-read.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { OpenSheet } from './open-sheet.tsx';
import './counts.css';

/** 盘点录入: the blind sheet of one round of a count. */
export function SheetScreen() {
  const { t } = useTranslation();
  const { parameters } = useRoute();
  const countSeq = Number(parameters['countSeq']);
  const round: CountRound = countRounds.find((each) => each === Number(parameters['round'])) ?? 1;
  const sheet = useRead('counts.sheet', { countSeq, round });
  const standing = useRead('counts.get', { countSeq });
  const error = sheet.error ?? standing.error;
  if (sheet.data === undefined || standing.data === undefined)
    return (
      <PageFrame title={t('counts.commands.sheet')}>
        {error === null ? <LoadingState /> : <ErrorState error={error} onRetry={sheet.refetch} />}
      </PageFrame>
    );
  return (
    <OpenSheet
      key={`${countSeq} ${round}`}
      round={round}
      lines={sheet.data.lines}
      count={standing.data.count}
      rounds={standing.data.rounds}
    />
  );
}
