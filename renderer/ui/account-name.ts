import { catalogues } from '../../shared/i18n/index.ts';
import type { Translate } from '../app/i18n.ts';

const words = catalogues['zh-CN'].accounts;

/** What an account is called in the language of the window; one that only the books know keeps its name there. */
export function accountName(
  { code, name }: { readonly code: string; readonly name: string },
  t: Translate,
): string {
  return isWorded(code) ? t(`accounts.${code}`) : name;
}

function isWorded(code: string): code is keyof typeof words {
  return Object.hasOwn(words, code);
}
