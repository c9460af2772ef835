import {
  CloseOutlined,
  LeftOutlined,
  RightOutlined,
  SaveOutlined,
  SnippetsOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarYearSchema } from '../../../shared/contract/calendar.ts';
import type { MarkedDay } from '../../../shared/contract/calendar.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { daySchema, yearOf } from '../../../shared/domain/day.ts';
import type { Translate } from '../../app/i18n.ts';
import { navigate, useRoute } from '../../app/routes.tsx';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/use-read.ts';
import { useWrite } from '../../app/use-write.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { useCommand } from '../../commands/use-command.ts';
import type { DataColumn } from '../../ui/data-column.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { AddDay } from './add-day.tsx';
import { CountDays } from './count-days.tsx';
import { holidayName } from './holiday-name.ts';
import { isSameTable, withDays, withoutDay } from './marked-days.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { holidaysPath } from './paths.ts';
import './holidays.css';

/** 假日表: a year's holidays and worked weekend days, and on which days the store is counted by them. */
export function HolidaysScreen() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { query } = useRoute();
  const { today } = useSession();
  const asked = calendarYearSchema.safeParse(Number(query['year']));
  const year = asked.success ? asked.data : yearOf(daySchema.parse(today));
  const stored = useRead('calendar.read', { year });
  const save = useWrite('calendar.save');
  // What was changed and not saved, by year: leafing through the years loses none of it.
  const [drafts, setDrafts] = useState<ReadonlyMap<number, readonly MarkedDay[]>>(new Map());
  const [pasting, setPasting] = useState(false);
  const table = drafts.get(year) ?? stored.data?.days;
  const changed = table !== undefined && stored.data !== undefined && !isSameTable(table, stored.data.days);
  const change = (days: readonly MarkedDay[]) => {
    save.reset();
    setDrafts(new Map(drafts).set(year, days));
  };
  const show = (other: number) => navigate(holidaysPath(other), { replace: true });

  const saveCommand = useCommand({
    id: 'calendar.save',
    nameKey: 'calendar.save',
    keys: '$mod+s',
    icon: SaveOutlined,
    enabled: changed && !save.pending,
    perform: async () => {
      if (table === undefined) return;
      const outcome = await save.submit({ year, days: [...table] });
      if (outcome.ok) void message.success(t('calendar.saved', { year }));
    },
  });
  const paste = useCommand({
    id: 'calendar.paste',
    nameKey: 'calendar.paste',
    keys: '$mod+i',
    icon: SnippetsOutlined,
    enabled: stored.data !== undefined,
    perform: () => setPasting(true),
  });
  const undo = useCommand({
    id: 'calendar.undo',
    nameKey: 'calendar.undo',
    icon: UndoOutlined,
    enabled: changed,
    perform: () => change(stored.data?.days ?? []),
  });
  const previous = useCommand({
    id: 'calendar.previous',
    nameKey: 'calendar.previous',
    keys: 'Alt+ArrowLeft',
    icon: LeftOutlined,
    perform: () => show(year - 1),
  });
  const following = useCommand({
    id: 'calendar.following',
    nameKey: 'calendar.following',
    keys: 'Alt+ArrowRight',
    icon: RightOutlined,
    perform: () => show(year + 1),
  });

  return (
    <PageFrame
      title={t('calendar.title')}
      note={t('calendar.note')}
      layout="table"
      actions={
        <>
          {changed ? <CommandButton command={undo} /> : null}
          <CommandButton command={paste} />
        </>
      }
      primaryAction={<CommandButton command={saveCommand} type="primary" loading={save.pending} />}
      filters={
        <>
          <CommandButton command={previous} hideKeys />
          <strong className="figures holidays__year">{t('calendar.year', { year })}</strong>
          <CommandButton command={following} hideKeys />
          {stored.data === undefined ? null : <Source source={stored.data.source} changed={changed} />}
        </>
      }
    >
      <ErrorNotice error={save.error} onClose={save.reset} inForm />
      <div className="holidays">
        <div className="holidays__table">
          <AddDay key={year} year={year} onAdd={(added) => change(withDays(table ?? [], [added]))} />
          <DataTable
            label={t('calendar.title')}
            columns={columnsFor(t, (row) => change(withoutDay(table ?? [], row.day)))}
            rows={table}
            error={stored.error}
            onRetry={stored.refetch}
            rowKey={(row) => row.day}
            empty={<EmptyState title={t('calendar.source.none')} detail={t('calendar.noneDetail')} />}
          />
        </div>
        {table === undefined ? null : <CountDays year={year} table={table} />}
      </div>
      {pasting ? (
        <PasteDialog
          year={year}
          onClose={() => setPasting(false)}
          onTake={(days, inPlace) => {
            change(withDays(inPlace ? [] : (table ?? []), days));
            setPasting(false);
          }}
        />
      ) : null}
    </PageFrame>
  );
}

/** Whose table it is, and whether it was changed. */
function Source(props: { readonly source: Output<'calendar.read'>['source']; readonly changed: boolean }) {
  const { t } = useTranslation();
  if (props.changed) return <span className="holidays__changed">{t('calendar.changed')}</span>;
  switch (props.source) {
    case 'office':
      return <span className="quiet">{t('calendar.source.office')}</span>;
    case 'built-in':
      return <span className="quiet">{t('calendar.source.builtIn')}</span>;
    case 'none':
      return <span className="holidays__changed">{t('calendar.source.none')}</span>;
  }
}

function columnsFor(t: Translate, onRemove: (row: MarkedDay) => void): readonly DataColumn<MarkedDay>[] {
  return [
    {
      key: 'day',
      title: t('calendar.fields.day'),
      width: 190,
      kind: 'node',
      render: (row) => <DayText day={row.day} weekday />,
    },
    {
      key: 'mark',
      title: t('calendar.fields.mark'),
      width: 110,
      kind: 'node',
      render: (row) => (
        <span className={`holidays__mark holidays__mark--${row.mark}`}>
          {t(`calendar.marks.${row.mark}`)}
        </span>
      ),
    },
    {
      key: 'name',
      title: t('calendar.fields.name'),
      kind: 'text',
      value: (row) => holidayName(row.name, t),
    },
    {
      key: 'remove',
      title: t('calendar.removeHead'),
      width: 90,
      kind: 'node',
      render: (row) => (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('calendar.remove', { day: row.day })}
          onClick={() => onRemove(row)}
        />
      ),
    },
  ];
}
