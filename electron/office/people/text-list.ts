/** The texts of a JSON array of texts, as a column of phones or former names holds them. @throws Error on anything else. */
export function textsOf(json: string): string[] {
  const parsed: unknown = JSON.parse(json);
  if (!Array.isArray(parsed)) throw new Error(`Expected a JSON array of texts, found ${json}.`);
  return parsed.map(String);
}
