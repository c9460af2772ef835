import { app } from 'electron';
import { catalogues } from '../../shared/i18n/index.ts';

export type ShellWords = (typeof catalogues)['en']['shell'];

/** The shell's own words (menu, dialogs): Chinese, unless the machine speaks English. They are needed before the books are open. */
export function shellWords(): ShellWords {
  return catalogues[app.getLocale().toLowerCase().startsWith('en') ? 'en' : 'zh-CN'].shell;
}
