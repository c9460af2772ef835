import type { z } from 'zod';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import type { shellContract } from '../../shared/contract/shell.ts';

type ShellContract = typeof shellContract;

/** Commands of the engine: their input carries a `requestId`. */
export type WriteName = {
  [Name in ProcedureName]: Input<Name> extends { requestId: string } ? Name : never;
}[ProcedureName];

/** Questions to the engine. */
export type ReadName = Exclude<ProcedureName, WriteName>;

/** What the window host answers itself: paper, files, windows. */
export type ShellName = keyof ShellContract;

/** Everything that can be called over the bridge. */
export type CallName = ProcedureName | ShellName;

export type CallInput<Name extends CallName> = Name extends ProcedureName
  ? Input<Name>
  : Name extends ShellName
    ? z.input<ShellContract[Name]['input']>
    : never;

export type CallOutput<Name extends CallName> = Name extends ProcedureName
  ? Output<Name>
  : Name extends ShellName
    ? z.output<ShellContract[Name]['output']>
    : never;
