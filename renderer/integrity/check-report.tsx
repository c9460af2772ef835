import { CheckOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract/index.ts';
import type { Finding } from '../../shared/contract/integrity.ts';
import { fen, formatYuan } from '../../shared/domain/fen.ts';
import { word } from '../app/i18n.ts';
import type { TextKey } from '../app/i18n.ts';
import { momentOfInstant } from '../ui/instant-text.ts';
import { MoneyText } from '../ui/money-text.tsx';
import { Icon } from '../ui/icon.tsx';

/** What a check found, in plain words: what was looked at, and each fault with its place. */
export function CheckReport({ report }: { readonly report: Output<'integrity.check'> }) {
  const { t } = useTranslation();
  const clean = report.findings.length === 0;
  return (
    <section className={`check-report check-report--${clean ? 'clean' : 'wrong'}`} aria-live="polite">
      <h2 className={clean ? 'settled' : 'problem'}>
        {clean ? <Icon of={CheckOutlined} /> : <Icon of={WarningOutlined} />}{' '}
        {clean ? t('integrity.clean') : t('integrity.wrong', { count: report.findings.length })}
      </h2>
      <p className="quiet">
        {t('integrity.summary', { time: momentOfInstant(report.checkedAt), count: report.entries })}
      </p>
      {clean ? (
        <ul className="check-report__checked">
          {checked.map((part) => (
            <li key={part}>
              <CheckOutlined className="settled" /> {t(`integrity.checked.${part}`)}
            </li>
          ))}
        </ul>
      ) : (
        <ul className="check-report__findings">
          {report.findings.map((finding) => (
            <li key={finding.code}>
              <strong>{t(`integrity.findings.${finding.code}`)}</strong>
              <p>{wordFinding(finding, (key, values) => word(t, key, values))}</p>
            </li>
          ))}
        </ul>
      )}
      {clean ? null : <p className="problem">{t('integrity.whatNow')}</p>}
      <dl className="check-report__anchor">
        <div>
          <dt>{t('integrity.headSeq')}</dt>
          <dd className="figures">{report.headSeq}</dd>
        </div>
        <div>
          <dt>{t('integrity.headHash')}</dt>
          <dd>
            <code>{report.headHash}</code>
          </dd>
        </div>
        <div>
          <dt>{t('integrity.perpetual')}</dt>
          <dd>
            <MoneyText amount={report.perpetualFen} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

const checked = ['file', 'chain', 'balances', 'subledgers', 'numbers', 'closings', 'audit'] as const;

/** Facts that end in `Fen` are written in yuan. */
function wordFinding(
  finding: Finding,
  say: (key: TextKey, values: Readonly<Record<string, string | number>>) => string,
): string {
  const facts = Object.entries(finding.facts).map(([name, fact]): [string, string | number] => [
    name,
    name.endsWith('Fen') && typeof fact === 'number' ? formatYuan(fen(fact)) : fact,
  ]);
  return say(`integrity.details.${finding.code}`, Object.fromEntries(facts));
}
