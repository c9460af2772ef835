import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProgress } from '../app/use-progress.ts';
import { useShell } from '../app/use-shell.ts';
import { ErrorNotice } from './error-notice.tsx';
import './long-work.css';

/**
 * How far long work has come, and the button that stops it before it commits. The command itself then ends with
 * `CANCELLED`, and nothing is changed.
 *
 * @example
 * const commit = useWrite('bills.commit');
 * {commit.pending ? <LongWork requestId={commit.requestId} /> : null}
 */
export function LongWork({ requestId }: { readonly requestId: string }) {
  const { t } = useTranslation();
  const progress = useProgress(requestId);
  const cancel = useShell('shell.cancel');
  const percent =
    progress === null || progress.total === 0 ? 0 : Math.floor((progress.done * 100) / progress.total);

  return (
    <div className="long-work" role="status">
      <Progress percent={percent} status="active" size="small" aria-label={t('frame.progress.label')} />
      <span className="long-work__steps figures">
        {progress === null
          ? t('frame.progress.label')
          : t('frame.progress.steps', { done: progress.done, total: progress.total })}
      </span>
      <Button size="small" disabled={cancel.pending} onClick={() => void cancel.run({ requestId })}>
        {cancel.pending ? t('frame.progress.cancelling') : t('frame.progress.cancel')}
      </Button>
      <ErrorNotice error={cancel.error} />
    </div>
  );
}
