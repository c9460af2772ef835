import { contract } from '../../../shared/contract/index.ts';
import { implementRead } from '../../ipc/router.ts';
import { readAttention } from './attention.service.ts';

export const attentionRouter = [
  implementRead(contract['stock.attention'], (db, _input, context) =>
    readAttention(db, context.clock.today()),
  ),
];
