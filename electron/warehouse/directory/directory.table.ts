import type { Fen } from '../../../shared/domain/fen.ts';
import type { Quantity } from '../../../shared/domain/quantity.ts';

export interface StoreTable {
  id: number;
  name: string;
  active: 0 | 1;
}

export interface SupplierTable {
  id: number;
  name: string;
  contact: string;
  phone: string;
  note: string;
  active: 0 | 1;
}

export interface DepartmentTable {
  id: number;
  name: string;
  monthly_budget_fen: Fen | null;
  active: 0 | 1;
}

export interface IssueTemplateTable {
  id: number;
  department_id: number;
  name: string;
  purpose: string;
}

export interface IssueTemplateLineTable {
  template_id: number;
  line_no: number;
  item_id: number;
  quantity_thousandths: Quantity;
}
