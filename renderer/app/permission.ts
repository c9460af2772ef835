import { contract } from '../../shared/contract/index.ts';
import type { ProcedureName } from '../../shared/contract/index.ts';
import type { Access, Role } from '../../shared/contract/define.ts';

/** Whether somebody with these roles may call the procedure. The engine decides; the windows only hide what it would refuse. */
export function mayCall(name: ProcedureName, held: readonly Role[]): boolean {
  const access: Access = contract[name].access;
  return access === 'anyone' || access === 'signed-in' || access.some((role) => held.includes(role));
}

/** Roles missing for a list of procedures: those the first refused one would accept, any of which would do. */
export function rolesWanted(names: readonly ProcedureName[], held: readonly Role[]): readonly Role[] {
  const refused = names.find((name) => !mayCall(name, held));
  if (refused === undefined) return [];
  const access: Access = contract[refused].access;
  return access === 'anyone' || access === 'signed-in' ? [] : access;
}
