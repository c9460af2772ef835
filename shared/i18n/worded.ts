/**
 * The same keys with other words: what a catalogue of another language must be.
 * Written as `satisfies Worded<typeof zhCN>`, a key that is missing or too many does not compile.
 */
export type Worded<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Worded<Catalogue[Key]>;
};
