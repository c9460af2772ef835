import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { receiptStates } from '../../../shared/contract/receipts.ts';
import { tenders } from '../../../shared/domain/tender.ts';
import { day } from '../../../shared/domain/day.ts';
import { useRead } from '../../app/use-read.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { ReceiptFilters as Filters } from './use-receipt-pages.ts';

interface ReceiptFiltersProps {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly roomLabel: string | null;
}

/** Which receipts: days, number, tender, cashier, state, and the room one came from. */
export function ReceiptFilters({ filters, onFilters, roomLabel }: ReceiptFiltersProps) {
  const { t } = useTranslation();
  const cashiers = useRead('receipts.cashiers', {});
  const any = { value: '', label: t('receipts.filters.all') };
  return (
    <>
      <span className="receipt-filters__days">
        <DayInput
          label={t('receipts.filters.from')}
          value={filters.fromDay === null ? null : day(filters.fromDay)}
          onChange={(fromDay) => onFilters({ ...filters, fromDay })}
        />
        <span className="quiet">—</span>
        <DayInput
          label={t('receipts.filters.to')}
          value={filters.toDay === null ? null : day(filters.toDay)}
          onChange={(toDay) => onFilters({ ...filters, toDay })}
        />
      </span>
      <Input.Search
        className="receipt-filters__number"
        allowClear
        defaultValue={filters.number}
        placeholder={t('receipts.filters.numberPlaceholder')}
        aria-label={t('receipts.filters.number')}
        onSearch={(number) => onFilters({ ...filters, number })}
      />
      <Select
        className="receipt-filters__choice"
        aria-label={t('receipts.filters.tender')}
        prefix={<span className="quiet">{t('receipts.filters.tender')}</span>}
        value={filters.tender ?? ''}
        onChange={(chosen) =>
          onFilters({ ...filters, tender: tenders.find((tender) => tender === chosen) ?? null })
        }
        options={[
          any,
          ...tenders.map((tender) => ({ value: tender, label: t(`counter.tenders.${tender}`) })),
        ]}
      />
      <Select
        className="receipt-filters__choice"
        aria-label={t('receipts.filters.state')}
        prefix={<span className="quiet">{t('receipts.filters.state')}</span>}
        value={filters.state ?? ''}
        onChange={(chosen) =>
          onFilters({ ...filters, state: receiptStates.find((state) => state === chosen) ?? null })
        }
        options={[
          any,
          ...receiptStates.map((state) => ({ value: state, label: t(`receipts.states.${state}`) })),
        ]}
      />
      <Select
        className="receipt-filters__choice"
        aria-label={t('receipts.filters.cashier')}
        prefix={<span className="quiet">{t('receipts.filters.cashier')}</span>}
        value={filters.cashierId ?? 0}
        onChange={(cashierId) => onFilters({ ...filters, cashierId: cashierId === 0 ? null : cashierId })}
        options={[
          { value: 0, label: t('receipts.filters.all') },
          ...(cashiers.data?.people ?? []).map((person) => ({ value: person.id, label: person.name })),
        ]}
      />
      {roomLabel === null ? null : (
        <Button onClick={() => onFilters({ ...filters, roomId: null })}>
          {t('receipts.filters.room', { label: roomLabel })} ×
        </Button>
      )}
    </>
  );
}
