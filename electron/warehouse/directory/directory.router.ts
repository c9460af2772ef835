import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import {
  dropTemplate,
  keepDepartment,
  keepStore,
  keepSupplier,
  keepTemplate,
  readDepartments,
  readStores,
  readSuppliers,
  readTemplates,
} from './directory.service.ts';

export const directoryRouter = [
  implementRead(contract['stores.list'], (db) => readStores(db)),
  implementWrite(contract['stores.save'], (trx, input, context) => ({ id: keepStore(trx, context, input) })),
  implementRead(contract['suppliers.list'], (db) => readSuppliers(db)),
  implementWrite(contract['suppliers.save'], (trx, input, context) => ({
    id: keepSupplier(trx, context, input),
  })),
  implementRead(contract['departments.list'], (db, _input, context) =>
    readDepartments(db, context.clock.today()),
  ),
  implementWrite(contract['departments.save'], (trx, input, context) => ({
    id: keepDepartment(trx, context, input),
  })),
  implementRead(contract['templates.list'], (db) => readTemplates(db)),
  implementWrite(contract['templates.save'], (trx, input, context) => ({
    id: keepTemplate(trx, context, input),
  })),
  implementWrite(contract['templates.remove'], (trx, input, context) => {
    dropTemplate(trx, context, input.id);
    return {};
  }),
];
