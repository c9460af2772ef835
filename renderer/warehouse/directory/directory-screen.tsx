import type { ReactNode } from 'react';
import { useRoute } from '../../app/routes.tsx';
import { DepartmentsList } from './departments-list.tsx';
import { directorySections } from './paths.ts';
import type { DirectorySection } from './paths.ts';
import { StoresList } from './stores-list.tsx';
import { SuppliersList } from './suppliers-list.tsx';
import { TemplatesList } from './templates-list.tsx';
import './directory.css';

/** 往来: whom the store deals with, one list at a time; the path says which, the first when it says none. */
export function DirectoryScreen() {
  const { parameters } = useRoute();
  const section = directorySections.find((each) => each === parameters['section']) ?? 'suppliers';
  const List = lists[section];
  return <List />;
}

const lists: Readonly<Record<DirectorySection, () => ReactNode>> = {
  suppliers: SuppliersList,
  departments: DepartmentsList,
  templates: TemplatesList,
  stores: StoresList,
};
