import { Button, Radio, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemSeverities } from '../../shared/contract/sheet-import.ts';
import type { ImportPreview, ImportProblem, ImportRow } from '../../shared/contract/sheet-import.ts';
import type { Translate } from '../app/i18n.ts';
import type { DataColumn } from '../ui/data-column.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { wordField, wordProblem } from './problem-words.ts';
import { SaveProblemRowsButtons } from './save-problem-rows.tsx';
import type { SaveProblemRows } from './save-problem-rows.tsx';
import type { AskedImport } from './use-import-reading.ts';

export interface ProblemsStepProps<Choices> {
  readonly preview: ImportPreview;
  readonly asked: AskedImport<Choices>;
  readonly save: SaveProblemRows<Choices>;
  readonly wordValue: (field: string, value: string) => string;
  readonly skipRefused: boolean;
  readonly onSkip: (skip: boolean) => void;
  readonly onAnother: () => void;
}

const views = ['problems', 'rows', 'skipped'] as const;
type View = (typeof views)[number];

/** What is wrong, by row and column; what was read; what was left out; and what to do about rows that can't be taken. */
export function ProblemsStep<Choices>(props: ProblemsStepProps<Choices>) {
  const { t } = useTranslation();
  const { preview } = props;
  const { counts } = preview;
  const [view, setView] = useState<View>(counts.refusals + counts.warnings > 0 ? 'problems' : 'rows');
  return (
    <div className="import__body import__body--table">
      <p className="import__summary" role="status">
        {counts.refusedRows > 0 ? (
          <strong className="problem">
            {t('register.problemList.refused', { count: counts.refusedRows })}
          </strong>
        ) : null}
        {counts.warnedRows > 0 ? (
          <span>{t('register.problemList.warned', { count: counts.warnedRows })}</span>
        ) : null}
        {counts.refusedRows + counts.warnedRows === 0 ? (
          <span className="settled">{t('register.problemList.none', { count: counts.dataRows })}</span>
        ) : null}
      </p>
      <Segmented<View>
        value={view}
        onChange={setView}
        options={views.map((value) => ({ value, label: t(`register.problemList.views.${value}`) }))}
      />
      {view === 'problems' ? <ProblemList preview={preview} /> : null}
      {view === 'rows' ? <RowList preview={preview} wordValue={props.wordValue} /> : null}
      {view === 'skipped' ? <SkippedList preview={preview} /> : null}
      {counts.refusedRows + counts.warnedRows > 0 ? <SaveProblemRowsButtons {...props} /> : null}
      {counts.refusedRows === 0 ? null : (
        <fieldset className="import__decision">
          <legend>{t('register.problemList.decide', { count: counts.refusedRows })}</legend>
          <Radio.Group
            value={props.skipRefused}
            onChange={(event) => props.onSkip(event.target.value === true)}
          >
            <Radio value={false}>{t('register.problemList.fixFirst')}</Radio>
            <Radio value disabled={counts.takenRows === 0}>
              {t('register.problemList.skip', { count: counts.refusedRows, taken: counts.takenRows })}
            </Radio>
          </Radio.Group>
          {props.skipRefused ? null : (
            <Button size="small" onClick={props.onAnother}>
              {t('register.file.reread')}
            </Button>
          )}
        </fieldset>
      )}
    </div>
  );
}

const ANY = '';

function ProblemList({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const [severity, setSeverity] = useState<ImportProblem['severity'] | typeof ANY>(ANY);
  const [column, setColumn] = useState(ANY);
  const [kind, setKind] = useState<ImportProblem['code'] | typeof ANY>(ANY);
  const { problems, counts } = preview;
  const shown = problems.filter(
    (problem) =>
      (severity === ANY || problem.severity === severity) &&
      (column === ANY || placeOf(problem, t) === column) &&
      (kind === ANY || problem.code === kind),
  );
  const places = [...new Set(problems.map((problem) => placeOf(problem, t)))];
  const kinds = [...new Set(problems.map(({ code }) => code))];
  return (
    <>
      <div className="import__filters">
        <Select
          aria-label={t('register.problemList.filterSeverity')}
          value={severity}
          onChange={setSeverity}
          popupMatchSelectWidth={false}
          options={[
            { value: ANY, label: t('register.problemList.all') },
            ...problemSeverities.map((value) => ({
              value,
              label: t(`register.problemList.severities.${value}`),
            })),
          ]}
        />
        <Select
          aria-label={t('register.problemList.filterColumn')}
          value={column}
          onChange={setColumn}
          popupMatchSelectWidth={false}
          options={[
            { value: ANY, label: t('register.problemList.anyColumn') },
            ...places.map((place) => ({ value: place, label: place })),
          ]}
        />
        <Select
          aria-label={t('register.problemList.filterKind')}
          value={kind}
          onChange={setKind}
          popupMatchSelectWidth={false}
          options={[
            { value: ANY, label: t('register.problemList.anyKind') },
            ...kinds.map((code) => ({ value: code, label: t(`register.problemKinds.${code}`) })),
          ]}
        />
        {counts.refusals + counts.warnings > problems.length ? (
          <span className="quiet">
            {t('register.problemList.more', {
              shown: problems.length,
              count: counts.refusals + counts.warnings,
            })}
          </span>
        ) : null}
      </div>
      <DataTable
        label={t('register.steps.problems')}
        rows={shown}
        rowKey={(problem) => `${problem.rowNumber} ${problem.field ?? ''} ${problem.code}`}
        columns={[
          {
            key: 'row',
            title: t('register.rows.row'),
            kind: 'figure',
            width: 70,
            value: ({ rowNumber }) => String(rowNumber),
            order: ({ rowNumber }) => rowNumber,
          },
          {
            key: 'place',
            title: t('register.problemList.place'),
            kind: 'text',
            width: 180,
            value: (problem) => placeOf(problem, t),
          },
          {
            key: 'severity',
            title: t('register.problemList.filterSeverity'),
            kind: 'node',
            width: 110,
            render: (problem) => (
              <span className={problem.severity === 'refuse' ? 'problem' : 'import__doubt'}>
                {t(`register.problemList.severities.${problem.severity}`)}
              </span>
            ),
          },
          {
            key: 'words',
            title: t('register.problemList.problem'),
            kind: 'text',
            value: (problem) => wordProblem(problem, t),
          },
        ]}
      />
    </>
  );
}

/** The column as the spreadsheet program shows it. */
function placeOf({ column }: ImportProblem, t: Translate): string {
  return column === null ? t('register.problemList.wholeRow') : `${column.letter} ${column.header}`;
}

function RowList({ preview, wordValue }: Pick<ProblemsStepProps<never>, 'preview' | 'wordValue'>) {
  const { t } = useTranslation();
  const used = preview.fields.filter(({ name }) =>
    preview.rows.some(({ values }) => values[name] !== undefined),
  );
  const columns: DataColumn<ImportRow>[] = [
    {
      key: 'row',
      title: t('register.rows.row'),
      kind: 'figure',
      width: 60,
      value: ({ rowNumber }) => String(rowNumber),
      order: ({ rowNumber }) => rowNumber,
    },
    ...used.map(({ name }): DataColumn<ImportRow> => ({
      key: name,
      title: wordField(name, t),
      kind: 'text',
      value: ({ values }) => {
        const value = values[name];
        return value === undefined ? '' : wordValue(name, value);
      },
    })),
  ];
  return (
    <>
      <p className="quiet import__note">{t('register.rows.shown', { count: preview.counts.dataRows })}</p>
      <DataTable
        label={t('register.rows.value')}
        rows={preview.rows}
        rowKey={({ rowNumber }) => rowNumber}
        columns={columns}
        rowClassName={({ refused }) => (refused ? 'import__refused' : '')}
      />
    </>
  );
}

function SkippedList({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('register.problemList.views.skipped')}
      rows={preview.skipped}
      rowKey={({ rowNumber }) => rowNumber}
      columns={[
        {
          key: 'row',
          title: t('register.rows.row'),
          kind: 'text',
          width: 160,
          value: ({ rowNumber, lastRowNumber }) =>
            rowNumber === lastRowNumber
              ? t('register.problemList.rowOne', { row: rowNumber })
              : t('register.problemList.rowSpan', { from: rowNumber, to: lastRowNumber }),
        },
        {
          key: 'why',
          title: t('register.problemList.problem'),
          kind: 'text',
          width: 160,
          value: ({ why }) => t(`register.problemList.skips.${why}`),
        },
        { key: 'text', title: t('register.columns.samples'), kind: 'text', value: ({ text }) => text },
      ]}
    />
  );
}
