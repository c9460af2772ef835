import { useTranslation } from 'react-i18next';
import { checkNames } from './check-names.ts';
import type { CheckName } from './check-names.ts';

/** 名称 规格 型号 单位 数量: five ticks in a row, and one for all of them. */
export function TickFive(props: {
  readonly item: string;
  readonly checks: Readonly<Record<CheckName, boolean>>;
  readonly missing: boolean;
  readonly onChange: (checks: Readonly<Record<CheckName, boolean>>) => void;
  readonly onAll: () => void;
}) {
  const { t } = useTranslation();
  const { item, checks, onChange } = props;
  const all = checkNames.every((check) => checks[check]);
  return (
    <span
      className={`tick-five${props.missing ? ' tick-five--missing' : ''}`}
      role="group"
      aria-label={t('stock.goodsIn.ticksOf', { item })}
    >
      {checkNames.map((check) => (
        <button
          key={check}
          type="button"
          aria-pressed={checks[check]}
          onClick={() => onChange({ ...checks, [check]: !checks[check] })}
        >
          {t(`stock.checks.${check}`)}
        </button>
      ))}
      <button
        type="button"
        className="tick-five__all"
        aria-pressed={all}
        aria-label={t('stock.goodsIn.tickAll')}
        title={t('stock.goodsIn.tickAll')}
        onClick={props.onAll}
      >
        ✓
      </button>
    </span>
  );
}
