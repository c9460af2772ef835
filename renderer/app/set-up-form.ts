import type { Role } from '../../shared/contract/define.ts';
import type { WriteInput } from './use-write.ts';

interface Person {
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly passwordAgain: string;
}

/** All three steps of the set-up, as typed. */
export interface SetUpForm {
  readonly officeName: string;
  readonly payeeName?: string;
  readonly owner: Person;
  readonly worker?: Person & { readonly roles: Role[] };
}

/** What the contract takes: the repeated passwords were for the eyes only. */
export function setUpInput(form: SetUpForm, addsWorker: boolean): WriteInput<'setup.create'> {
  const { officeName, payeeName = '', owner, worker } = form;
  return {
    officeName,
    payeeName,
    owner: accountOf(owner),
    ...(addsWorker && worker !== undefined ? { worker: { ...accountOf(worker), roles: worker.roles } } : {}),
  };
}

function accountOf({ name, username, password }: Person) {
  return { name, username, password };
}
