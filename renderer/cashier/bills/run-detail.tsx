import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { call } from '../../app/office-client.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate } from '../../app/routes.tsx';
import { useMay } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { ChargeDrawer } from '../charges/charge-drawer.tsx';
import { billsPattern } from '../paths.ts';
import { ReverseBills } from './reverse-bills.tsx';
import { RunCharges } from './run-charges.tsx';
import { usePages } from './use-pages.ts';
import { Icon } from '../../ui/icon.tsx';

type Whole = Output<'bills.get'>;

/** One document that made charges: what it came to, each charge, what was taken back of it. */
export function RunDetail({ runSeq }: { readonly runSeq: number }) {
  const whole = useRead('bills.get', { runSeq });
  return <Loaded read={whole}>{(shown) => <Run whole={shown} />}</Loaded>;
}

function Run({ whole }: { readonly whole: Whole }) {
  const { t } = useTranslation();
  const { run, buildings } = whole;
  const [buildingId, setBuildingId] = useState<number | null>(null);
  const [roomIds, setRoomIds] = useState<readonly number[]>([]);
  const [openId, setOpenId] = useState<number | null>(null);
  const mayReverse = useMay('bills.reverse') && run.reversedCount < run.chargeCount;
  const list = usePages(['bills.charges', run.seq, buildingId], async (cursor) => {
    const { charges, nextCursor } = await call('bills.charges', { runSeq: run.seq, buildingId, cursor });
    return { rows: charges, nextCursor };
  });

  return (
    <PageFrame
      title={t('bills.detail.title', { number: run.number ?? '' })}
      layout="table"
      note={`${run.month} · ${run.day} · ${run.byName}`}
      actions={
        <>
          <Button icon={<Icon of={ArrowLeftOutlined} />} onClick={() => navigate(pathTo(billsPattern, {}))}>
            {t('bills.detail.back')}
          </Button>
          {list.more === null ? null : <Button onClick={list.more}>{t('bills.detail.more')}</Button>}
          {mayReverse ? <ReverseBills run={run} roomIds={roomIds} onDone={() => setRoomIds([])} /> : null}
        </>
      }
      filters={
        <>
          <Select<number | null>
            aria-label={t('bills.detail.building')}
            value={buildingId}
            onChange={setBuildingId}
            className="scope-select"
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: null, label: t('bills.detail.allBuildings') },
              ...buildings.map(({ id, name, totalFen }) => ({
                value: id,
                label: `${name} ${formatYuan(totalFen)}`,
              })),
            ]}
          />
          <RunSums whole={whole} />
        </>
      }
    >
      <Reversals whole={whole} />
      <RunCharges
        list={list}
        openId={openId}
        onOpen={setOpenId}
        roomIds={roomIds}
        {...(mayReverse ? { onTick: setRoomIds } : {})}
      />
      {openId === null ? null : (
        <ChargeDrawer key={openId} chargeId={openId} onClose={() => setOpenId(null)} />
      )}
    </PageFrame>
  );
}

function RunSums({ whole: { run, items } }: { readonly whole: Whole }) {
  const { t } = useTranslation();
  const sums = [
    ...items.map((item) => ({ name: item.name, amount: item.totalFen })),
    { name: t('bills.list.total'), amount: run.totalFen },
    { name: t('bills.list.open'), amount: run.openFen },
  ];
  return (
    <dl className="run-sums">
      {sums.map(({ name, amount }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <MoneyText amount={amount} size="strong" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Reversals({ whole: { reversals } }: { readonly whole: Whole }) {
  const { t } = useTranslation();
  if (reversals.length === 0) return null;
  return (
    <ul className="run-reversals" aria-label={t('bills.detail.reversals')}>
      {reversals.map((reversal) => (
        <li key={reversal.seq}>
          <span className="figures problem">{reversal.number}</span>{' '}
          <span className="figures">{reversal.day}</span>{' '}
          {t('bills.detail.reversalOf', {
            count: reversal.chargeCount,
            amount: formatYuan(reversal.totalFen),
          })}
          {' · '}
          {reversal.byName}
          {reversal.approvedByName === null
            ? ''
            : `，${t('bills.detail.approvedBy', { name: reversal.approvedByName })}`}
          {' · '}
          {reversal.reason}
        </li>
      ))}
    </ul>
  );
}
