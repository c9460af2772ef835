import { useRead } from '../app/use-read.ts';
import { readTogether } from './print-page.tsx';
import type { PageRead } from './print-page.tsx';

/** Whose report it is and who makes it. */
export interface ReportOffice {
  readonly office: string;
  readonly madeBy: string;
  readonly today: string;
}

/** The office's name for the head of a report, and who sits at the desk for its foot. */
export function useOfficeRead(): PageRead<ReportOffice> {
  const { data, error } = readTogether(useRead('settings.read', {}), useRead('session.current', {}));
  if (data === undefined) return { data: undefined, error };
  const [settings, session] = data;
  return {
    data: {
      office: settings.payeeName === '' ? settings.officeName : settings.payeeName,
      madeBy: session.user?.name ?? '',
      today: session.today,
    },
    error: null,
  };
}
