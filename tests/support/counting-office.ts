import type { CountScope } from '../../shared/contract/counts.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { CountRound } from '../../shared/domain/count-rounds.ts';
import type { VarianceReason } from '../../shared/domain/count-variance.ts';
import { day } from '../../shared/domain/day.ts';
import { fen } from '../../shared/domain/fen.ts';
import type { ItemClass } from '../../shared/domain/item.ts';
import { unitPrice } from '../../shared/domain/price.ts';
import { wholeUnits } from '../../shared/domain/quantity.ts';
import type { ValuationMethod } from '../../shared/domain/stock-cost.ts';
import { movableClock } from './movable-clock.ts';
import { openOffice, type Person } from './open-office.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An office on the day of its October count: 扫帚 20 at A-1, 灯管 10 at A-2, 门禁卡 (class A) 5 at A-10. */
export async function openCountingOffice(folder = temporaryFolder(), method?: ValuationMethod) {
  const clock = movableClock('2026-10-28T09:00:00.000+08:00');
  const office = await openOffice({ folder, clock });
  const storekeeper = await office.as('storekeeper');
  const secretary = await office.as('secretary');
  const accountant = await office.as('accountant');
  const manager = await office.as('manager');
  if (method !== undefined) await manager.call('stock.chooseValuation', { method });
  const { id: supplierId } = await storekeeper.call('suppliers.save', {
    id: null,
    name: '明光五金',
    contact: '',
    phone: '',
    note: '',
    active: true,
  });
  const { id: departmentId } = await storekeeper.call('departments.save', {
    id: null,
    name: '保洁部',
    monthlyBudgetFen: null,
    active: true,
  });
  const makeItem = async (name: string, place: string, itemClass: ItemClass): Promise<number> => {
    const { id } = await storekeeper.call('items.create', {
      code: '',
      category: '日常',
      name,
      specification: '',
      model: '',
      unit: '个',
      place,
      minimumThousandths: null,
      maximumThousandths: null,
      class: itemClass,
      barcode: null,
      packs: [],
    });
    return id;
  };
  const itemIds = [
    await makeItem('扫帚', 'A-1', 'C'),
    await makeItem('灯管', 'A-2', 'C'),
    await makeItem('门禁卡', 'A-10', 'A'),
  ];
  const receive = (
    itemId: number,
    units: number,
    amountFen: number,
    { provisional = false }: { provisional?: boolean } = {},
  ) =>
    storekeeper.call('stock.goodsIn', {
      happenedDay: clock.today(),
      storeId: 1,
      supplierId,
      orderNumber: '',
      invoiceNumber: '',
      deliveryNumber: '',
      buyer: '',
      inspector: '赵库管',
      note: '',
      lines: [
        {
          itemId,
          quantityThousandths: wholeUnits(units),
          unit: '个',
          dueThousandths: wholeUnits(units),
          acceptedThousandths: wholeUnits(units),
          checks: { name: true, specification: true, model: true, unit: true, quantity: true },
          result: 'accepted',
          priceTenThousandths: unitPrice(0),
          amountFen: fen(amountFen),
          provisional,
        },
      ],
    });
  const [broom = 0, lamp = 0, card = 0] = itemIds;
  await receive(broom, 20, 20_000);
  await receive(lamp, 10, 5000);
  await receive(card, 5, 5000);

  return {
    ...office,
    clock,
    itemIds,
    supplierId,
    departmentId,
    storekeeper,
    secretary,
    accountant,
    manager,
    receive,
    /** Issues units of the first, second or third item. */
    issue: (which: 1 | 2 | 3, units: number, happenedDay: string = clock.today()) =>
      storekeeper.call('stock.issue', {
        happenedDay: day(happenedDay),
        storeId: 1,
        departmentId,
        purpose: '日常',
        workOrder: '',
        receiver: '张师傅',
        signature: '',
        note: '',
        lines: [
          { itemId: itemIds[which - 1] ?? 0, quantityThousandths: wholeUnits(units), unit: '个', note: '' },
        ],
      }),
    open: (more: { scope?: CountScope; freezes?: boolean } = {}) =>
      storekeeper.call('counts.open', {
        storeId: 1,
        month: null,
        scope: more.scope ?? { kind: 'all' },
        witness: '孙文秘',
        freezes: more.freezes ?? false,
      }),
    /** Enters units by line number; null takes a figure back. */
    enter: (
      countSeq: number,
      lines: readonly (readonly [number, number | null])[],
      more: { round?: CountRound; by?: Person; countedAt?: string } = {},
    ) => enter(more.by ?? storekeeper, countSeq, lines, more.round ?? 1, more.countedAt ?? null),
    /** Enters units for line 1, 2, 3 … in the first round. */
    enterAll: (countSeq: number, units: readonly number[], more: { countedAt?: string } = {}) =>
      enter(
        storekeeper,
        countSeq,
        units.map((each, index) => [index + 1, each] as const),
        1,
        more.countedAt ?? null,
      ),
    dueLines: async (countSeq: number, round: CountRound) => {
      const { lines } = await storekeeper.call('counts.sheet', { countSeq, round });
      return lines.map((line) => line.lineNo);
    },
    explain: (countSeq: number, lineNo: number, reason: VarianceReason) =>
      storekeeper.call('counts.explain', { countSeq, lines: [{ lineNo, reason, remark: '' }] }),
    /** Posts what is seen now, approved by the manager unless said otherwise. */
    post: async (countSeq: number, approver: Person = manager): Promise<Output<'counts.post'>> => {
      const { reviewMark } = await storekeeper.call('counts.review', { countSeq });
      return storekeeper.call('counts.post', { countSeq, reviewMark, approval: approver.approval });
    },
    /** Units and fen of the first, second or third item now. */
    held: async (which: 1 | 2 | 3) => {
      const { lines } = await storekeeper.call('stock.onHand', { storeId: null });
      const line = lines.find((each) => each.itemId === itemIds[which - 1]);
      return [(line?.quantityThousandths ?? 0) / 1000, line?.valueFen ?? 0];
    },
    findings: async () => (await accountant.call('integrity.check', {})).findings,
  };
}
export type CountingOffice = Awaited<ReturnType<typeof openCountingOffice>>;

function enter(
  person: Person,
  countSeq: number,
  lines: readonly (readonly [number, number | null])[],
  round: CountRound,
  countedAt: string | null,
) {
  return person.call('counts.enter', {
    countSeq,
    round,
    countedAt,
    lines: lines.map(([lineNo, units]) => ({
      lineNo,
      countedThousandths: units === null ? null : wholeUnits(units),
    })),
  });
}
