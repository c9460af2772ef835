/**
 * Characters XML can't carry (control characters, half surrogates, a carriage return) stand in a sheet as `_x000D_`;
 * a text that happens to look like such an escape has its underscore escaped.
 */

/** The text a sheet means. */
export function decodeXmlText(stored: string): string {
  if (!stored.includes('_x')) return stored;
  return stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The text as a sheet stores it, before the five XML entities. */
export function encodeXmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      UNREPRESENTABLE,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

const UNREPRESENTABLE =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
