import { AuditOutlined, FileTextOutlined, PrinterOutlined, RedoOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { SheetLine, StockCount } from '../../../shared/contract/counts.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { CountRound } from '../../../shared/domain/count-rounds.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate } from '../../app/routes.tsx';
import { useMay, useSession } from '../../app/session.tsx';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand, useCommands } from '../../commands/use-command.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { PaperOutcome } from '../movements/paper-outcome.tsx';
import { usePaper } from '../movements/use-paper.ts';
import { CancelCount } from './cancel-count.tsx';
import { scopeWords, whenOf } from './count-words.ts';
import { instantOfPaper } from './counted-at.ts';
import type { CountedAt } from './counted-at.ts';
import { CountedAtField } from './counted-at-field.tsx';
import { focusLine } from './field-id.ts';
import { blankPaperPattern, reviewPath } from './paths.ts';
import { ProgressBar } from './progress-bar.tsx';
import { RoundTabs } from './round-tabs.tsx';
import { ScanField } from './scan-field.tsx';
import { SheetLines } from './sheet-lines.tsx';
import { useSheetEntry } from './use-sheet-entry.ts';

/** A round of a count as it is entered: along the shelves, saved line by line, never a book quantity. */
export function OpenSheet(props: {
  readonly count: StockCount;
  readonly round: CountRound;
  readonly rounds: Output<'counts.get'>['rounds'];
  readonly lines: readonly SheetLine[];
}) {
  const { t } = useTranslation();
  const { count, round, rounds, lines } = props;
  const { countSeq, number } = count;
  const { user } = useSession();
  const mayReview = useMay('counts.review');
  const { entry, drafts } = useSheetEntry(countSeq, round, lines);
  const [countedAt, setCountedAt] = useState<CountedAt>({ how: 'now' });
  // The lines that were not counted when they were asked for: one that is counted meanwhile stays where it is.
  const [onlyLeft, setOnlyLeft] = useState<ReadonlySet<number> | null>(null);
  const mayEnter = round !== 4 || user.roles.some((role) => role === 'manager' || role === 'accountant');
  const waitsForTime = countedAt.how === 'paper' && countedAt.moment === null;
  const instant =
    countedAt.how === 'paper' && countedAt.moment !== null
      ? instantOfPaper(countedAt.moment, count.openedAt)
      : null;
  const counted = lines.filter((line) => line.countedThousandths !== null).length;
  const left = lines.length - counted;
  const shown = onlyLeft === null ? lines : lines.filter((line) => onlyLeft.has(line.lineNo));
  const unsaved = lines.filter((line) => {
    const draft = drafts.get(line.lineNo);
    return draft?.state === 'failed' || (draft !== undefined && draft.refusal !== null);
  });

  const showLeft = (asked: boolean) =>
    setOnlyLeft(
      asked
        ? new Set(lines.filter((line) => line.countedThousandths === null).map((line) => line.lineNo))
        : null,
    );
  const goTo = (lineNo: number) => {
    if (focusLine(lineNo)) return;
    flushSync(() => setOnlyLeft(null));
    focusLine(lineNo);
  };
  useCommands([
    {
      id: 'counts.scan',
      nameKey: 'counts.commands.scan',
      keys: 'F4',
      perform: () => document.getElementById(SCAN_FIELD)?.focus(),
    },
    {
      id: 'counts.onlyLeft',
      nameKey: 'counts.commands.onlyLeft',
      keys: 'F6',
      perform: () => showLeft(onlyLeft === null),
    },
  ]);
  const review = useCommand({
    id: 'counts.review',
    nameKey: 'counts.commands.review',
    keys: '$mod+Enter',
    icon: AuditOutlined,
    enabled: mayReview && (count.state !== 'open' || isWhole(rounds)),
    perform: () => navigate(reviewPath(countSeq)),
  });
  const saveAgain = useCommand({
    id: 'counts.saveAgain',
    nameKey: 'counts.commands.saveAgain',
    keys: '$mod+s',
    icon: RedoOutlined,
    enabled: unsaved.length > 0,
    perform: () => {
      for (const line of unsaved) entry.leave(line, instant);
    },
  });

  return (
    <PageFrame
      title={`${t(`counts.rounds.${round}`)} ${number}`}
      layout="table"
      note={
        <>
          {whenOf(count)} ·{' '}
          {t('counts.sheet.note', { store: count.storeName, scope: scopeWords(count.scope, t) })}
          {count.freezes ? <span className="count-frozen">{t('counts.sheet.frozen')}</span> : null}
        </>
      }
      actions={<SheetActions count={count} round={round} />}
      {...(mayReview ? { primaryAction: <CommandButton command={review} type="primary" /> } : {})}
      filters={
        <>
          <RoundTabs countSeq={countSeq} round={round} rounds={rounds} />
          <ProgressBar counted={counted} lines={lines.length} />
          {left === 0 && lines.length > 0 ? <span className="settled">{t('counts.sheet.whole')}</span> : null}
          <ScanField id={SCAN_FIELD} lines={lines} onFound={goTo} />
          <Checkbox checked={onlyLeft !== null} onChange={(event) => showLeft(event.target.checked)}>
            {t('counts.commands.onlyLeft')}
          </Checkbox>
        </>
      }
    >
      {count.state === 'open' ? (
        <div className="count-sheet__how">
          <CountedAtField value={countedAt} onChange={setCountedAt} openedAt={count.openedAt} />
          <span className="quiet">
            {mayEnter ? t(`counts.who.${round}`) : t('counts.onlySupervisors')}{' '}
            {round === 1 ? t('counts.sheet.blindNote') : ''}
          </span>
        </div>
      ) : (
        <p className="quiet">{t(`counts.sheet.closed.${count.state}`)}</p>
      )}
      {unsaved.length === 0 ? null : (
        <div role="status" className="count-unsaved">
          <span className="problem">{t('counts.sheet.unsavedLines', { count: unsaved.length })}</span>
          <CommandButton command={saveAgain} size="small" />
        </div>
      )}
      {shown.length === 0 ? (
        <EmptyState
          title={onlyLeft === null ? t('counts.sheet.emptyRound') : t('counts.sheet.nothingLeft')}
          {...(onlyLeft === null
            ? {}
            : {
                action: <Button onClick={() => setOnlyLeft(null)}>{t('counts.commands.everyLine')}</Button>,
              })}
        />
      ) : (
        <SheetLines
          lines={shown}
          entry={entry}
          drafts={drafts}
          countedAt={instant}
          disabled={count.state !== 'open' || !mayEnter || waitsForTime}
          onScan={goTo}
        />
      )}
    </PageFrame>
  );
}

/** The first round shows no book until every line of it is counted. */
function isWhole(rounds: Output<'counts.get'>['rounds']): boolean {
  const first = rounds.find((each) => each.round === 1);
  return first !== undefined && first.countedCount === first.lineCount;
}

const SCAN_FIELD = 'count-scan';

/** The blank sheet on paper, and giving the count up. */
function SheetActions({ count, round }: { readonly count: StockCount; readonly round: CountRound }) {
  const { t } = useTranslation();
  const printing = usePaper();
  const busy = printing.state.kind === 'printing';
  const page = {
    page: pathTo(blankPaperPattern, { countSeq: count.countSeq, round }),
    paper: 'A4',
    name: `${t('counts.paper.blankTitle')}-${count.number}`,
  } as const;
  const print = useCommand({
    id: 'counts.printBlank',
    nameKey: 'counts.commands.blank',
    keys: 'F8',
    icon: PrinterOutlined,
    enabled: !busy,
    perform: () => printing.print(page, 'print'),
  });
  const pdf = useCommand({
    id: 'counts.blankPdf',
    nameKey: 'counts.commands.blankPdf',
    icon: FileTextOutlined,
    enabled: !busy,
    perform: () => printing.print(page, 'pdf'),
  });
  return (
    <>
      <PaperOutcome state={printing.state} />
      <ErrorNotice error={printing.error} onClose={printing.dismiss} />
      <CancelCount count={count} />
      <CommandButton command={pdf} />
      <CommandButton command={print} loading={busy} />
    </>
  );
}
