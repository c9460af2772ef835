import { describe, expect, it } from 'vitest';
import type { IssueTemplate } from '../../../shared/contract/directory.ts';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import { day } from '../../../shared/domain/day.ts';
import { fen } from '../../../shared/domain/fen.ts';
import { quantity, wholeUnits } from '../../../shared/domain/quantity.ts';
import {
  returnableOf,
  writtenLines,
  writtenTotalFen,
} from '../../../renderer/warehouse/movements/document-lines.ts';
import {
  changeDepartment,
  changeReceiver,
  newIssue,
  nextIssue,
  repeatIssue,
  takeTemplate,
} from '../../../renderer/warehouse/movements/issue-draft.ts';
import {
  isPathTooLong,
  pathBounds,
  pathOfStrokes,
} from '../../../renderer/warehouse/movements/signature-path.ts';

const today = day('2026-10-31');

describe('the issue that begins', () => {
  it('is for the department and the receiver of the last one', () => {
    expect(newIssue(desk(), today)).toMatchObject({
      storeId: 1,
      departmentId: 7,
      receiver: '孙桂英',
      lines: [],
    });
  });

  it('asks for the department where the last one’s is no longer in use', () => {
    const draft = newIssue({ ...desk(), departments: departments.slice(1) }, today);

    expect(draft).toMatchObject({ departmentId: null, receiver: '' });
  });

  it('takes the only department there is', () => {
    const draft = newIssue({ ...desk(), last: null, departments: departments.slice(0, 1) }, today);

    expect(draft.departmentId).toBe(7);
  });

  it('keeps whom it is for after one was posted, and nothing of what it was', () => {
    const posted = { ...newIssue(desk(), today), purpose: '保洁', signature: 'M1 1L2 2', workOrder: 'WX-1' };

    expect(nextIssue(posted, today)).toMatchObject({
      departmentId: 7,
      receiver: '孙桂英',
      purpose: '',
      workOrder: '',
      signature: '',
    });
  });

  it('lays a template’s goods on the list in one go', () => {
    const draft = takeTemplate(newIssue(desk(), today), template);

    expect(draft.purpose).toBe('每周例行保洁');
    expect(draft.lines).toMatchObject([{ item: { id: 1 }, unit: '把', quantityThousandths: wholeUnits(4) }]);
  });

  it('repeats an earlier one in the item’s own unit', () => {
    const draft = repeatIssue(newIssue(desk(), today), issued, departments);

    expect(draft.lines).toMatchObject([{ unit: '把', quantityThousandths: wholeUnits(24) }]);
  });

  it('takes no signature along to another receiver or department', () => {
    const signed = { ...newIssue(desk(), today), signature: 'M1 1L2 2' };

    expect(changeReceiver(signed, '王秀兰').signature).toBe('');
    expect(changeDepartment(signed, 8)).toMatchObject({ departmentId: 8, receiver: '', signature: '' });
    expect(changeDepartment(signed, 7).signature).toBe('M1 1L2 2');
  });
});

describe('a document on paper', () => {
  it('says how much was issued, not how much less there is', () => {
    expect(writtenLines(issued)).toMatchObject([
      { quantityThousandths: wholeUnits(24), valueFen: fen(19_200) },
    ]);
    expect(writtenTotalFen(issued)).toBe(fen(19_200));
  });

  it('is red when it takes another back', () => {
    const reversal = { ...issued, reverses: { documentSeq: 3, number: 'CK-2026-000001' } };

    expect(writtenLines(reversal)).toMatchObject([
      { quantityThousandths: wholeUnits(-24), valueFen: fen(-19_200) },
    ]);
  });

  it('shows the two halves of a transfer once', () => {
    const [line] = issued.lines;
    if (line === undefined) throw new Error('The issue has a line.');
    const moved = {
      ...issued,
      toStoreName: '二号库',
      lines: [line, { ...line, lineNo: 2, side: 'in' as const, quantityThousandths: wholeUnits(24) }],
    };

    expect(writtenLines(moved)).toHaveLength(1);
  });

  it('gives back no more than is left of a line', () => {
    const [line] = issued.lines;
    if (line === undefined) throw new Error('The issue has a line.');

    expect(returnableOf(line)).toBe(wholeUnits(21));
    expect(returnableOf({ ...line, returnedThousandths: wholeUnits(24) })).toBe(0);
  });
});

describe('a signature', () => {
  it('is kept as its strokes, points that say nothing new left out', () => {
    const path = pathOfStrokes([
      [
        { x: 10.2, y: 20 },
        { x: 10.3, y: 20.1 },
        { x: 14, y: 25 },
      ],
      [{ x: 30, y: 30 }],
    ]);

    expect(path).toBe('M10 20L14 25M30 30L31 30');
  });

  it('has a box around it, and none where nothing was drawn', () => {
    expect(pathBounds('M10 20L14 25')).toEqual({ left: 6, top: 16, width: 12, height: 13 });
    expect(pathBounds('')).toBeNull();
  });

  it('is no longer than the contract takes', () => {
    expect(isPathTooLong('M1 1'.repeat(5000))).toBe(false);
    expect(isPathTooLong('M1 1'.repeat(5001))).toBe(true);
  });
});

const departments = [
  { id: 7, name: '保洁部', monthlyBudgetFen: null, active: true, usedFen: fen(0), leftFen: null },
  { id: 8, name: '工程部', monthlyBudgetFen: null, active: true, usedFen: fen(0), leftFen: null },
  { id: 9, name: '办公室', monthlyBudgetFen: null, active: true, usedFen: fen(0), leftFen: null },
];

const template: IssueTemplate = {
  id: 1,
  departmentId: 7,
  departmentName: '保洁部',
  name: '每周保洁',
  purpose: '每周例行保洁',
  lines: [
    {
      itemId: 1,
      quantityThousandths: wholeUnits(4),
      code: 'W00001',
      itemName: '扫把',
      specification: '大号',
      model: '',
      unit: '把',
    },
  ],
};

/** Two bundles of twelve brooms, of which three came back. */
const issued: StockDocument = {
  documentSeq: 3,
  number: 'CK-2026-000001',
  kind: 'issue',
  bookedDay: today,
  happenedDay: today,
  postedAt: '2026-10-31T09:00:00.000+08:00',
  postedByName: '赵库管',
  approvedByName: null,
  reason: '',
  storeId: 1,
  storeName: '库房',
  toStoreName: null,
  supplierName: null,
  departmentName: '保洁部',
  purpose: '保洁',
  workOrder: '',
  receiver: '孙桂英',
  signature: '',
  orderNumber: '',
  invoiceNumber: '',
  deliveryNumber: '',
  buyer: '',
  inspector: '',
  note: '',
  checkCode: '6274C140',
  source: null,
  reverses: null,
  reversedBy: null,
  totalFen: fen(-19_200),
  lines: [
    {
      lineNo: 1,
      itemId: 1,
      itemCode: 'W00001',
      itemName: '扫把',
      specification: '大号',
      model: '',
      unit: '把',
      storeName: '库房',
      side: 'out',
      quantityThousandths: wholeUnits(-24),
      valueFen: fen(-19_200),
      enteredUnit: '捆',
      enteredThousandths: quantity(2000),
      note: '',
      sourceLine: null,
      returnedThousandths: wholeUnits(3),
    },
  ],
  inspections: [],
  settlements: [],
};

function desk() {
  return { stores: [{ id: 1, name: '库房', active: true }], departments, last: issued };
}
