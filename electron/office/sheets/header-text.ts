/**
 * Column headers as people write them: `建筑面积(㎡)`, `*房 号：`, `联系电话\n（必填）`. They are compared by what
 * they say, not by how they are set.
 */

/** A header, or a known name, without width variants, case, spaces, marks and numbering around it. */
export function normaliseHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[【〔［〖]/g, '(')
    .replace(/[】〕］〗]/g, ')')
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/^[*★☆#]+|[*★☆#]+$/g, '')
    .replace(/^\(?\d{1,2}[.、)]/, '')
    .replace(/[:;,、。.]+$/g, '')
    .replace(/^[*★☆]+|[*★☆]+$/g, '');
}

/** The header without a note in brackets and without a unit behind a stroke (面积/㎡); the whole if nothing is left. */
function withoutBrackets(normalised: string): string {
  return normalised.replace(/\([^()]*\)/g, '').replace(/\/[^/]{1,4}$/, '') || normalised;
}

/** How well a header says a name: 3 the same, 2 the same but for a note in brackets, 1 but for an idle word before. */
type MatchStrength = 1 | 2 | 3;

interface HeaderMatch<Field extends string> {
  readonly field: Field;
  readonly strength: MatchStrength;
}

/** Known names of fields, prepared once for many headers. */
export class HeaderDictionary<Field extends string> {
  readonly #fieldOfName = new Map<string, Field>();

  constructor(dictionary: Readonly<Record<Field, readonly string[]>>) {
    for (const [field, names] of entriesOf(dictionary)) {
      for (const name of names) {
        const normalised = normaliseHeader(name);
        if (!this.#fieldOfName.has(normalised)) this.#fieldOfName.set(normalised, field);
      }
    }
  }

  /** The field a column is for, by the first of its names that is known. */
  match(names: readonly string[]): HeaderMatch<Field> | null {
    for (const name of names) {
      const match = this.#matchName(normaliseHeader(name));
      if (match) return match;
    }
    return null;
  }

  #matchName(name: string): HeaderMatch<Field> | null {
    const bare = withoutBrackets(name);
    const readings = [
      { text: name, strength: 3 },
      { text: bare, strength: 2 },
      { text: bare.replace(IDLE_WORD, ''), strength: 1 },
    ] as const;
    for (const { text, strength } of readings) {
      const field = this.#fieldOfName.get(text);
      if (field !== undefined) return { field, strength };
    }
    return null;
  }
}

/**
 * Words before a name that change nothing in a property office's table: 房屋楼栋, 所属单元. Words that name somebody
 * (业主, 租户, 联系人) are not among them: 租户姓名 is not the owner's name.
 */
const IDLE_WORD = /^(所属|所在|房屋|房产|房间)/;

function entriesOf<Field extends string>(
  dictionary: Readonly<Record<Field, readonly string[]>>,
): [Field, readonly string[]][] {
  // Object.entries forgets the key type; a dictionary is a literal with exactly its fields.
  return Object.entries(dictionary) as [Field, readonly string[]][];
}
