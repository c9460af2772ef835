import { useTranslation } from 'react-i18next';
import type { Charge } from '../../../shared/contract/charges.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { StampLabel } from '../../ui/stamp-label.tsx';
import { periodText } from '../counter/charge-formula.ts';
import type { Pages } from './use-pages.ts';

export interface RunChargesProps {
  readonly list: Pages<Charge>;
  readonly openId: number | null;
  readonly onOpen: (chargeId: number) => void;
  /** Rooms that are ticked, to be reversed; a tick on one charge takes all of its room. */
  readonly roomIds: readonly number[];
  readonly onTick?: (roomIds: readonly number[]) => void;
}

/** The charges of a run in the order of the register; one opens to say why it is what it is. */
export function RunCharges({ list, openId, onOpen, roomIds, onTick }: RunChargesProps) {
  const { t } = useTranslation();
  const ticked = list.rows?.filter((charge) => !charge.reversed && roomIds.includes(charge.roomId)) ?? [];
  const columns: readonly DataColumn<Charge>[] = [
    {
      key: 'room',
      title: t('bills.detail.room'),
      width: 170,
      kind: 'text',
      value: (charge) => charge.roomLabel,
    },
    {
      key: 'payer',
      title: t('bills.detail.payer'),
      kind: 'text',
      value: (charge) => charge.payerName ?? '—',
    },
    {
      key: 'item',
      title: t('bills.detail.item'),
      width: 150,
      kind: 'text',
      value: (charge) => charge.feeItemName,
    },
    {
      key: 'period',
      title: t('bills.detail.period'),
      width: 140,
      kind: 'text',
      value: (charge) => periodText(charge.periodFrom, charge.periodTo),
    },
    { key: 'due', title: t('bills.detail.due'), width: 110, kind: 'day', value: (charge) => charge.dueDay },
    {
      key: 'amount',
      title: t('bills.detail.amount'),
      width: 120,
      kind: 'money',
      value: (charge) => charge.amountFen,
    },
    {
      key: 'open',
      title: t('bills.detail.open'),
      width: 120,
      kind: 'money',
      value: (charge) => (charge.reversed ? null : charge.openFen),
      tone: (charge) => (charge.openFen === 0 ? 'settled' : undefined),
    },
    {
      key: 'state',
      title: '',
      width: 100,
      kind: 'node',
      render: (charge) => (charge.reversed ? <StampLabel stamp={{ kind: 'reversed' }} /> : null),
    },
  ];
  return (
    <DataTable<Charge>
      label={t('bills.detail.charges')}
      columns={columns}
      rows={list.rows}
      error={list.error}
      onRetry={list.refetch}
      rowKey={(charge) => charge.id}
      openKey={openId}
      onOpen={(charge) => onOpen(charge.id)}
      rowClassName={(charge) => (charge.reversed ? 'bill-row--reversed' : '')}
      {...(onTick === undefined
        ? {}
        : {
            ticked: {
              keys: ticked.map((charge) => charge.id),
              onChange: (keys) => onTick(roomsAfter(list.rows ?? [], ticked, new Set(keys.map(Number)))),
            },
          })}
    />
  );
}

/** Rooms ticked once the ticks of their charges changed: a new tick takes the room in, one taken off leaves it out. */
function roomsAfter(
  charges: readonly Charge[],
  before: readonly Charge[],
  keys: ReadonlySet<number>,
): number[] {
  const dropped = new Set(before.filter((charge) => !keys.has(charge.id)).map((charge) => charge.roomId));
  const kept = charges.filter(
    (charge) => keys.has(charge.id) && !charge.reversed && !dropped.has(charge.roomId),
  );
  return [...new Set(kept.map((charge) => charge.roomId))];
}
