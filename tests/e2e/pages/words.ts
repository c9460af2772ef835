import type { Page } from 'playwright-core';

/** The Chinese that the office itself wrote: names, labels, fee items, units, reasons. It stays Chinese in any language. */
export function chineseOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const reads = [
      ['setup.status', {}],
      ['session.current', {}],
      ['settings.read', {}],
      ['users.list', {}],
      ['estate.tree', {}],
      ['rooms.list', {}],
      ['people.list', { text: '', group: 'all' }],
      ['people.get', { personId: 1 }],
      ['fees.list', {}],
      ['day.page', { day: '2026-10-31' }],
      ['shifts.current', {}],
    ] as const;
    const found = new Set<string>();
    const collect = (value: unknown): void => {
      if (typeof value === 'string' && /\p{Script=Han}/u.test(value)) found.add(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    for (const [name, input] of reads) {
      const answer = await window.office.call(name, input);
      if (answer.ok) collect(answer.value);
    }
    // The way back to Chinese is said in Chinese.
    found.add('切换到中文');
    return [...found].toSorted((one, other) => other.length - one.length);
  });
}

/** Words of the page with Chinese in them that the office did not write itself. */
export async function foreignWords(page: Page, own: readonly string[]): Promise<string[]> {
  const words = await wordsOn(page);
  return words.filter((text) => {
    const rest = own.reduce((left, written) => left.replaceAll(written, ''), text);
    return /\p{Script=Han}/u.test(rest);
  });
}

/** Keys and placeholders that no catalogue filled. */
export async function rawKeys(page: Page): Promise<string[]> {
  const words = await wordsOn(page);
  return words.filter((text) => /\{\{|^[a-z]+[A-Za-z]*(\.[a-z]+[A-Za-z0-9-]*){1,4}$/.test(text));
}

/** All that is written on the page, and what is only told to who listens to it. */
function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const node = walker.currentNode;
      // What says of itself that it is in another language is meant to be.
      if (node.parentElement?.closest('style, script, [lang]:not(html)') === null)
        words.add(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) words.add(element.getAttribute(name) ?? '');
    return [...words].map((text) => text.trim()).filter((text) => text !== '');
  });
}
