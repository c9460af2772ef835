import { pathTo } from '../../app/route-pattern.ts';

/** The holiday table, for links from anywhere. */
export const holidaysPattern = '/holidays';

export function holidaysPath(year?: number): string {
  return pathTo(holidaysPattern, {}, { year });
}
