import { AuditOutlined } from '@ant-design/icons';
import { Button, Result, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { day, month as asMonth, monthOf, monthSchema } from '../../../shared/domain/day.ts';
import type { Month } from '../../../shared/domain/day.ts';
import { formatYuan } from '../../../shared/domain/fen.ts';
import { pathTo } from '../../app/route-pattern.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { useMay, useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { MonthInput } from '../../ui/month-input.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { billsPattern, feesPattern } from '../paths.ts';
import { CommitDialog } from './commit-dialog.tsx';
import { OddList } from './odd-list.tsx';
import { PreviewMatrix } from './preview-matrix.tsx';
import './bills.css';

type Preview = Output<'bills.preview'>;
type Done = Output<'bills.commit'> & { readonly month: Month };

/** The month's bills: choose, look at what they come to and at what is odd, make them once. */
export function BillRunScreen() {
  const { t } = useTranslation();
  const { query } = useRoute();
  const { today } = useSession();
  const asked = monthSchema.safeParse(query['month']);
  const [month, setMonth] = useState<Month>(asked.success ? asked.data : monthOf(day(today)));
  const [feeItemIds, setFeeItemIds] = useState<number[]>([]);
  const [buildingIds, setBuildingIds] = useState<number[]>([]);
  const [confirming, setConfirming] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const scope = {
    month,
    ...(feeItemIds.length === 0 ? {} : { feeItemIds }),
    ...(buildingIds.length === 0 ? {} : { buildingIds }),
  };
  const fees = useRead('fees.list', {});
  const preview = useRead('bills.preview', scope, { keepPrevious: true, enabled: done === null });
  const commit = useWrite('bills.commit');
  const mayCommit = useMay('bills.commit');
  const recurring = fees.data?.items.filter((item) => item.active && item.method !== 'one-off') ?? [];
  const begin = useCommand({
    id: 'bills.commit',
    nameKey: 'bills.run.commit',
    keys: '$mod+Enter',
    icon: AuditOutlined,
    enabled: mayCommit && done === null && !preview.isPlaceholderData && (preview.data?.chargeCount ?? 0) > 0,
    perform: () => setConfirming(true),
  });
  const make = async (previewHash: string) => {
    const result = await commit.submit({ ...scope, previewHash });
    if (!result.ok) return;
    setConfirming(false);
    setDone({ ...result.value, month });
  };

  if (done !== null) return <RunDone done={done} onAnother={() => setDone(null)} />;
  return (
    <PageFrame
      title={t('bills.run.title')}
      primaryAction={<CommandButton command={begin} type="primary" />}
      filters={
        <>
          <MonthInput
            label={t('bills.run.month')}
            value={month}
            onChange={(chosen) => chosen !== null && setMonth(asMonth(chosen))}
          />
          <ScopeSelect
            label={t('bills.run.items')}
            all={t('bills.run.allItems')}
            choices={recurring}
            value={feeItemIds}
            onChange={setFeeItemIds}
          />
          <ScopeSelect
            label={t('bills.run.buildings')}
            all={t('bills.run.allBuildings')}
            choices={fees.data?.buildings ?? []}
            value={buildingIds}
            onChange={setBuildingIds}
          />
        </>
      }
    >
      {fees.isSuccess && recurring.length === 0 ? (
        <EmptyState
          title={t('bills.run.noFees')}
          detail={t('bills.run.noFeesDetail')}
          action={<Button onClick={() => navigate(pathTo(feesPattern, {}))}>{t('readings.toFees')}</Button>}
        />
      ) : (
        <Loaded read={preview}>{(shown) => <PreviewView preview={shown} month={month} />}</Loaded>
      )}
      {preview.data === undefined ? null : (
        <CommitDialog
          open={confirming}
          month={month}
          preview={preview.data}
          commit={commit}
          onCommit={(hash) => void make(hash)}
          onClose={() => {
            commit.reset();
            setConfirming(false);
            void preview.refetch();
          }}
        />
      )}
    </PageFrame>
  );
}

function PreviewView({ preview, month }: { readonly preview: Preview; readonly month: Month }) {
  const { t } = useTranslation();
  return (
    <div className="bill-preview">
      {preview.chargeCount === 0 ? (
        <EmptyState title={t('bills.run.nothing', { month })} detail={t('bills.run.nothingDetail')} />
      ) : (
        <>
          <p className="bill-preview__total">
            <span className="quiet">{t('bills.run.total')}</span>
            <MoneyText amount={preview.totalFen} size="figure" symbol />
            <span>
              {t('bills.run.rooms', { count: preview.roomCount })} ·{' '}
              {t('bills.run.charges', { count: preview.chargeCount })}
              {preview.prepaymentFen === 0
                ? ''
                : ` · ${t('bills.run.prepayment', { amount: formatYuan(preview.prepaymentFen) })}`}
            </span>
          </p>
          <PreviewMatrix preview={preview} />
        </>
      )}
      <section aria-label={t('bills.odd.title')}>
        <h2>{t('bills.odd.title')}</h2>
        <OddList odd={preview.odd} />
      </section>
    </div>
  );
}

function ScopeSelect(props: {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly { readonly id: number; readonly name: string }[];
  readonly value: number[];
  readonly onChange: (ids: number[]) => void;
}) {
  return (
    <Select<number[]>
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      aria-label={props.label}
      placeholder={props.all}
      value={props.value}
      onChange={props.onChange}
      showSearch={{ optionFilterProp: 'label' }}
      options={props.choices.map(({ id, name }) => ({ value: id, label: name }))}
      className="scope-select"
    />
  );
}

function RunDone({ done, onAnother }: { readonly done: Done; readonly onAnother: () => void }) {
  const { t } = useTranslation();
  const see = useCommand({
    id: 'bills.seeRun',
    nameKey: 'bills.run.seeRun',
    keys: '$mod+Enter',
    perform: () => navigate(pathTo(billsPattern, { runSeq: done.runSeq })),
  });
  return (
    <PageFrame title={t('bills.run.title')}>
      <Result
        status="success"
        title={t('bills.run.doneTitle', { month: done.month })}
        subTitle={
          <>
            <p className="bill-done__number">
              {t('bills.run.doneNumber')} <strong className="figures">{done.number}</strong>
            </p>
            {t('bills.run.doneDetail', { count: done.chargeCount, total: formatYuan(done.totalFen) })}
            {done.prepaymentFen === 0
              ? null
              : ` · ${t('bills.run.prepayment', { amount: formatYuan(done.prepaymentFen) })}`}
          </>
        }
        extra={[
          <CommandButton key="see" command={see} type="primary" />,
          <Button key="another" onClick={onAnother}>
            {t('bills.run.another')}
          </Button>,
        ]}
      />
    </PageFrame>
  );
}
