import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/i18n/index.ts';
import { prefer, usePreferences } from './preferences.ts';

/** Chinese or English, for the pages before the desk. */
export function LanguageSwitch({ username }: { readonly username: string | null }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (
    <div className="language-switch" role="group" aria-label={t('frame.preference.language')}>
      {languages.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-pressed={choice === language}
          onClick={() => prefer({ language: choice }, username)}
        >
          {t(`frame.preference.languages.${choice}`)}
        </button>
      ))}
    </div>
  );
}
