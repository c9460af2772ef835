import type { z } from 'zod';
import { OfficeError } from '../../../shared/contract/errors.ts';
import type { contract, Output } from '../../../shared/contract/index.ts';
import { firstDayOf, lastDayOf, monthOf, type Day } from '../../../shared/domain/day.ts';
import { subtractFen, type Fen } from '../../../shared/domain/fen.ts';
import { negateQuantity } from '../../../shared/domain/quantity.ts';
import type { ReadableDb, WritableTrx } from '../../database/connection.ts';
import type { WriteContext } from '../../ipc/context.ts';
import { accounts } from '../../ledger/accounts.ts';
import { requireDepartment, requireStore } from '../directory/directory.service.ts';
import type { DepartmentTable } from '../directory/directory.table.ts';
import { usedByDepartment } from './documents.repository.ts';
import { inBaseUnits, unitOf } from './entered-goods.ts';
import { against, postStock } from './stock-posting.ts';
import type { Move } from './stock-valuing.ts';

type Issue = z.output<(typeof contract)['stock.issue']['input']>;
type Transfer = z.output<(typeof contract)['stock.transfer']['input']>;
type WriteOff = z.output<(typeof contract)['stock.writeOff']['input']>;
type Goods = Issue['lines'][number];

/** Issues goods to a department (领用). @throws OfficeError as the contract says. */
export function issueGoods(trx: WritableTrx, context: WriteContext, input: Issue): Output<'stock.issue'> {
  requireStore(trx, input.storeId);
  const department = requireDepartment(trx, input.departmentId);
  const posted = postStock(trx, context, {
    kind: 'issue',
    storeId: input.storeId,
    happenedDay: input.happenedDay,
    facts: {
      department_id: input.departmentId,
      purpose: input.purpose,
      work_order: input.workOrder,
      receiver: input.receiver,
      signature: input.signature,
      note: input.note,
    },
    moves: input.lines.map((line) => outMove(trx, input.storeId, line)),
    contra: against(accounts.administrativeExpenses),
  });
  return {
    documentSeq: posted.seq,
    number: posted.number,
    bookedDay: posted.day,
    budgetLeftFen: budgetLeft(trx, department, posted.day),
  };
}

/** Takes goods from one store to another (调拨): quantities move, costs stay with the item. */
export function transferGoods(
  trx: WritableTrx,
  context: WriteContext,
  input: Transfer,
): Output<'stock.transfer'> {
  requireStore(trx, input.storeId);
  requireStore(trx, input.toStoreId);
  if (input.storeId === input.toStoreId) throw new OfficeError('STORES_ARE_THE_SAME', {});
  const moves = input.lines.flatMap((line): Move[] => {
    const out = outMove(trx, input.storeId, line);
    return [
      { ...out, cost: { how: 'none' } },
      {
        ...out,
        storeId: input.toStoreId,
        quantity: negateQuantity(out.quantity),
        side: 'in',
        cost: { how: 'none' },
      },
    ];
  });
  const posted = postStock(trx, context, {
    kind: 'transfer',
    storeId: input.storeId,
    happenedDay: input.happenedDay,
    facts: { to_store_id: input.toStoreId, receiver: input.receiver, note: input.note },
    moves,
    contra: () => [],
  });
  return { documentSeq: posted.seq, number: posted.number, bookedDay: posted.day };
}

/** Writes goods off (报废): what they cost becomes 营业外支出 (小企业会计准则 第十五条). */
export function writeOffGoods(
  trx: WritableTrx,
  context: WriteContext,
  input: WriteOff,
): Output<'stock.writeOff'> {
  requireStore(trx, input.storeId);
  const posted = postStock(trx, context, {
    kind: 'write-off',
    storeId: input.storeId,
    happenedDay: input.happenedDay,
    facts: {},
    reason: input.reason,
    moves: input.lines.map((line) => outMove(trx, input.storeId, line)),
    contra: against(accounts.nonOperatingExpenses),
  });
  return { documentSeq: posted.seq, number: posted.number, bookedDay: posted.day };
}

/** What a department has left of the month's budget; null when it has none. Fen, negative when overspent. */
export function budgetLeft(db: ReadableDb, department: DepartmentTable, day: Day): Fen | null {
  if (department.monthly_budget_fen === null) return null;
  const month = monthOf(day);
  return subtractFen(
    department.monthly_budget_fen,
    usedByDepartment(db, department.id, firstDayOf(month), lastDayOf(month)),
  );
}

function outMove(db: ReadableDb, storeId: number, line: Goods): Move {
  const { factorThousandths } = unitOf(db, line);
  return {
    itemId: line.itemId,
    storeId,
    quantity: negateQuantity(inBaseUnits(line.quantityThousandths, factorThousandths)),
    side: 'out',
    enteredUnit: line.unit,
    enteredQuantity: line.quantityThousandths,
    note: line.note,
    cost: { how: 'current' },
  };
}
