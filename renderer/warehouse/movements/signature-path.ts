/** A point of the pad, pixels from its upper left corner. */
export interface PadPoint {
  readonly x: number;
  readonly y: number;
}

export interface PadBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Strokes as an SVG path, `M12 30L14 31…`, in whole pixels; points that say nothing new are left out. A dot is a stroke of
 * its own. Empty without strokes.
 */
export function pathOfStrokes(strokes: readonly (readonly PadPoint[])[]): string {
  return strokes.map(pathOfStroke).join('');
}

/** Whether the contract takes a path: a signature of more than so many characters is scribbling. */
export function isPathTooLong(path: string): boolean {
  return path.length > LONGEST_PATH;
}

/** The box around a path of `pathOfStrokes`, with a little air; null for an empty one. */
export function pathBounds(path: string): PadBox | null {
  const figures = Array.from(path.matchAll(/-?\d+(?:\.\d+)?/g), ([figure]) => Number(figure));
  const xs = figures.filter((_figure, index) => index % 2 === 0);
  const ys = figures.filter((_figure, index) => index % 2 === 1);
  if (xs.length === 0 || ys.length === 0) return null;
  const [left, top] = [Math.min(...xs) - AIR, Math.min(...ys) - AIR];
  return { left, top, width: Math.max(...xs) + AIR - left, height: Math.max(...ys) + AIR - top };
}

const AIR = 4;
/** As `signatureSchema` of the contract. */
const LONGEST_PATH = 20_000;

function pathOfStroke(points: readonly PadPoint[]): string {
  const whole = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const [first, ...rest] = whole.filter(
    (point, index) => index === 0 || point.x !== whole[index - 1]?.x || point.y !== whole[index - 1]?.y,
  );
  if (first === undefined) return '';
  // A point alone draws nothing: it becomes the shortest line.
  const line = rest.length === 0 ? [{ x: first.x + 1, y: first.y }] : rest;
  return `M${first.x} ${first.y}${line.map(({ x, y }) => `L${x} ${y}`).join('')}`;
}
