import { CheckOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Fen } from '../../../shared/domain/fen.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { Icon } from '../../ui/icon.tsx';

export interface ThreeWayProps {
  readonly cashFen: Fen;
  readonly documentsFen: Fen;
  readonly booksFen: Fen;
}

/** 钱、票、账: what was counted, what the documents leave, what the books say, side by side. */
export function ThreeWay({ cashFen, documentsFen, booksFen }: ThreeWayProps) {
  const { t } = useTranslation();
  const agrees = cashFen === documentsFen && documentsFen === booksFen;
  const rows = [
    [t('day.count.cash'), cashFen],
    [t('day.count.documents'), documentsFen],
    [t('day.count.books'), booksFen],
  ] as const;
  return (
    <table className="day-table three-way">
      <caption className={agrees ? 'settled' : 'problem'}>
        {agrees ? <Icon of={CheckOutlined} /> : <Icon of={WarningOutlined} />}{' '}
        {t(agrees ? 'day.count.threeWay' : 'day.count.threeWayOff')}
      </caption>
      <tbody>
        {rows.map(([name, amount]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <MoneyText amount={amount} {...(amount === booksFen ? {} : { tone: 'problem' as const })} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
