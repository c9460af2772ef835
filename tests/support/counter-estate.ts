import { day, firstDayOf, month } from '../../shared/domain/day.ts';
import { fen, negateFen, sumFen, ZERO_FEN } from '../../shared/domain/fen.ts';
import { unitPrice } from '../../shared/domain/price.ts';
import { quantity } from '../../shared/domain/quantity.ts';
import type { WritableTrx } from '../../electron/database/connection.ts';
import { insertRow, insertWithId } from '../../electron/database/query.ts';
import type { WriteContext } from '../../electron/ipc/context.ts';
import { accounts, roomKey } from '../../electron/ledger/accounts.ts';
import { postEntry } from '../../electron/ledger/posting.ts';
import { insertRoom, insertTenure } from '../../electron/office/estate/estate.repository.ts';
import { insertPerson } from '../../electron/office/people/people.repository.ts';
import type { ChargeTable } from '../../electron/cashier/charges/charges.table.ts';
import { carryCharges } from '../../electron/cashier/charges/open-charges.repository.ts';

/** Two flats and a car space of 王秀兰's, and the fees that apply to them. */
export interface CounterEstate {
  readonly flat: number;
  readonly neighbour: number;
  readonly carSpace: number;
  /** A flat that nobody is registered for. */
  readonly empty: number;
  /** 王秀兰 owns the flat and the car space, 刘建国 the neighbour's flat. */
  readonly wang: number;
  readonly liu: number;
  /** 物业服务费 1.85 元/㎡·月, 停车服务费 150 元/月 (billed by the quarter), 代收水费. */
  readonly serviceFee: number;
  readonly parkingFee: number;
  readonly waterFee: number;
}

/** Enters the estate by the repositories, as an import would. */
export function enterEstate(trx: WritableTrx): CounterEstate {
  const room = (
    building: string,
    number: string,
    area: number | null,
    use: 'residence' | 'parking' = 'residence',
  ) =>
    insertRoom(trx, {
      building,
      unit: use === 'residence' ? '1单元' : '',
      number,
      use,
      state: 'owner-occupied',
      areaThousandths: area === null ? null : quantity(area),
      handoverDay: day('2019-03-05'),
      note: '',
    });
  const person = (name: string, phone: string) =>
    insertPerson(trx, {
      name,
      phones: [phone],
      idNumber: null,
      emergencyContactName: null,
      emergencyContactPhone: null,
      note: '',
      formerNames: [],
    });
  const flat = room('1号楼', '101', 88_020);
  const neighbour = room('1号楼', '102', 120_300);
  const carSpace = room('地下车库', 'B1-048', null, 'parking');
  const empty = room('1号楼', '103', 66_200);
  const wang = person('王秀兰', '13805510001');
  const liu = person('刘建国', '13805510002');
  for (const [roomId, personId] of [
    [flat, wang],
    [neighbour, liu],
    [carSpace, wang],
  ] as const)
    insertTenure(trx, roomId, { personId, relation: 'owner', fromDay: day('2019-03-05'), toDay: null });
  return {
    flat,
    neighbour,
    carSpace,
    empty,
    wang,
    liu,
    serviceFee: feeItem(trx, {
      name: '物业服务费',
      method: 'area-month',
      cycle: 1,
      unit: '㎡·月',
      account: '500101',
      price: 18_500,
      use: 'residence',
    }),
    parkingFee: feeItem(trx, {
      name: '停车服务费',
      method: 'fixed-month',
      cycle: 3,
      unit: '月',
      account: '500102',
      price: 1_500_000,
      use: 'parking',
    }),
    waterFee: feeItem(trx, {
      name: '代收水费',
      method: 'metered',
      cycle: 1,
      unit: '吨',
      account: '500103',
      price: 35_000,
      use: 'residence',
    }),
  };
}

/** A bill to post: one charge of a fee item. Due on the first day of its month when left out. */
export interface BillSpec {
  readonly roomId: number;
  readonly payerId: number | null;
  readonly feeItemId: number;
  readonly feeItemName: string;
  readonly from: string;
  readonly to?: string;
  readonly dueDay?: string;
  readonly amountFen: number;
  /** A one-off fee takes up no month, so that any number of them may be billed. */
  readonly oneOff?: boolean;
}

/** Posts charges as a bill run does, and gives their ids in order. */
export function postCharges(trx: WritableTrx, context: WriteContext, bills: readonly BillSpec[]): number[] {
  const total = sumFen(bills.map((bill) => fen(bill.amountFen)));
  let charges: ChargeTable[] = [];
  postEntry(trx, context, {
    kind: 'bill-run',
    day: context.clock.today(),
    document: (seq) => {
      charges = bills.map((bill, index) => chargeRow(seq, index + 1, bill));
      return {
        rows: {
          bill_run: [
            {
              entry_seq: seq,
              month: month(context.clock.today().slice(0, 7)),
              charge_count: bills.length,
              total_fen: total,
              origin: 'run',
              import_file_id: null,
            },
          ],
          charge: charges,
        },
        lines: [
          ...bills.map((bill) => ({
            account: accounts.receivables,
            key: roomKey(bill.roomId),
            amountFen: fen(bill.amountFen),
          })),
          { account: '500101', amountFen: negateFen(total) },
        ],
      };
    },
  });
  carryCharges(trx, charges);
  return charges.map((charge) => charge.id);
}

function chargeRow(seq: number, lineNo: number, bill: BillSpec): ChargeTable {
  const from = month(bill.from);
  return {
    id: seq * 1_000_000 + lineNo,
    entry_seq: seq,
    line_no: lineNo,
    room_id: bill.roomId,
    payer_id: bill.payerId,
    fee_item_id: bill.feeItemId,
    fee_item_name: bill.feeItemName,
    method: bill.oneOff === true ? 'one-off' : 'area-month',
    account_code: '500101',
    period_from: from,
    period_to: bill.to === undefined ? from : month(bill.to),
    due_day: bill.dueDay === undefined ? firstDayOf(from) : day(bill.dueDay),
    unit_label: '㎡·月',
    quantity_thousandths: quantity(88_020),
    price_ten_thousandths: unitPrice(18_500),
    fee_price_id: null,
    months: 1,
    part_days: null,
    part_of_days: null,
    previous_thousandths: null,
    current_thousandths: null,
    part: 0,
    share_days: null,
    share_of_days: null,
    whole_fen: null,
    rounding_fen: ZERO_FEN,
    amount_fen: fen(bill.amountFen),
    note: '',
  };
}

function feeItem(
  trx: WritableTrx,
  item: {
    name: string;
    method: 'area-month' | 'fixed-month' | 'metered';
    cycle: 1 | 3;
    unit: string;
    account: string;
    price: number;
    use: 'residence' | 'parking';
  },
): number {
  const id = insertWithId(trx, 'fee_item', {
    name: item.name,
    method: item.method,
    cycle_months: item.cycle,
    rounding: 'fen',
    due_after_days: 0,
    unit_label: item.unit,
    account_code: item.account,
    active: 1,
    sort: 1,
  });
  insertRow(trx, 'fee_item_use', { fee_item_id: id, use: item.use });
  insertWithId(trx, 'fee_price', {
    fee_item_id: id,
    effective_day: day('2019-01-01'),
    price_ten_thousandths: unitPrice(item.price),
    set_at: '2019-01-01T09:00:00.000+08:00',
    set_by: 1,
  });
  return id;
}
