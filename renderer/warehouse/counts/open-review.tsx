import { CheckOutlined, FileTextOutlined, PrinterOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockCount } from '../../../shared/contract/counts.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { CommandButton } from '../../commands/command-button.tsx';
import type { Command } from '../../commands/command.ts';
import { useCommand, useCommands } from '../../commands/use-command.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PaperOutcome } from '../movements/paper-outcome.tsx';
import { usePaper } from '../movements/use-paper.ts';
import { CancelCount } from './cancel-count.tsx';
import { scopeWords, whenOf } from './count-words.ts';
import { recordPaperPattern, sheetPath, variancePaperPattern } from './paths.ts';
import { PostDialog } from './post-dialog.tsx';
import { ReviewSums } from './review-sums.tsx';
import { ReviewTable } from './review-table.tsx';
import { useNotes } from './use-notes.ts';

type Review = Output<'counts.review'>;

/** Counted beside book: the differences first, why they are there, what is still due, and the approval. */
export function OpenReview({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const { count, lines, left } = review;
  const mayPost = useMay('counts.post') && count.state === 'open';
  const mayExplain = useMay('counts.explain') && count.state === 'open';
  const notes = useNotes(count.countSeq, lines);
  const [every, setEvery] = useState(false);
  const [signing, setSigning] = useState<Review | null>(null);
  const shown = every ? lines : lines.filter((line) => line.deltaThousandths !== 0 || line.due !== null);
  const post = useCommand({
    id: 'counts.post',
    nameKey: 'counts.commands.post',
    keys: '$mod+Enter',
    icon: CheckOutlined,
    enabled: mayPost && left.uncounted + left.recounts + left.reasons === 0,
    perform: () => setSigning(review),
  });
  const sheet = useCommand({
    id: 'counts.sheet',
    nameKey: 'counts.commands.sheet',
    icon: UnorderedListOutlined,
    perform: () => navigate(sheetPath(count.countSeq)),
  });
  return (
    <PageFrame
      title={`${t('counts.review.title')} ${count.number}`}
      layout="table"
      note={
        <>
          {whenOf(count)} ·{' '}
          {t('counts.sheet.note', { store: count.storeName, scope: scopeWords(count.scope, t) })}
        </>
      }
      actions={
        <>
          <CancelCount count={count} />
          <CommandButton command={sheet} />
        </>
      }
      {...(mayPost ? { primaryAction: <CommandButton command={post} type="primary" /> } : {})}
      filters={
        <>
          <Segmented<boolean>
            aria-label={t('counts.review.title')}
            value={every}
            onChange={setEvery}
            options={[
              { value: false, label: t('counts.review.differing') },
              { value: true, label: t('counts.review.every') },
            ]}
          />
          <Papers count={count} />
        </>
      }
    >
      <ReviewSums review={review} />
      <ReviewTable lines={shown} notes={notes} editable={mayExplain} />
      {signing === null ? null : <PostDialog review={signing} onClose={() => setSigning(null)} />}
    </PageFrame>
  );
}

/** 盘点表 and 盈亏表, on paper or in a file. */
function Papers({ count }: { readonly count: StockCount }) {
  const { t } = useTranslation();
  const printing = usePaper();
  const busy = printing.state.kind === 'printing';
  const { countSeq, number } = count;
  const record = {
    page: pathTo(recordPaperPattern, { countSeq }),
    paper: 'A4',
    name: `${t('counts.paper.recordTitle')}-${number}`,
  } as const;
  const variance = {
    page: pathTo(variancePaperPattern, { countSeq }),
    paper: 'A4-landscape',
    name: `${t('counts.paper.varianceTitle')}-${number}`,
  } as const;
  const papers: readonly Command[] = [
    {
      id: 'counts.printVariance',
      nameKey: 'counts.commands.variance',
      keys: 'F8',
      icon: PrinterOutlined,
      enabled: !busy,
      perform: () => printing.print(variance, 'print'),
    },
    {
      id: 'counts.variancePdf',
      nameKey: 'counts.commands.variancePdf',
      icon: FileTextOutlined,
      enabled: !busy,
      perform: () => printing.print(variance, 'pdf'),
    },
    {
      id: 'counts.printRecord',
      nameKey: 'counts.commands.record',
      keys: 'Shift+F8',
      icon: PrinterOutlined,
      enabled: !busy,
      perform: () => printing.print(record, 'print'),
    },
    {
      id: 'counts.recordPdf',
      nameKey: 'counts.commands.recordPdf',
      icon: FileTextOutlined,
      enabled: !busy,
      perform: () => printing.print(record, 'pdf'),
    },
  ];
  useCommands(papers);
  return (
    <div className="count-papers">
      <PaperOutcome state={printing.state} />
      {papers.map((paper) => (
        <CommandButton key={paper.id} command={paper} size="small" />
      ))}
      <ErrorNotice error={printing.error} onClose={printing.dismiss} />
    </div>
  );
}
