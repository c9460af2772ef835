import { dayFromParts } from './day.ts';

export type IdNumberRefusal = 'blank' | 'wrong-length' | 'no-such-birthday' | 'wrong-check-digit';

export type IdNumberCheck =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: IdNumberRefusal };

/**
 * Checks a mainland resident's ID number (公民身份号码, GB 11643): 18 digits, the last of which may be X, or the 15 of before 1999.
 * Gives it without spaces and with a capital X. A misread digit shows in the check digit; a swapped pair mostly so.
 */
export function checkIdNumber(source: string): IdNumberCheck {
  const text = source
    .normalize('NFKC')
    .replace(/[\s'-]/g, '')
    .toUpperCase();
  if (text === '') return { ok: false, reason: 'blank' };
  if (!/^(\d{17}[\dX]|\d{15})$/.test(text)) return { ok: false, reason: 'wrong-length' };
  if (!hasBirthday(text)) return { ok: false, reason: 'no-such-birthday' };
  if (text.length === 18 && checkDigitOf(text) !== text.charAt(17))
    return { ok: false, reason: 'wrong-check-digit' };
  return { ok: true, value: text };
}

/**
 * What of an ID number is shown until someone reveals it: the first 3 and the last 4, `340***********8263`.
 * Papers too short to keep anything hidden that way (a passport) show only stars and their last 2.
 */
export function maskIdNumber(idNumber: string): string {
  const characters = Array.from(idNumber);
  if (characters.length >= 12)
    return `${characters.slice(0, 3).join('')}${'*'.repeat(characters.length - 7)}${characters.slice(-4).join('')}`;
  const shown = characters.length > 4 ? characters.slice(-2).join('') : '';
  return '*'.repeat(characters.length - Array.from(shown).length) + shown;
}

function hasBirthday(text: string): boolean {
  const digits = text.length === 18 ? text.slice(6, 14) : `19${text.slice(6, 12)}`;
  return (
    dayFromParts({
      year: Number(digits.slice(0, 4)),
      month: Number(digits.slice(4, 6)),
      day: Number(digits.slice(6, 8)),
    }) !== null
  );
}

/** ISO 7064 MOD 11-2. */
function checkDigitOf(text: string): string {
  const sum = CHECK_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  return '10X98765432'.charAt(sum % 11);
}

const CHECK_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
