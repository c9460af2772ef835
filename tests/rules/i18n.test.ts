import { describe, expect, it } from 'vitest';
import { catalogues } from '../../shared/i18n/index.ts';
import { linesMatching, sourceFiles, withoutComments } from './source-files.ts';

const chinese = flat(catalogues['zh-CN']);
const english = flat(catalogues.en);

describe('the catalogues of words', () => {
  it('have the same keys in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  it('have the same placeholders in both languages', () => {
    const differing = [...chinese].filter(
      ([key, sentence]) => placeholders(sentence) !== placeholders(english.get(key) ?? ''),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('leave no sentence empty', () => {
    expect([...chinese, ...english].filter(([, sentence]) => sentence === '')).toEqual([]);
  });

  it('leave no Chinese in the English', () => {
    const left = [...english].filter(
      ([key, sentence]) => !isForReadersOfChinese(key) && /\p{Script=Han}/u.test(withoutFieldTerms(sentence)),
    );
    expect(left).toEqual([]);
  });

  it('hold no key that nothing uses', () => {
    expect([...chinese.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('the renderer', () => {
  it('has no Chinese text of its own', () => {
    // A date's format, `YYYY年M月D日`, is something to read, not to say.
    const literal = /(?![年月日])\p{Script=Han}/u;
    expect(sourceFiles('renderer').flatMap((file) => linesMatching(file, literal))).toEqual([]);
  });
});

const users = [...sourceFiles('renderer'), ...sourceFiles('electron'), ...sourceFiles('shared/contract')];
const code = users.map(({ text }) => withoutComments(text)).join('\n');
const wholeKeys = new Set(
  Array.from(code.matchAll(/['"`]([a-zA-Z][\w-]*(?:\.[\w-]+)+)['"`]/g), ([, key]) => key),
);
/** The fixed beginnings of keys that are completed at run time: `errors.${code}`. */
const begun = Array.from(
  code.matchAll(/`([a-zA-Z][\w.-]*\.[\w-]*)\$\{/g),
  ([, beginning]) => beginning ?? '',
);
/** The shell takes its words from the catalogue itself: `menu.quit`, `words.save[kind]`. */
const taken = new Set(Array.from(code.matchAll(/\.([a-zA-Z]+)\b/g), ([, name]) => name));
/** The engine does too, for the sheets it writes: `words.refusedSheet.reason`. */
const paths = new Set([
  ...users.flatMap(({ text }) => pathsByAlias(text)),
  ...Array.from(
    code.matchAll(/\.([a-zA-Z]+)(?=\.([a-zA-Z]+)\b)/g),
    ([, parent, name]) => `${parent}.${name}`,
  ),
]);
const chosen = new Set(Array.from(code.matchAll(/\b([a-zA-Z]+)\[/g), ([, name]) => name));

function isUsed(key: string): boolean {
  const bare = key.replace(/_(?:one|other)$/, '');
  if (wholeKeys.has(bare) || begun.some((beginning) => bare.startsWith(beginning))) return true;
  const [name, parent] = bare.split('.').toReversed();
  if (paths.has(`${parent}.${name}`)) return true;
  if (!bare.startsWith('shell.')) return false;
  return taken.has(name) || chosen.has(parent);
}

/** `const words = zhCN.arrears;` makes `words.count` the key `arrears.count`. */
function pathsByAlias(text: string): string[] {
  const room = /const words = [\w[\].]*\.(\w+);/.exec(text)?.[1];
  if (room === undefined) return [];
  return Array.from(text.matchAll(/\bwords\.(\w+)/g), ([, name]) => `${room}.${name}`);
}

function flat(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[path, words]]);
  if (typeof words !== 'object' || words === null) throw new Error(`${path} is no word`);
  return new Map(
    Object.entries(words).flatMap(([key, inner]) => [...flat(inner, path === '' ? key : `${path}.${key}`)]),
  );
}

function placeholders(sentence: string): string {
  return Array.from(sentence.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name)
    .toSorted()
    .join(' ');
}

/** The way back to Chinese is said in Chinese. */
function isForReadersOfChinese(key: string): boolean {
  return key.endsWith('.zh-CN') || key === 'frame.commands.language';
}

/** The Chinese term of the field may stand in brackets after the English one, and an example is as people write it. */
function withoutFieldTerms(sentence: string): string {
  return sentence.replace(/^e\.g\. .*$/, '').replace(/[(（“][^)）”]*[)）”]/g, '');
}
