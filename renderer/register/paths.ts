import { importPath } from '../estate/paths.ts';

export const registerImportPath = importPath;
export const arrearsImportPath = '/register/arrears';
