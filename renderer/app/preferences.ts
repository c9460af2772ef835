// oxlint-disable no-restricted-globals -- Language and theme are this machine's taste, wanted before the engine answers; nothing else may lie here.
import { useSyncExternalStore } from 'react';
import { languages } from '../../shared/i18n/index.ts';
import type { Language } from '../../shared/i18n/index.ts';
import { themeNames } from './palette.ts';
import type { ThemeName } from './palette.ts';

/** What a person likes to see at this machine. Nothing of the office's work depends on it. */
export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeName;
}

/** The preferences of the person whose session is open here, or of whoever used the machine last. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, storedPreferences);
}

/** Changes some of them in every window, and for the person signed in; null before sign-in. */
export function prefer(change: Partial<Preferences>, username: string | null): void {
  const text = JSON.stringify({ ...storedPreferences(), ...change });
  localStorage.setItem(LAST, text);
  if (username !== null) localStorage.setItem(ownKey(username), text);
  announce();
}

/** Takes up the preferences of the person who signed in; without any, they keep what is on the screen. */
export function preferAs(username: string): void {
  localStorage.setItem(PERSON, username);
  const own = localStorage.getItem(ownKey(username));
  if (own === null || own === localStorage.getItem(LAST)) return;
  localStorage.setItem(LAST, own);
  announce();
}

/** Who signed in here last, to be offered first on the sign-in page. */
export function lastPerson(): string | null {
  return localStorage.getItem(PERSON);
}

/** The same as `usePreferences`, for what is drawn before React. */
export function storedPreferences(): Preferences {
  const text = localStorage.getItem(LAST);
  if (seen === null || seen.text !== text) seen = { text, preferences: parsePreferences(text) };
  return seen.preferences;
}

/** Reads stored preferences; whatever is missing or foreign falls back to Chinese on light paper. */
export function parsePreferences(text: string | null): Preferences {
  const stored = parseObject(text);
  return {
    language: languages.find((language) => language === stored['language']) ?? 'zh-CN',
    theme: themeNames.find((name) => name === stored['theme']) ?? 'light',
  };
}

const LAST = 'office.preferences';
const PERSON = 'office.person';
const CHANGED = 'office:preferences';

function ownKey(username: string): string {
  return `${LAST}.${username}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('storage', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('storage', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/** `storage` events only reach the other windows. */
function announce(): void {
  window.dispatchEvent(new Event(CHANGED));
}

let seen: { readonly text: string | null; readonly preferences: Preferences } | null = null;

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
