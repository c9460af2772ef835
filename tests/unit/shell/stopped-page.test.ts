import { describe, expect, it } from 'vitest';
import { openErrorCodes } from '../../../electron/database/open-error.ts';
import { stoppedRoute } from '../../../electron/shell/stopped-page.ts';
import { catalogues } from '../../../shared/i18n/index.ts';

describe('the page of an office that could not open its books', () => {
  it.each(openErrorCodes)('has words for %s, on what happened and what to do', (code) => {
    const reason = reasonOf(stoppedRoute({ code, facts: {} }));
    expect(Object.keys(catalogues['zh-CN'].frame.stopped.reasons)).toContain(reason);
    expect(Object.keys(catalogues['zh-CN'].frame.stopped.steps)).toContain(reason);
  });

  it('calls a fault nobody foresaw unknown, and tells its detail', () => {
    const route = stoppedRoute({ code: 'THREAD_DIED', facts: { detail: 'out of memory & more' } });
    expect(reasonOf(route)).toBe('unknown');
    expect(new URLSearchParams(route.split('?')[1]).get('detail')).toBe(
      'THREAD_DIED\ndetail: out of memory & more',
    );
  });
});

function reasonOf(route: string): string | null {
  return new URLSearchParams(route.split('?')[1]).get('reason');
}
