import { Alert, Button, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn, ImportPreview, SheetMapping } from '../../shared/contract/sheet-import.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceSelect } from './choice-select.tsx';
import { withColumn, withFixed, withHeaderRow, withSheet } from './mapping.ts';
import { wordField, wordFields } from './problem-words.ts';

export interface ColumnsStepProps {
  readonly preview: ImportPreview;
  readonly onChange: (mapping: SheetMapping) => void;
  readonly more?: ReactNode;
}

/** Which column is what, as it was recognised, to be corrected by hand. */
export function ColumnsStep({ preview, onChange, more }: ColumnsStepProps) {
  const { t } = useTranslation();
  const { headerRow, missing, sheets } = preview;
  return (
    <div className="import__body">
      <div className="import__layout">
        {sheets.length < 2 ? null : (
          <label>
            {t('register.columns.sheet')}
            <Select
              value={preview.sheetIndex}
              onChange={(sheetIndex) => onChange(withSheet(sheetIndex))}
              options={sheets.map(({ name, hidden, rowCount }, index) => ({
                value: index,
                label: hidden ? t('register.columns.hiddenSheet', { name }) : name,
                disabled: rowCount === 0,
              }))}
              popupMatchSelectWidth={false}
            />
          </label>
        )}
        <label>
          {t('register.columns.headerRow')}
          <InputNumber<number>
            key={headerRow}
            className="figures import__header-row"
            min={1}
            precision={0}
            {...(headerRow === null ? {} : { defaultValue: headerRow })}
            onChange={(row) => {
              if (row !== null && row !== headerRow) onChange(withHeaderRow(preview, row));
            }}
            changeOnBlur
          />
        </label>
        {preview.fields
          .filter(({ mayBeFixed, column }) => mayBeFixed && column === null)
          .map(({ name, fixed }) => (
            <label key={name}>
              {t('register.columns.fixed', { field: wordField(name, t) })}
              <Input
                key={fixed}
                className="import__fixed"
                defaultValue={fixed ?? ''}
                maxLength={60}
                placeholder={name === 'building' ? t('register.columns.fixedPlaceholder') : ''}
                onBlur={(event) => {
                  if (event.target.value.trim() !== (fixed ?? ''))
                    onChange(withFixed(preview, name, event.target.value));
                }}
                onPressEnter={(event) => event.currentTarget.blur()}
              />
            </label>
          ))}
      </div>
      {preview.rememberedLayout ? (
        <Alert type="info" showIcon message={t('register.columns.remembered')} />
      ) : null}
      {headerRow !== null && missing.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          message={t('register.columns.missing', { fields: wordFields(missing, t) })}
        />
      ) : null}
      {headerRow === null ? (
        <HeaderChoice preview={preview} onChange={onChange} />
      ) : (
        <ColumnList preview={preview} onChange={onChange} />
      )}
      {more}
    </div>
  );
}

/** The first rows of a sheet in which no header was found: the person points it out. */
function HeaderChoice({ preview, onChange }: Pick<ColumnsStepProps, 'preview' | 'onChange'>) {
  const { t } = useTranslation();
  return (
    <>
      <Alert type="warning" showIcon role="alert" message={t('register.columns.noHeader')} />
      <DataTable
        label={t('register.columns.firstRows')}
        height="content"
        rows={preview.firstRows}
        rowKey={({ rowNumber }) => rowNumber}
        columns={[
          {
            key: 'row',
            title: t('register.rows.row'),
            kind: 'figure',
            width: 60,
            value: ({ rowNumber }) => String(rowNumber),
          },
          {
            key: 'cells',
            title: t('register.columns.samples'),
            kind: 'text',
            value: ({ cells }) => cells.join(' │ '),
          },
          {
            key: 'use',
            title: t('register.columns.headerRow'),
            kind: 'node',
            width: 220,
            render: ({ rowNumber }) => (
              <Button size="small" onClick={() => onChange(withHeaderRow(preview, rowNumber))}>
                {t('register.columns.useAsHeader', { row: rowNumber })}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}

function ColumnList({ preview, onChange }: Pick<ColumnsStepProps, 'preview' | 'onChange'>) {
  const { t } = useTranslation();
  const options = [
    { value: NONE, label: t('register.columns.ignore') },
    ...preview.fields.map(({ name }) => ({ value: name, label: wordField(name, t) })),
  ];
  const howOf = ({ confidence }: ImportColumn) => (
    <span className={confidence === 'likely' || confidence === 'unrecognised' ? 'import__doubt' : 'quiet'}>
      {t(`register.columns.confidence.${confidence}`)}
    </span>
  );
  return (
    <DataTable
      label={t('register.steps.columns')}
      height="content"
      rows={preview.columns}
      rowKey={({ index }) => index}
      columns={[
        {
          key: 'letter',
          title: t('register.columns.column'),
          kind: 'text',
          width: 64,
          value: ({ letter }) => letter,
        },
        {
          key: 'header',
          title: t('register.columns.header'),
          kind: 'text',
          width: 200,
          value: ({ header }) => header,
        },
        {
          key: 'samples',
          title: t('register.columns.samples'),
          kind: 'text',
          value: ({ samples }) => samples.join('　'),
        },
        {
          key: 'field',
          title: t('register.columns.meaning'),
          kind: 'node',
          width: 250,
          render: ({ index, field, header, letter }) => (
            <ChoiceSelect
              aria-label={`${t('register.columns.meaning')} ${letter} ${header}`}
              value={field ?? NONE}
              onChange={(chosen) => onChange(withColumn(preview, index, chosen === NONE ? null : chosen))}
              options={options}
            />
          ),
        },
        { key: 'how', title: t('register.columns.how'), kind: 'node', width: 110, render: howOf },
      ]}
    />
  );
}

const NONE = '';
