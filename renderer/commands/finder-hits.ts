import type { FinderChoice } from './finder-choices.ts';

export function useFinderHits(_text: string): readonly FinderChoice[] {
  return [];
}
