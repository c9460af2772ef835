import { expect, test } from 'vitest';
import { parsePreferences } from '../../../renderer/app/preferences.ts';

test.each([
  [null, { language: 'zh-CN', theme: 'light' }],
  ['{"language":"en","theme":"dark"}', { language: 'en', theme: 'dark' }],
  ['{"language":"fr","theme":7}', { language: 'zh-CN', theme: 'light' }],
  ['[]', { language: 'zh-CN', theme: 'light' }],
  ['{"language":', { language: 'zh-CN', theme: 'light' }],
])('preferences stored as %s are read as far as they are known', (stored, preferences) => {
  expect(parsePreferences(stored)).toEqual(preferences);
});
