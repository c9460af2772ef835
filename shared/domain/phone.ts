export type PhonesFound = {
  /** Mobiles as 11 digits, landlines as area code and number with a hyphen, extensions after a second one. */
  readonly phones: readonly string[];
  /** What stood there and is no phone number, as it was written. */
  readonly rejected: readonly string[];
};

export type ContactFound = PhonesFound & { readonly name: string | null };

/**
 * Reads the phone numbers of one cell: `138-0013-8000 / 0551-6543210`, `+86 13800138000`, or a number as a sheet holds it.
 * A number that occurs twice is given once.
 */
export function parsePhones(source: string | number): PhonesFound {
  const text = plainText(source);
  const phones = new Set<string>();
  const rejected: string[] = [];
  for (const piece of text.split(/[/、,;|\n]+|\s+或\s*|\s+和\s*/)) {
    for (const candidate of candidatesIn(piece.trim())) {
      const phone = phoneOf(candidate);
      if (phone === null) rejected.push(candidate);
      else phones.add(phone);
    }
  }
  return { phones: [...phones], rejected };
}

/** Reads a person with phone numbers from one cell: `汪明俊 17737138694`. The name is null when there are only digits. */
export function parseContact(source: string | number): ContactFound {
  const text = plainText(source);
  const runs = text.match(DIGIT_RUN) ?? [];
  const name = text
    .replace(DIGIT_RUN, ' ')
    .replace(/(?:电话|手机|联系方式|tel)\s*[:.]?/gi, ' ')
    .replace(/[:/、,;|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { name: name === '' ? null : name, ...parsePhones(runs.join('/')) };
}

/** Digits as a phone number is written: grouped by spaces, hyphens or brackets. */
const DIGIT_RUN = /\+?\(?\d[\d\s()-]+\d/g;

function plainText(source: string | number): string {
  return String(source)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
}

/** A piece is one number with spaces in it, or several numbers with spaces between. */
function candidatesIn(piece: string): string[] {
  if (piece === '' || phoneOf(piece) !== null) return piece === '' ? [] : [piece];
  const words = piece.split(/\s+/);
  return words.some((word) => phoneOf(word) !== null) ? words : [piece];
}

function phoneOf(text: string): string | null {
  const compact = text.replace(/^(?:电话|手机|tel)\s*[:.]?/i, '').replace(/\s+/g, '');
  const digits = compact.replace(/[-()]/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  if (/^1[3-9]\d{9}$/.test(digits)) return digits;
  return landlineOf(compact) ?? serviceNumberOf(digits);
}

function landlineOf(compact: string): string | null {
  const match = /^\(?(0(?:10|2\d|[3-9]\d{2}))?\)?-?([2-9]\d{6,7})(?:(?:-|转|x|ext\.?)(\d{1,5}))?$/i.exec(
    compact,
  );
  if (match === null) return null;
  const [, area, number, extension] = match;
  return [area, number, extension].filter((part) => part !== undefined).join('-');
}

/** 400 and 800 numbers. */
function serviceNumberOf(digits: string): string | null {
  return /^[48]00\d{7}$/.test(digits) ? digits : null;
}
