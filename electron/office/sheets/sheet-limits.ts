/** How much of a foreign file is taken in before it is refused. */
export interface SheetLimits {
  readonly fileBytes: number;
  /** One part of the zip, inflated. */
  readonly partBytes: number;
  /** All parts together, inflated. */
  readonly totalBytes: number;
  /** Inflated over stored size of one part. */
  readonly ratio: number;
  /** Parts in the zip. */
  readonly parts: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells of all sheets, counting the empty ones left of a filled one. */
  readonly cells: number;
  /** Heap of the reading thread. */
  readonly heapMegabytes: number;
  readonly timeMilliseconds: number;
}

const MEGABYTE = 1024 * 1024;

export const defaultSheetLimits: SheetLimits = {
  fileBytes: 64 * MEGABYTE,
  partBytes: 100 * MEGABYTE,
  totalBytes: 200 * MEGABYTE,
  ratio: 200,
  parts: 5000,
  rows: 500_000,
  columns: 1024,
  cells: 10_000_000,
  heapMegabytes: 512,
  timeMilliseconds: 120_000,
};

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
