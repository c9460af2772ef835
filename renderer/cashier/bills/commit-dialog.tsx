import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { Month } from '../../../shared/domain/day.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import type { Write } from '../../app/use-write.ts';
import { useCommand } from '../../commands/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LongWork } from '../../ui/long-work.tsx';
import { OfficeDialog } from '../../ui/office-dialog.tsx';

export interface CommitDialogProps {
  readonly open: boolean;
  readonly month: Month;
  readonly preview: Output<'bills.preview'>;
  readonly commit: Write<'bills.commit'>;
  readonly onCommit: (previewHash: string) => void;
  readonly onClose: () => void;
}

/** The last look before the bills are made; shows how far they are, and lets them be stopped. */
export function CommitDialog({ open, month, preview, commit, onCommit, onClose }: CommitDialogProps) {
  const { t } = useTranslation();
  const oddCount = preview.odd.reduce((sum, group) => sum + group.count, 0);
  const stale = commit.error?.code === 'BILL_PREVIEW_STALE';
  return (
    <OfficeDialog
      open={open}
      title={t('bills.run.confirmTitle', { month })}
      onClose={onClose}
      act={{
        name: t('bills.run.commitNow'),
        perform: () => onCommit(preview.previewHash),
        pending: commit.pending,
        disabled: stale || preview.chargeCount === 0,
      }}
    >
      <div className="dialog-body">
        <p>
          {t('bills.run.confirm', {
            rooms: preview.roomCount,
            charges: preview.chargeCount,
            total: formatYuan(preview.totalFen),
          })}
        </p>
        <CommitKey ready={!commit.pending && !stale} onCommit={() => onCommit(preview.previewHash)} />
        {oddCount === 0 ? null : <p>{t('bills.run.confirmOdd', { count: oddCount })}</p>}
        {commit.pending ? <LongWork requestId={commit.requestId} /> : null}
        <ErrorNotice error={commit.error} />
        {stale ? <Button onClick={onClose}>{t('bills.run.stale')}</Button> : null}
      </div>
    </OfficeDialog>
  );
}

/** The same key that opened the dialog makes the bills: two presses, no mouse. */
function CommitKey({ ready, onCommit }: { readonly ready: boolean; readonly onCommit: () => void }) {
  useCommand({
    id: 'bills.commitNow',
    nameKey: 'bills.run.commitNow',
    keys: COMMIT_KEYS,
    enabled: ready,
    perform: onCommit,
  });
  return null;
}

const COMMIT_KEYS = '$mod+Enter';
