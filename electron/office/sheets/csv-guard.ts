/**
 * Spreadsheet programs run a text of a CSV file as a formula when it begins with one of these, even inside quotes;
 * an apostrophe before it makes it plain text. Reading takes the apostrophe off again, so that what was written out
 * comes back unchanged.
 */
const RUNS_AS_FORMULA = /^'*[=+\-@\t\r]/;

/** The text as it may stand in a CSV file. */
export function neutraliseText(text: string): string {
  return RUNS_AS_FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `neutraliseText` was given. */
export function restoreText(text: string): string {
  return text.startsWith("'") && RUNS_AS_FORMULA.test(text) ? text.slice(1) : text;
}
