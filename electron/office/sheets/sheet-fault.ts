import type { ErrorCode, ErrorFacts } from '../../../shared/contract/errors.ts';

export type SheetErrorCode = Extract<ErrorCode, `SHEET_${string}`>;

/** The facts of a sheet error that only the reading thread knows; the file's name is added outside. */
export type SheetFaultFacts<Code extends SheetErrorCode> = Omit<ErrorFacts<Code>, 'fileName'>;

/** What the reading thread posts when it refuses a file. */
export type SheetFaultMessage = {
  readonly [Code in SheetErrorCode]: { readonly code: Code; readonly facts: SheetFaultFacts<Code> };
}[SheetErrorCode];

/** A file refused inside the reading thread, which knows neither the file's name nor the contract's schemas. */
export class SheetFault extends Error {
  readonly fault: SheetFaultMessage;
  /** For the log: what was expected and what was found. */
  readonly detail: string;

  constructor(fault: SheetFaultMessage, detail: string, options?: ErrorOptions) {
    super(`${fault.code}: ${detail}`, options);
    this.name = 'SheetFault';
    this.fault = fault;
    this.detail = detail;
  }
}

/** The file is not what it claims to be inside: cut short, changed, or written wrongly. */
export function damaged(detail: string, cause?: unknown): SheetFault {
  return new SheetFault({ code: 'SHEET_DAMAGED', facts: {} }, detail, cause === undefined ? {} : { cause });
}

/** The file would inflate beyond all measure. */
export function bomb(detail: string): SheetFault {
  return new SheetFault({ code: 'SHEET_BOMB', facts: {} }, detail);
}
