import { pinyin } from 'pinyin-pro';

/** Text as the finder compares it: NFKC, small letters, no spaces. */
export function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * The pinyin initials by which a name is found: 单雄信 is `sxx`, 尉迟恭 is `ycg`; a surname is read as a surname.
 * Latin letters and digits stay, in small letters; everything else, characters without a reading included, drops out.
 */
export function pinyinInitials(text: string): string {
  const readings = pinyin(text.normalize('NFKC'), {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    surname: 'head',
  });
  return readings
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
