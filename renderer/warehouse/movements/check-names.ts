import type { Inspection } from '../../../shared/contract/stock-documents.ts';

export type CheckName = keyof Inspection['checks'];

/** 名称 规格 型号 单位 数量, in the order of the rule (B1). */
export const checkNames = [
  'name',
  'specification',
  'model',
  'unit',
  'quantity',
] as const satisfies readonly CheckName[];
