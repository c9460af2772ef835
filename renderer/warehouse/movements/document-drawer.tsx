import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileTextOutlined, PrinterOutlined, RetweetOutlined } from '@ant-design/icons';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import { navigate } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/use-command.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { returnableOf } from './document-lines.ts';
import { DocumentView } from './document-view.tsx';
import { PaperOutcome } from './paper-outcome.tsx';
import { repeatIssuePath } from './paths.ts';
import { ReturnDialog } from './return-dialog.tsx';
import { ReverseDialog } from './reverse-dialog.tsx';
import { SettlePriceDialog } from './settle-price-dialog.tsx';
import { useDocumentPaper } from './use-document-paper.ts';

/** One document of the store with what can be done with it: print, return, settle prices, reverse. */
export function DocumentDrawer(props: {
  readonly documentSeq: number;
  readonly onClose: () => void;
  /** Opens another document in its place: the source, the reversal. */
  readonly onOpen: (documentSeq: number) => void;
}) {
  const { t } = useTranslation();
  const document = useRead('stock.document', { documentSeq: props.documentSeq });
  const { data } = document;
  return (
    <DetailDrawer
      open
      width={680}
      title={
        data === undefined
          ? ''
          : t('stock.documents.detail', { kind: t(`stock.kinds.${data.kind}`), number: data.number })
      }
      onClose={props.onClose}
    >
      <Loaded read={document}>{(shown) => <OpenDocument document={shown} onOpen={props.onOpen} />}</Loaded>
    </DetailDrawer>
  );
}

type Act = 'return' | 'settle' | 'reverse';

function OpenDocument(props: {
  readonly document: StockDocument;
  readonly onOpen: (documentSeq: number) => void;
}) {
  const { document, onOpen } = props;
  const printing = useDocumentPaper();
  const [doing, setDoing] = useState<Act | null>(null);
  const acts = useActs(document, setDoing);
  const busy = printing.state.kind === 'printing';
  const print: Command = {
    id: 'stock.document.print',
    nameKey: 'stock.commands.print',
    keys: 'F8',
    icon: PrinterOutlined,
    enabled: !busy,
    perform: () => printing.print(document, 'print'),
  };
  const pdf: Command = {
    id: 'stock.document.pdf',
    nameKey: 'stock.commands.pdf',
    icon: FileTextOutlined,
    enabled: !busy,
    perform: () => printing.print(document, 'pdf'),
  };
  useCommands([print, pdf, ...acts]);
  const done = (documentSeq: number) => {
    setDoing(null);
    onOpen(documentSeq);
  };
  const dialog = { document, onClose: () => setDoing(null), onPosted: done };
  return (
    <>
      <div className="stock-document__actions">
        <CommandButton command={print} loading={busy} />
        <CommandButton command={pdf} />
        {acts.map((act) => (
          <CommandButton key={act.id} command={act} danger={act.id === 'stock.document.reverse'} />
        ))}
        <PaperOutcome state={printing.state} />
      </div>
      <ErrorNotice error={printing.error} onClose={printing.dismiss} />
      <DocumentView document={document} onOpen={onOpen} />
      {doing === 'return' ? <ReturnDialog {...dialog} /> : null}
      {doing === 'settle' ? <SettlePriceDialog {...dialog} /> : null}
      {doing === 'reverse' ? <ReverseDialog {...dialog} /> : null}
    </>
  );
}

/** What may be done with a document as it stands, by whom is at the desk. */
function useActs(document: StockDocument, begin: (act: Act) => void): readonly Command[] {
  const mayReturn = useMay('stock.returnIn');
  const maySettle = useMay('stock.settlePrice');
  const mayReverse = useMay('stock.reverse');
  const mayIssue = useMay('stock.issue');
  if (document.reversedBy !== null) return [];
  const { kind } = document;
  const acts: Command[] = [];
  if (mayIssue && kind === 'issue')
    acts.push({
      id: 'stock.document.repeat',
      nameKey: 'stock.commands.repeat',
      icon: RetweetOutlined,
      perform: () => navigate(repeatIssuePath(document.documentSeq)),
    });
  if (mayReturn && (kind === 'issue' || kind === 'goods-in') && document.lines.some(isReturnable))
    acts.push({
      id: 'stock.document.return',
      nameKey: kind === 'issue' ? 'stock.commands.returnIn' : 'stock.commands.returnOut',
      perform: () => begin('return'),
    });
  if (
    maySettle &&
    document.inspections.some((line) => line.provisional && !line.settled && line.acceptedThousandths > 0)
  )
    acts.push({
      id: 'stock.document.settle',
      nameKey: 'stock.commands.settle',
      perform: () => begin('settle'),
    });
  if (mayReverse && kind !== 'reversal' && kind !== 'count')
    acts.push({
      id: 'stock.document.reverse',
      nameKey: 'stock.commands.reverse',
      perform: () => begin('reverse'),
    });
  return acts;
}

function isReturnable(line: StockDocument['lines'][number]): boolean {
  return returnableOf(line) > 0;
}
