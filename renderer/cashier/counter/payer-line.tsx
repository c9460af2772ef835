import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';

interface PayerLineProps {
  readonly payers: Output<'counter.room'>['payers'];
  /** Who pays for the room by the register; null when it names nobody. */
  readonly registeredId: number | null;
  readonly payerId: number | null;
  readonly onPayer: (personId: number | null) => void;
  readonly name: string;
  readonly onName: (name: string) => void;
}

/**
 * 交款人, the name of the receipt. It is asked for only where there is a choice: a tenant beside the owner, an earlier
 * owner with bills or money left, or a room that nobody is registered for.
 */
export function PayerLine({ payers, registeredId, payerId, onPayer, name, onName }: PayerLineProps) {
  const { t } = useTranslation();
  const choices: { value: number | null; label: string }[] = [
    ...payers.map(({ personId, name: label }) => ({ value: personId, label })),
    ...(registeredId === null ? [{ value: null, label: t('counter.payment.payerOther') }] : []),
  ];
  if (choices.length < 2 && payerId !== null) return null;
  return (
    <div className="payment-panel__line">
      <span className="payment-panel__name">{t('counter.payment.payerName')}</span>
      {choices.length < 2 ? null : (
        <Select<number | null>
          size="small"
          className="payment-panel__payer"
          aria-label={t('counter.payment.payerName')}
          value={payerId}
          onChange={onPayer}
          showSearch={{ optionFilterProp: 'label' }}
          options={choices}
        />
      )}
      {payerId !== null ? null : (
        <Input
          size="small"
          aria-label={t('counter.payment.payerName')}
          value={name}
          maxLength={100}
          autoComplete="off"
          placeholder={t('counter.payment.payerNameHint')}
          onChange={(event) => onName(event.target.value)}
        />
      )}
    </div>
  );
}
