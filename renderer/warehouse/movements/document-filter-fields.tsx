import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { stockKinds } from '../../../shared/domain/stock-kind.ts';
import { day } from '../../../shared/domain/day.ts';
import { useRead } from '../../app/use-read.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { DocumentFilters } from './use-document-pages.ts';

/** Which documents: days, kind, department, supplier, any words. */
export function DocumentFilterFields(props: {
  readonly filters: DocumentFilters;
  readonly onFilters: (filters: DocumentFilters) => void;
}) {
  const { t } = useTranslation();
  const { filters, onFilters } = props;
  const departments = useRead('departments.list', {});
  const suppliers = useRead('suppliers.list', {});
  const all = t('stock.documents.all');
  return (
    <>
      <span className="stock-filters__days">
        <DayInput
          label={t('stock.documents.from')}
          value={filters.from === null ? null : day(filters.from)}
          onChange={(from) => onFilters({ ...filters, from })}
          allowClear
        />
        <span className="quiet">—</span>
        <DayInput
          label={t('stock.documents.to')}
          value={filters.to === null ? null : day(filters.to)}
          onChange={(to) => onFilters({ ...filters, to })}
          allowClear
        />
      </span>
      <Input.Search
        className="stock-filters__text"
        allowClear
        defaultValue={filters.text}
        placeholder={t('stock.documents.search')}
        aria-label={t('stock.documents.search')}
        onSearch={(text) => onFilters({ ...filters, text: text.trim() })}
      />
      <Select
        className="stock-filters__choice"
        aria-label={t('stock.fields.kind')}
        prefix={<span className="quiet">{t('stock.fields.kind')}</span>}
        value={filters.kind ?? ''}
        onChange={(chosen) =>
          onFilters({ ...filters, kind: stockKinds.find((kind) => kind === chosen) ?? null })
        }
        options={[
          { value: '', label: all },
          ...stockKinds.map((kind) => ({ value: kind, label: t(`stock.kinds.${kind}`) })),
        ]}
      />
      <Select
        className="stock-filters__choice"
        aria-label={t('stock.fields.department')}
        prefix={<span className="quiet">{t('stock.fields.department')}</span>}
        value={filters.departmentId ?? 0}
        onChange={(departmentId) =>
          onFilters({ ...filters, departmentId: departmentId === 0 ? null : departmentId })
        }
        options={[
          { value: 0, label: all },
          ...(departments.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <Select
        className="stock-filters__choice"
        aria-label={t('stock.fields.supplier')}
        prefix={<span className="quiet">{t('stock.fields.supplier')}</span>}
        value={filters.supplierId ?? 0}
        onChange={(supplierId) => onFilters({ ...filters, supplierId: supplierId === 0 ? null : supplierId })}
        options={[
          { value: 0, label: all },
          ...(suppliers.data?.suppliers ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </>
  );
}
