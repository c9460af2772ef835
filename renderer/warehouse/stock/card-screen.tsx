import { FileTextOutlined, PrinterOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { daySchema, month, monthOf, monthSchema } from '../../../shared/domain/day.ts';
import type { Month } from '../../../shared/domain/day.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MonthInput } from '../../ui/month-input.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { DocumentDrawer } from '../movements/document-drawer.tsx';
import { PaperOutcome } from '../movements/paper-outcome.tsx';
import { cardPaperPattern, cardPath } from '../movements/paths.ts';
import { usePaper } from '../movements/use-paper.ts';
import { CardItemField } from './card-item-field.tsx';
import { CardTable } from './card-table.tsx';
import { SheetButton } from './sheet-button.tsx';
import './stock.css';

/** 明细账: an item's card for some months, drilled to each document. */
export function CardScreen() {
  const { t } = useTranslation();
  const { parameters, query } = useRoute();
  const { today } = useSession();
  const thisMonth = monthOf(daySchema.parse(today));
  const [from, to] = [
    monthSchema.safeParse(query['from']).data ?? month(`${today.slice(0, 4)}-01`),
    monthSchema.safeParse(query['to']).data ?? thisMonth,
  ];
  const itemId = Number(parameters['itemId']);
  const chosen = Number.isSafeInteger(itemId) && itemId > 0;

  return (
    <PageFrame
      title={t('stock.card.title')}
      layout="table"
      filters={
        <>
          <CardItemField onChosen={(id) => navigate(cardPath(id, { from, to }))} />
          {chosen ? (
            <Months
              from={from}
              to={to}
              onChange={(months) => navigate(cardPath(itemId, months), { replace: true })}
            />
          ) : null}
        </>
      }
    >
      {chosen ? (
        <ItemCard key={itemId} itemId={itemId} from={from} to={to} />
      ) : (
        <EmptyState title={t('stock.card.choose')} detail={t('stock.card.chooseDetail')} />
      )}
    </PageFrame>
  );
}

function Months(props: {
  readonly from: Month;
  readonly to: Month;
  readonly onChange: (months: { readonly from: Month; readonly to: Month }) => void;
}) {
  const { t } = useTranslation();
  const { from, to, onChange } = props;
  return (
    <span className="stock-filters__days">
      <MonthInput
        label={t('stock.card.from')}
        value={from}
        onChange={(chosen) => {
          if (chosen !== null) onChange({ from: chosen, to: chosen > to ? chosen : to });
        }}
      />
      <span className="quiet">—</span>
      <MonthInput
        label={t('stock.card.to')}
        value={to}
        onChange={(chosen) => {
          if (chosen !== null) onChange({ from: chosen < from ? chosen : from, to: chosen });
        }}
      />
    </span>
  );
}

interface ItemMonths {
  readonly itemId: number;
  readonly from: Month;
  readonly to: Month;
}

function ItemCard({ itemId, from, to }: ItemMonths) {
  const card = useRead('stock.card', { itemId, from, to }, { keepPrevious: true });
  const [openSeq, setOpenSeq] = useState<number | null>(null);
  return (
    <>
      <Loaded read={card}>
        {(shown) => (
          <>
            <CardHead card={shown} itemId={itemId} from={from} to={to} />
            <CardTable card={shown} openSeq={openSeq} onOpen={setOpenSeq} />
          </>
        )}
      </Loaded>
      {openSeq === null ? null : (
        <DocumentDrawer
          key={openSeq}
          documentSeq={openSeq}
          onClose={() => setOpenSeq(null)}
          onOpen={setOpenSeq}
        />
      )}
    </>
  );
}

/** What the item is, and how its card leaves the screen. */
function CardHead({ card, itemId, from, to }: ItemMonths & { readonly card: Output<'stock.card'> }) {
  const { t } = useTranslation();
  const { item } = card;
  const printing = usePaper();
  const busy = printing.state.kind === 'printing';
  const page = {
    page: pathTo(cardPaperPattern, { itemId, from, to }),
    paper: 'A4-landscape',
    name: `${t('stock.card.title')}-${item.code}`,
  } as const;
  const print = useCommand({
    id: 'stock.card.print',
    nameKey: 'stock.commands.print',
    keys: 'F8',
    icon: PrinterOutlined,
    enabled: !busy,
    perform: () => printing.print(page, 'print'),
  });
  const pdf = useCommand({
    id: 'stock.card.pdf',
    nameKey: 'stock.commands.pdf',
    icon: FileTextOutlined,
    enabled: !busy,
    perform: () => printing.print(page, 'pdf'),
  });
  return (
    <>
      <div className="stock-card-head">
        <strong>{itemLabel(item)}</strong>
        <span className="quiet figures">
          {item.code} · {item.category} · {item.unit}
          {item.place === '' ? '' : ` · ${t('stock.card.place', { place: item.place })}`}
        </span>
        <span className="stock-card-head__actions">
          <PaperOutcome state={printing.state} />
          <CommandButton command={print} loading={busy} />
          <CommandButton command={pdf} />
          <SheetButton procedure="stock.exportCard" input={{ itemId, from, to }} />
        </span>
      </div>
      <ErrorNotice error={printing.error} onClose={printing.dismiss} />
    </>
  );
}
