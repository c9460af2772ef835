import type { IssueTemplate } from '../../../shared/contract/directory.ts';
import { itemLabel } from '../../../shared/domain/item.ts';
import { quantity, wholeUnits } from '../../../shared/domain/quantity.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

/** An item of a template as it is typed. */
export interface TemplateLineDraft {
  readonly itemId: number;
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  /** Of the item's own unit; null while nothing readable is typed. */
  readonly quantityThousandths: Quantity | null;
}

/** A template as it is typed. */
export interface TemplateDraft {
  readonly departmentId: number | null;
  readonly name: string;
  readonly purpose: string;
  readonly lines: readonly TemplateLineDraft[];
}

export const emptyTemplateDraft: TemplateDraft = { departmentId: null, name: '', purpose: '', lines: [] };

export function draftOfTemplate(template: IssueTemplate): TemplateDraft {
  const { departmentId, name, purpose } = template;
  return {
    ...{ departmentId, name, purpose },
    lines: template.lines.map((line) => ({
      itemId: line.itemId,
      code: line.code,
      label: itemLabel({ ...line, name: line.itemName }),
      unit: line.unit,
      quantityThousandths: line.quantityThousandths,
    })),
  };
}

/** Puts so many of an item on the list: another line, or more of one that stands there already. */
export function withGoods(
  draft: TemplateDraft,
  item: Omit<TemplateLineDraft, 'quantityThousandths'>,
  more: Quantity = wholeUnits(1),
): TemplateDraft {
  const isThere = draft.lines.some((line) => line.itemId === item.itemId);
  if (!isThere) return { ...draft, lines: [...draft.lines, { ...item, quantityThousandths: more }] };
  return {
    ...draft,
    lines: draft.lines.map((line) =>
      line.itemId === item.itemId
        ? { ...line, quantityThousandths: quantity((line.quantityThousandths ?? 0) + more) }
        : line,
    ),
  };
}

/** What the office cannot keep without. */
export type TemplateFault = 'department' | 'name' | 'goods' | 'quantity';

export function templateFaultsOf(draft: TemplateDraft): readonly TemplateFault[] {
  const faults: readonly (readonly [TemplateFault, boolean])[] = [
    ['department', draft.departmentId === null],
    ['name', draft.name.trim() === ''],
    ['goods', draft.lines.length === 0],
    ['quantity', draft.lines.some((line) => !line.quantityThousandths)],
  ];
  return faults.filter(([, isFault]) => isFault).map(([fault]) => fault);
}

/** The draft as the contract takes it; null while it cannot be kept. */
export function templateFieldsOf(draft: TemplateDraft) {
  const { departmentId, name, purpose } = draft;
  if (departmentId === null || templateFaultsOf(draft).length > 0) return null;
  return {
    ...{ departmentId, name, purpose },
    lines: draft.lines.flatMap(({ itemId, quantityThousandths }) =>
      quantityThousandths === null ? [] : [{ itemId, quantityThousandths }],
    ),
  };
}
