import { OfficeError } from '../../../shared/contract/errors.ts';
import type { SheetFault } from './sheet-fault.ts';

/** The error of the contract for a file refused: the file's name among its facts, the detail for the log. */
export function refusalOf({ fault, detail }: SheetFault, fileName: string): OfficeError {
  const error = ((): OfficeError => {
    switch (fault.code) {
      case 'SHEET_TOO_LARGE':
        return new OfficeError(fault.code, { fileName, ...fault.facts });
      case 'SHEET_OUT_OF_BOUNDS':
        return new OfficeError(fault.code, { fileName, ...fault.facts });
      default:
        return new OfficeError(fault.code, { fileName });
    }
  })();
  error.message += `: ${detail}`;
  return error;
}
