import type { ImportPreview, ImportProblem } from '../../shared/contract/sheet-import.ts';
import { word } from '../app/i18n.ts';
import type { Translate } from '../app/i18n.ts';

/** What is wrong and what to do, in the language of the window. */
export function wordProblem(problem: ImportProblem, t: Translate): string {
  return word(t, `register.problems.${problem.code}`, problem.facts);
}

/** What a field of an import is called. */
export function wordField(name: string, t: Translate): string {
  return isFieldName(name) ? t(`register.fields.${name}`) : name;
}

/** The names of fields as a list. */
export function wordFields(names: ImportPreview['missing'], t: Translate): string {
  return names.map((name) => wordField(name, t)).join(t('register.columns.separator'));
}

const fieldNames = [
  'building',
  'unit',
  'number',
  'label',
  'use',
  'area',
  'ownerName',
  'ownerPhones',
  'ownerIdNumber',
  'handoverDay',
  'state',
  'emergencyContact',
  'emergencyPhone',
  'tenantName',
  'tenantPhones',
  'tenantIdNumber',
  'payerName',
  'payerPhones',
  'payerIdNumber',
  'note',
  'feeItem',
  'period',
  'periodFrom',
  'periodTo',
  'amount',
  'dueDay',
  'itemCode',
  'category',
  'itemName',
  'specification',
  'model',
  'itemUnit',
  'place',
  'quantity',
  'unitPrice',
  'minimum',
  'maximum',
  'itemClass',
  'barcode',
  'packs',
] as const;

function isFieldName(name: string): name is (typeof fieldNames)[number] {
  return fieldNames.some((known) => known === name);
}
