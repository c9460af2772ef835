import { useTranslation } from 'react-i18next';
import { formatUnitPrice, parseUnitPrice } from '../../../shared/domain/price.ts';
import type { UnitPrice } from '../../../shared/domain/price.ts';
import { FigureInput } from '../../ui/figure-input.tsx';
import type { FigureKind } from '../../ui/figure-input.tsx';

export interface PriceInputProps {
  readonly value?: UnitPrice | null;
  readonly onChange?: (price: UnitPrice | null) => void;
  readonly id?: string;
  readonly label?: string;
}

/** A unit price in yuan, up to four decimals. */
export function PriceInput(props: PriceInputProps) {
  const { t } = useTranslation();
  return <FigureInput {...props} kind={PRICE} refusal={(reason) => t(`fees.reasons.${reason}`)} />;
}

const PRICE: FigureKind<UnitPrice> = { parse: parseUnitPrice, format: formatUnitPrice };
