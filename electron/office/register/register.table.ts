export interface ImportFileTable {
  id: number;
  kind: 'register' | 'opening-arrears' | 'readings' | 'items' | 'bank-statement';
  file_name: string;
  sha256: string;
  rows_taken: number;
  rows_refused: number;
  imported_at: string;
  imported_by: number;
}

export interface ColumnMappingTable {
  kind: string;
  layout: string;
  mapping: string;
}
