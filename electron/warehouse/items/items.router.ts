import { contract } from '../../../shared/contract/index.ts';
import { implementRead, implementWrite } from '../../ipc/router.ts';
import { changeItem, createItem, readItems, readPhoto, searchForItems, setPhoto } from './items.service.ts';

export const itemsRouter = [
  implementRead(contract['items.list'], (db, input) => readItems(db, input.withInactive)),
  implementRead(contract['items.find'], (db, input) => ({ hits: searchForItems(db, input) })),
  implementRead(contract['items.photo'], (db, input) => readPhoto(db, input.itemId)),
  implementWrite(contract['items.create'], (trx, input, context) => createItem(trx, context, input)),
  implementWrite(contract['items.update'], (trx, input, context) => {
    changeItem(trx, context, input);
    return {};
  }),
  implementWrite(contract['items.setPhoto'], (trx, input, context) => {
    setPhoto(trx, context, input.itemId, input.photo);
    return {};
  }),
];
