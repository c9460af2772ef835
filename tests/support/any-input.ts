import { z } from 'zod';
import type { Random } from './random.ts';

/** Values that a field of this name may well have, so that more than the front door is tried. */
export type Likely = (field: string) => readonly unknown[];

/** An input that the schema takes, drawn at random; `undefined` when none was hit upon. */
export function drawInput(schema: z.ZodType, random: Random, likely: Likely): unknown {
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const drawn = draw(schema, random, likely, '');
    if (schema.safeParse(drawn).success) return drawn;
  }
  return undefined;
}

function draw(schema: z.core.$ZodType, random: Random, likely: Likely, field: string): unknown {
  const fitting = likely(field).filter((value) => z.safeParse(schema, value).success);
  if (fitting.length > 0 && random.chance(0.75)) return random.pick(fitting);
  // zod names the union of all its schemas for exactly this: to look into one.
  // oxlint-disable-next-line no-underscore-dangle -- zod's own name for what a schema is made of
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const within = (inner: z.core.$ZodType, name = field): unknown => draw(inner, random, likely, name);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([name, inner]) => [name, within(inner, name)]),
      );
    case 'optional':
    case 'default':
      return random.chance(0.3) ? undefined : within(def.innerType);
    case 'nullable':
      return random.chance(0.25) ? null : within(def.innerType);
    case 'array':
      return Array.from({ length: random.pick([0, 1, 1, 1, 2, 3, 9]) }, () => within(def.element));
    case 'record':
      return Object.fromEntries(
        Array.from({ length: random.below(3) }, () => [String(within(def.keyType)), within(def.valueType)]),
      );
    case 'union':
      return within(random.pick(def.options));
    case 'enum':
      return random.pick(Object.values(def.entries));
    case 'literal':
      return random.pick(def.values);
    case 'boolean':
      return random.chance(0.5);
    case 'number':
      return pickFitting(schema, random, [...numbers, random.below(60), random.below(1_000_000)]);
    case 'string':
      return pickFitting(schema, random, [...texts, 'x'.repeat(random.below(120))]);
    case 'custom':
      return new TextEncoder().encode(random.pick(sheets));
    default:
      throw new Error(`The contract uses ${def.type} in an input, of which no value is drawn yet.`);
  }
}

function pickFitting(schema: z.core.$ZodType, random: Random, values: readonly unknown[]): unknown {
  const fitting = values.filter((value) => z.safeParse(schema, value).success);
  return random.pick(fitting.length > 0 ? fitting : values);
}

const numbers = [
  0,
  -0,
  1,
  -1,
  2,
  3,
  6,
  12,
  50,
  100,
  10_000,
  16_284,
  50_000,
  99_999_999_999_999,
  100_000_000_000_000,
  1_000_000_000_000,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
];

const texts = [
  '',
  '0',
  ' ',
  '王秀兰',
  '1号楼',
  '101',
  '半个字\ud83d',
  '零\u0000字节',
  '😀👨‍👩‍👧',
  "'; drop table entry; --",
  '%_\\',
  '<b>粗</b>',
  '=1+1',
  '\u202e倒写',
  '13805510001',
  'A-2026-000001',
  '1900-01-01',
  '2026-02-28',
  '2026-10-31',
  '2999-12-31',
  '1900-01',
  '2026-10',
  '2026-11',
  '2999-12',
  '500101',
  '246810',
  'A',
  'ZZ',
];

const sheets = [
  '',
  '楼栋,单元,房号,建筑面积,业主姓名,使用状态\n3号楼,1单元,101,88.5,张三,自住\n3号楼,1单元,102,x,李四,',
  '房号,收费项目,欠费期间,金额\n1-1-101,物业服务费,2026-01~2026-03,100.00',
  '\u0000\u0001\u0002',
  'a,b\n"c',
];
