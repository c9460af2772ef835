import { code128, qrcode } from 'bwip-js/generic';
import type { SymbolKind } from './item-symbol-kind.ts';

/** A bar code or QR code as the outline of its black parts. */
export interface ItemSymbol {
  readonly kind: SymbolKind;
  readonly width: number;
  readonly height: number;
  /** Path data of an SVG, to be filled by the even-odd rule. */
  readonly path: string;
}

/**
 * The symbol that a scanner reads as `code`. A bar code holds Latin letters, figures and signs, and as many of them as
 * fit a label with bars a scanner can tell apart; what is longer or Chinese becomes a QR code.
 */
export function symbolOf(code: string, wanted: SymbolKind): ItemSymbol {
  const kind = wanted === 'code128' && fitsBars.test(code) ? 'code128' : 'qr';
  // At twice the size every bar has an even width, so that its edges lie on whole numbers.
  const drawn =
    kind === 'code128'
      ? code128({ bcid: 'code128', text: code, scale: 2, height: 10 }, outline())
      : qrcode({ bcid: 'qrcode', text: code, scale: 2 }, outline());
  return { kind, ...drawn };
}

const fitsBars = /^[\x21-\x7e]{1,20}$/;

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly path: string;
}

/** Collects what the library draws; symbols without text have only bars and polygons. */
function outline() {
  let size = { width: 0, height: 0 };
  let path = '';
  const nothing = (): void => {};
  return {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init(width: number, height: number) {
      size = { width, height };
    },
    /** A bar: a line of so much width about its middle. */
    line(x: number, _y: number, _toX: number, _toY: number, width: number) {
      path += `M${x - width / 2} 0h${width}V${size.height}h${-width}z`;
    },
    polygon(points: readonly (readonly [number, number])[]) {
      path += `M${points.map(([x, y]) => `${x} ${y}`).join('L')}z`;
    },
    hexagon: nothing,
    ellipse: nothing,
    fill: nothing,
    text: nothing,
    end: (): Drawn => ({ ...size, path }),
  };
}
