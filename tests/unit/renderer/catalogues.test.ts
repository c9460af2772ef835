import { describe, expect, test } from 'vitest';
import { errorFacts } from '../../../shared/contract/errors.ts';
import { findingSchema } from '../../../shared/contract/integrity.ts';
import { catalogues } from '../../../shared/i18n/index.ts';

const chinese = words(catalogues['zh-CN']);
const english = words(catalogues.en);

describe('the catalogues', () => {
  test('hold the same keys in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
  });

  test('leave no key without words', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text === '');

    expect(empty).toEqual([]);
  });

  test('use the same placeholders in both languages', () => {
    const differing = [...chinese.keys()].filter(
      (key) => placeholders(chinese.get(key)).join() !== placeholders(english.get(key)).join(),
    );

    expect(differing).toEqual([]);
  });

  test('word every code of the contract', () => {
    const unworded = Object.keys(errorFacts).filter((code) => !chinese.has(`errors.${code}`));

    expect(unworded).toEqual([]);
  });

  test('word everything the integrity check may find', () => {
    const unworded = findingSchema.shape.code.options.filter(
      (code) => !chinese.has(`integrity.findings.${code}`),
    );

    expect(unworded).toEqual([]);
  });

  test('explain an error only by facts that it has', () => {
    const unknown = Object.entries(errorFacts).flatMap(([code, schema]) => {
      const facts = Object.keys(schema.shape);
      return placeholders(chinese.get(`errors.${code}`)).filter((name) => !facts.includes(name));
    });

    expect(unknown).toEqual([]);
  });

  test('leave no Chinese untranslated', () => {
    const own = new Set(['frame.preference.languages.zh-CN', 'frame.commands.language']);
    const untranslated = [...english].filter(
      ([key, text]) => !own.has(key) && /\p{Script=Han}/u.test(text) && !/\p{Script=Latin}/u.test(text),
    );

    expect(untranslated).toEqual([]);
  });
});

/** Every text of a catalogue by the path of its key. */
function words(catalogue: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(catalogue)) {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') found.set(key, value);
    else for (const [inner, text] of words(value, key)) found.set(inner, text);
  }
  return found;
}

function placeholders(text = ''): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').toSorted();
}
