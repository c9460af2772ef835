import type { Department, IssueTemplate, Store } from '../../../shared/contract/directory.ts';
import type { StockDocument } from '../../../shared/contract/stock-documents.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { quantity } from '../../../shared/domain/quantity.ts';
import type { GoodsItem, GoodsLine } from './goods-draft.ts';

/** All that is typed of an issue and not yet posted. */
export interface IssueDraft {
  readonly storeId: number;
  readonly departmentId: number | null;
  readonly receiver: string;
  readonly purpose: string;
  readonly workOrder: string;
  readonly note: string;
  readonly happenedDay: Day;
  /** Strokes on screen; empty: the printed slip is signed. */
  readonly signature: string;
  readonly lines: readonly GoodsLine[];
}

/** An empty issue; department and receiver as on the newest one, whose names the books hold. */
export function newIssue(
  desk: {
    readonly stores: readonly Store[];
    readonly departments: readonly Department[];
    readonly last: StockDocument | null;
  },
  today: Day,
): IssueDraft {
  const [only] = desk.departments;
  const same = desk.departments.find((department) => department.name === desk.last?.departmentName);
  const department = same ?? (desk.departments.length === 1 ? only : undefined);
  const store = desk.stores.find((each) => each.id === desk.last?.storeId) ?? desk.stores[0];
  return {
    storeId: store?.id ?? 0,
    departmentId: department?.id ?? null,
    receiver: same === undefined ? '' : (desk.last?.receiver ?? ''),
    purpose: '',
    workOrder: '',
    note: '',
    happenedDay: today,
    signature: '',
    lines: [],
  };
}

/** The next issue after one was posted: whom and where it goes stays, what it was for and the signature do not. */
export function nextIssue(draft: IssueDraft, today: Day): IssueDraft {
  return { ...draft, purpose: '', workOrder: '', note: '', happenedDay: today, signature: '', lines: [] };
}

/** The same goods to the same people once more, as an earlier issue has them. */
export function repeatIssue(
  draft: IssueDraft,
  source: StockDocument,
  departments: readonly Department[],
): IssueDraft {
  const department = departments.find((each) => each.name === source.departmentName);
  return {
    ...draft,
    departmentId: department?.id ?? draft.departmentId,
    receiver: source.receiver,
    purpose: source.purpose,
    lines: source.lines.map((line) => ({
      item: itemOf({ ...line, id: line.itemId, code: line.itemCode, name: line.itemName }),
      unit: line.unit,
      quantityThousandths: quantity(Math.abs(line.quantityThousandths)),
      note: line.note,
    })),
  };
}

/** Lays a template's lines and purpose over the draft; what was on the list already goes, as one key chose anew. */
export function takeTemplate(draft: IssueDraft, template: IssueTemplate): IssueDraft {
  return {
    ...draft,
    departmentId: template.departmentId,
    purpose: template.purpose === '' ? draft.purpose : template.purpose,
    lines: template.lines.map((line) => ({
      item: itemOf({ ...line, id: line.itemId, name: line.itemName }),
      unit: line.unit,
      quantityThousandths: line.quantityThousandths,
      note: '',
    })),
  };
}

/** Another department: its people are others, unless nobody was named yet. */
export function changeDepartment(draft: IssueDraft, departmentId: number): IssueDraft {
  return departmentId === draft.departmentId
    ? draft
    : { ...draft, departmentId, receiver: '', signature: '' };
}

/** Another person takes the goods: a signature given already is not theirs. */
export function changeReceiver(draft: IssueDraft, receiver: string): IssueDraft {
  return { ...draft, receiver, signature: '' };
}

/** Base units alone: packs are asked of the item when it is picked. */
function itemOf(item: Omit<GoodsItem, 'packs'>): GoodsItem {
  const { id, code, name, specification, model, unit } = item;
  return { id, code, name, specification, model, unit, packs: [] };
}
