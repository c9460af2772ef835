/** Puts `{{name}}` placeholders in a sentence of a catalogue, where i18next is not at hand: in the main process. */
export function filled(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}
