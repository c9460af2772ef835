import type { Paper } from '../../shared/contract/shell.ts';
import { paperMillimetres } from '../../shared/domain/paper.ts';

/** A paper for a PDF, which measures in inches. */
export function inches(paper: Paper): { width: number; height: number } {
  const { width, height } = paperMillimetres[paper];
  return { width: width / 25.4, height: height / 25.4 };
}

/** A paper for a printer, which measures in microns. */
export function microns(paper: Paper): { width: number; height: number } {
  const { width, height } = paperMillimetres[paper];
  return { width: width * 1000, height: height * 1000 };
}
