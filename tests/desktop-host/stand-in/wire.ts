/** A value on its way between page and host: JSON in which bytes, `undefined` and dates are tagged. */
export type Wired = string;

/**
 * Encodes what Electron's structured clone would carry and the contract uses. The two functions are also run
 * inside the page, from their source text, so they use nothing from outside themselves.
 */
export function encode(value: unknown): Wired {
  const tag = (part: unknown): unknown => {
    if (part === undefined) return { $undefined: true };
    if (part instanceof Uint8Array) {
      let text = '';
      for (let at = 0; at < part.length; at += 0x8000)
        text += String.fromCharCode(...part.subarray(at, at + 0x8000));
      return { $bytes: btoa(text) };
    }
    if (part instanceof ArrayBuffer) return tag(new Uint8Array(part));
    if (part instanceof Date) return { $date: part.toISOString() };
    if (Array.isArray(part)) return part.map(tag);
    if (typeof part === 'object' && part !== null) {
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, tag(inner)]));
    }
    if (typeof part === 'function' || typeof part === 'symbol' || typeof part === 'bigint') {
      throw new DOMException(`a ${typeof part} could not be cloned`, 'DataCloneError');
    }
    return part;
  };
  return JSON.stringify(tag(value));
}

export function decode(wired: Wired): unknown {
  const untag = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(untag);
    if (typeof part !== 'object' || part === null) return part;
    if ('$undefined' in part) return undefined;
    if ('$bytes' in part) return Uint8Array.from(atob(String(part.$bytes)), (letter) => letter.charCodeAt(0));
    if ('$date' in part) return new Date(String(part.$date));
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, untag(inner)]));
  };
  return untag(JSON.parse(wired));
}
