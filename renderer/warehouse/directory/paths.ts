import { pathTo } from '../../app/route-pattern.ts';

export const directoryPattern = '/directory/:section?';

/** Whom the store deals with, and what: one list each, in the order of their tabs. */
export const directorySections = ['suppliers', 'departments', 'templates', 'stores'] as const;
export type DirectorySection = (typeof directorySections)[number];

export function directoryPath(section: DirectorySection): string {
  return pathTo(directoryPattern, { section });
}
