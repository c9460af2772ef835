import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { navigate } from '../../app/routes.tsx';
import { useRead } from '../../app/use-read.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PageState } from '../../ui/page-state.tsx';
import { CancelCount } from './cancel-count.tsx';
import { sheetPath } from './paths.ts';
import { ProgressBar } from './progress-bar.tsx';

/** Before all is counted nobody sees the book: how far it is, and the way back to the sheet. */
export function StillBlind({ countSeq }: { readonly countSeq: number }) {
  const { t } = useTranslation();
  const standing = useRead('counts.get', { countSeq });
  const count = standing.data?.count;
  const first = standing.data?.rounds.find((each) => each.round === 1);
  return (
    <PageFrame
      title={count === undefined ? t('counts.review.title') : `${t('counts.review.title')} ${count.number}`}
      {...(count === undefined ? {} : { actions: <CancelCount count={count} /> })}
    >
      <Loaded read={standing}>
        {() => (
          <PageState
            role="status"
            title={t('counts.review.stillBlind')}
            detail={
              first === undefined ? undefined : (
                <>
                  {t('counts.review.stillBlindDetail', { count: first.lineCount - first.countedCount })}
                  <br />
                  <ProgressBar counted={first.countedCount} lines={first.lineCount} />
                </>
              )
            }
            action={
              <Button type="primary" onClick={() => navigate(sheetPath(countSeq))}>
                {t('counts.commands.sheet')}
              </Button>
            }
          />
        )}
      </Loaded>
    </PageFrame>
  );
}
