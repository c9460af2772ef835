import { contract } from '../../shared/contract/index.ts';
import { fen } from '../../shared/domain/fen.ts';
import { implementRead, implementWrite } from '../ipc/router.ts';
import { acceptClock, readClock } from './accepted-clock.ts';
import { findHead } from './chain.repository.ts';
import { trialBalance } from './chain-check.repository.ts';
import { genesisHash } from './canonical.ts';

export const integrityRouter = [
  implementRead(contract['integrity.check'], (db, _input, context) => {
    const findings = context.checkIntegrity(db);
    const head = findHead(db);
    return {
      checkedAt: context.clock.instant(),
      entries: head?.seq ?? 0,
      headSeq: head?.seq ?? 0,
      headHash: head?.hash ?? genesisHash,
      perpetualFen: fen(head?.perpetual_fen ?? 0),
      findings,
    };
  }),

  implementRead(contract['ledger.clock'], (db, _input, context) => readClock(db, context.clock.today())),

  implementWrite(contract['ledger.acceptClock'], (trx, input, context) => ({
    day: acceptClock(trx, context, input.reason),
  })),

  implementRead(contract['ledger.trialBalance'], (db) => ({ accounts: trialBalance(db) })),
];
