import type { Locator, Page } from 'playwright-core';

/**
 * Shows a page for paper in the office's own window, reads it, and goes back to where the window was. What stands
 * there is what the hidden window prints: the same route, drawn by the same component.
 */
export async function onPaper<Result>(
  page: Page,
  route: string,
  read: (sheets: Locator) => Promise<Result>,
): Promise<Result> {
  const before = new URL(page.url()).hash;
  await go(page, route);
  const sheets = page.locator('.print-sheet');
  await sheets.first().waitFor();
  try {
    return await read(sheets);
  } finally {
    await go(page, before.replace(/^#/, ''));
  }
}

function go(page: Page, route: string): Promise<void> {
  return page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);
}
