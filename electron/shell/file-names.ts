const longest = 120;

/**
 * The name a person would give a file, made one that Windows, macOS and Linux all accept: no separators, control
 * or bidi characters, no reserved device name, no trailing dot or space. Never empty; the ending is added once.
 *
 * @param ending without the dot: `pdf`
 */
export function safeFileName(suggested: string, ending: string): string {
  const suffix = `.${ending}`;
  const base = suggested.toLowerCase().endsWith(suffix) ? suggested.slice(0, -suffix.length) : suggested;
  const cleaned = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const cut = [...cleaned]
    .slice(0, longest)
    .join('')
    .replace(/[. ]+$/, '');
  const name = cut === '' ? fallback : cut;
  return (reserved.test(name) ? `_${name}` : name) + suffix;
}

/** A path the person chose, with the ending the content has: what is a PDF is never saved as `.exe` or without one. */
export function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`;
}

const fallback = 'document';

// Windows keeps these for devices whatever follows the first dot, superscript digits included.
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
