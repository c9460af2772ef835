import type { Worded } from '../worded.ts';
import type { directory as chinese } from '../zh-CN/directory.ts';

/** Suppliers, departments and budgets, usual issues, stores. */
export const directory = {
  title: 'Directory',
  sections: {
    suppliers: 'Suppliers',
    departments: 'Departments and budgets',
    templates: 'Usual issues',
    stores: 'Stores',
  },
  create: {
    suppliers: 'New supplier',
    departments: 'New department',
    templates: 'New usual issue',
    stores: 'New store',
  },
  search: {
    suppliers: 'Name, contact, telephone, note',
    departments: 'Name of the department',
    templates: 'Department, name, purpose, item',
    stores: 'Name of the store',
  },
  empty: {
    suppliers: 'No suppliers yet',
    departments: 'No departments yet',
    templates: 'No usual issues yet',
    stores: 'No stores yet',
  },
  emptyDetail: {
    suppliers: 'A new name typed on a goods-in note is recorded here too.',
    departments: 'A new department typed on an issue is recorded here too; its budget is set here.',
    templates: 'Keep what departments take every week or month, and bring it onto an issue with one key.',
    stores: 'There must be at least one store.',
  },
  noneFound: 'Nothing found',
  noneFoundDetail: 'Try other words.',
  withInactive: 'Include those out of use',
  inactive: 'Out of use',
  readOnly: 'Your role may look, but not change anything here.',
  required: 'Please fill in: {{field}}',
  saved: 'Saved {{name}}',
  fields: {
    name: 'Name',
    contact: 'Contact',
    phone: 'Telephone',
    note: 'Note',
    state: 'State',
    active: 'In use',
    budget: 'Monthly budget',
    used: 'Used this month',
    left: 'Left this month',
    department: 'Department',
    purpose: 'Purpose',
    goods: 'Items',
  },
  activeExplain: {
    suppliers: 'Out of use, it is no longer offered for goods in; documents stay as they are.',
    departments: 'Out of use, nothing more is issued to it; documents stay as they are.',
    stores:
      'Out of use, nothing goes in or out. A store with goods and the last one in use have to stay in use.',
  },
  budgetExplain:
    'In yuan. Empty means no budget. An issue shows what is left, in red when overspent, and is never stopped by it.',
  purposeExplain: 'Filled in by itself on the issue',
  addGoods: 'Add an item',
  quantityOf: 'Quantity of {{item}}',
  removeGoods: 'Remove {{item}}',
  goodsSeparator: ', ',
  goodsMissing: 'Please add at least one item',
  quantityMissing: 'Every item needs a quantity',
  remove: 'Delete this usual issue',
  removeTitle: 'Delete the usual issue “{{name}}”?',
  removeExplain: 'It is no longer offered on an issue; what was issued by it stays.',
  removed: 'Deleted the usual issue “{{name}}”',
} as const satisfies Worded<typeof chinese>;
