import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What would keep somebody from using the page as it stands, by the rules of axe: each fault with the element it is in. */
export async function graveFaults(page: Page): Promise<string[]> {
  // The host closes the extra page that axe would open otherwise.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })))
    .filter(({ id, html }) => !(id === 'scrollable-region-focusable' && isTableBody(html)))
    .map(({ id, html }) => `${id} ${html.slice(0, 200)}`);
}

/** The body of a table scrolls by the arrow keys of the group around it, which has the focus. */
function isTableBody(html: string): boolean {
  return html.startsWith('<div class="ant-table-body"');
}
