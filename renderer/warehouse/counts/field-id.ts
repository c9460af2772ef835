/** The field of a line, for the keys and the scanner that go to it. */
export function fieldId(lineNo: number): string {
  return `count-line-${lineNo}`;
}

/** Puts the cursor into a line's field; false when the line is not on the screen. */
export function focusLine(lineNo: number): boolean {
  const field = document.getElementById(fieldId(lineNo));
  if (!(field instanceof HTMLInputElement)) return false;
  field.scrollIntoView({ block: 'center' });
  field.focus();
  return true;
}

/** Goes from a line's field to the next on the screen, or the one before it; false at the end. */
export function focusBeside(field: HTMLInputElement, step: 1 | -1): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement>('.count-field:not(:disabled)')];
  const beside = fields[fields.indexOf(field) + step];
  if (beside === undefined) return false;
  beside.focus();
  return true;
}
