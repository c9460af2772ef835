import type { Input, ProcedureName } from '../../shared/contract/index.ts';

/** Commands of the engine: their input carries a `requestId`. What the window host answers (`shell.*`) is neither. */
export type WriteName = Exclude<
  { [Name in ProcedureName]: Input<Name> extends { requestId: string } ? Name : never }[ProcedureName],
  `shell.${string}`
>;

/** Questions to the engine. */
export type ReadName = Exclude<ProcedureName, WriteName | `shell.${string}`>;
