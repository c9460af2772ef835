import i18next from 'i18next';
import type { ParseKeys, TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from '../../shared/i18n/index.ts';
import type { Catalogue, Language } from '../../shared/i18n/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'office';
    resources: { office: Catalogue };
    contextSeparator: '|';
    returnNull: false;
  }
}

/** A key of the catalogues, such as `counter.title`. */
export type TextKey = ParseKeys;

/** The function that words a key in the window's language: `const { t } = useTranslation()`. */
export type Translate = TFunction;

/**
 * Words a key that is chosen at run time, such as the name of a command or the title of a screen.
 * A key written where it is used goes to `t` itself, which checks its placeholders.
 */
export function word(
  t: Translate,
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  // i18next works out the placeholders of each key, which it can't do for a key that may be any of them.
  const say = t as unknown as (key: TextKey, values: object) => string;
  return say(key, values);
}

/** Prepares the words before the first screen is drawn. All catalogues ship with the program, so nothing is awaited. */
export function startI18n(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'office',
    ns: ['office'],
    resources: { 'zh-CN': { office: catalogues['zh-CN'] }, en: { office: catalogues.en } },
    contextSeparator: '|', // `_` stands in the codes of errors.
    interpolation: { escapeValue: false }, // React escapes.
    initAsync: false,
  });
}

/** Words the whole window in another language and tells the page so. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  if (i18next.language !== language) void i18next.changeLanguage(language);
}

/** Words for printed papers, which are Chinese whatever the window speaks. */
export function tPrint(): Translate {
  return i18next.getFixedT('zh-CN');
}
