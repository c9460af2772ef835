import type { Paper } from '../../shared/contract/shell.ts';

interface PaperSize {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
}

/** Every paper as it lies in the printer, text upright. */
const paperSizes: Readonly<Record<Paper, PaperSize>> = {
  A4: { widthMillimetres: 210, heightMillimetres: 297 },
  'A4-landscape': { widthMillimetres: 297, heightMillimetres: 210 },
  'A4-half': { widthMillimetres: 210, heightMillimetres: 148.5 },
  A5: { widthMillimetres: 148, heightMillimetres: 210 },
  'triplicate-241x93': { widthMillimetres: 241, heightMillimetres: 93 },
  'triplicate-241x140': { widthMillimetres: 241, heightMillimetres: 140 },
};

/** For a PDF, which measures in inches. */
export function inches(paper: Paper): { width: number; height: number } {
  const { widthMillimetres, heightMillimetres } = paperSizes[paper];
  return { width: widthMillimetres / 25.4, height: heightMillimetres / 25.4 };
}

/** For a printer, which measures in microns. */
export function microns(paper: Paper): { width: number; height: number } {
  const { widthMillimetres, heightMillimetres } = paperSizes[paper];
  return { width: widthMillimetres * 1000, height: heightMillimetres * 1000 };
}
