import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from './language-switch.tsx';
import { useLocation } from './routes.tsx';
import './gate-page.css';

/**
 * The books did not open. Says calmly why, what is safe and what to do; the host gives `reason` and `detail` in the
 * query of `#/stopped`.
 */
export function StoppedPage() {
  const { t } = useTranslation();
  const { query } = useLocation();
  const reason = reasons.find((known) => known === query['reason']) ?? 'unknown';
  const { detail = '' } = query;

  return (
    <main className="gate-page">
      <div className="gate-page__sheet gate-page__sheet--wide">
        <h1>{t('frame.stopped.title')}</h1>
        <p className="gate-page__lead">{t('frame.stopped.calm')}</p>
        <h2>{t('frame.stopped.why')}</h2>
        <p>{t(`frame.stopped.reasons.${reason}`)}</p>
        <h2>{t('frame.stopped.now')}</h2>
        <p className="gate-page__step">{t(`frame.stopped.steps.${reason}`)}</p>
        <h2>{t('frame.stopped.safe')}</h2>
        <ul>
          {safeIn(reason).map((item) => (
            <li key={item}>{t(`frame.stopped.safeItems.${item}`)}</li>
          ))}
        </ul>
        {detail === '' ? null : (
          <details>
            <summary>{t('frame.stopped.detail')}</summary>
            <pre>{detail}</pre>
          </details>
        )}
      </div>
      <LanguageSwitch username={null} />
    </main>
  );
}

const reasons = [
  'already-open',
  'damaged',
  'behind',
  'newer',
  'read-only',
  'wrong-place',
  'schema-changed',
  'unknown',
] as const;
type StoppedReason = (typeof reasons)[number];

/** Books that are damaged or old may lack receipts that were printed: there only the paper is certain. */
function safeIn(reason: StoppedReason): ReadonlyArray<'nothingChanged' | 'committed' | 'paper' | 'backups'> {
  const doubtful = reason === 'damaged' || reason === 'behind' || reason === 'schema-changed';
  return ['nothingChanged', doubtful ? 'paper' : 'committed', 'backups'];
}
