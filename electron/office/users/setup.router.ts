import { contract } from '../../../shared/contract/index.ts';
import { OfficeError } from '../../../shared/contract/errors.ts';
import { implementPreparedWrite, implementRead } from '../../ipc/router.ts';
import { recordEvent } from '../../ledger/audit.ts';
import { readSettings, storeSetting } from '../settings/settings.repository.ts';
import { hashPassword } from './password.ts';
import { asSessionUser } from './users.repository.ts';
import { assertRolesCombine, assertStrongPassword, createUser, hasUsers, loadUser } from './users.service.ts';

export const setupRouter = [
  implementRead(contract['setup.status'], (db) => ({
    isSetUp: hasUsers(db),
    officeName: readSettings(db).officeName,
  })),

  implementPreparedWrite(
    contract['setup.create'],
    async (db, input, context) => {
      if (hasUsers(db)) throw new OfficeError('OFFICE_ALREADY_SET_UP', {});
      assertStrongPassword(input.owner.password);
      if (input.worker !== undefined) {
        assertStrongPassword(input.worker.password);
        assertRolesCombine(input.worker.roles);
      }
      return {
        owner: await hashPassword(input.owner.password, context.passwordCost),
        worker:
          input.worker === undefined
            ? undefined
            : await hashPassword(input.worker.password, context.passwordCost),
      };
    },
    (trx, input, context, hashes) => {
      if (hasUsers(trx)) throw new OfficeError('OFFICE_ALREADY_SET_UP', {});
      storeSetting(trx, 'officeName', input.officeName);
      storeSetting(trx, 'payeeName', input.payeeName === '' ? input.officeName : input.payeeName);
      const ownerId = createUser(trx, context.clock, {
        ...input.owner,
        passwordHash: hashes.owner,
        roles: ['administrator', 'manager'],
      });
      if (input.worker !== undefined && hashes.worker !== undefined)
        createUser(trx, context.clock, { ...input.worker, passwordHash: hashes.worker });
      recordEvent(trx, context, ownerId, {
        kind: 'office-set-up',
        subject: 'office',
        details: { name: input.officeName },
      });
      trx.afterCommit.push(() => context.sessions.open(context.client, ownerId, context.clock.today()));
      return { user: asSessionUser(trx, loadUser(trx, ownerId)) };
    },
  ),
];
