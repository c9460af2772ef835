import { FEN_LIMIT, fen, negateFen } from './fen.ts';
import type { Fen } from './fen.ts';

export type CapitalsRefusal = 'blank' | 'foreign-character' | 'not-legal';

export type CapitalsParse =
  | { readonly ok: true; readonly value: Fen }
  | { readonly ok: false; readonly reason: CapitalsRefusal };

/**
 * Writes an amount in 人民币大写, in the form that satisfies both 支付结算办法 附一 and 会计基础工作规范 (A3):
 * 整 after 元 and after 角, never after 分; a zero within the figure is one 零; a zero at the yuan before jiao is 零 after 元.
 * A negative gets 负 before it, for reports on screen only: no receipt or cheque is negative.
 * @throws RangeError from 1万亿元 on.
 */
export function writeCapitals(amount: Fen, options: { readonly prefix?: boolean } = {}): string {
  if (Math.abs(amount) >= FEN_LIMIT)
    throw new RangeError(`Capitals are written below 1万亿元, but the amount is ${amount} fen.`);
  const sign = amount < 0 ? '负' : '';
  return `${options.prefix ? '人民币' : ''}${sign}${canonicalWording(Math.abs(amount))}`;
}

/**
 * Every legal wording of an amount, the canonical one first, in today's characters and without 人民币.
 * They differ where 支付结算办法 附一 leaves a choice: a 零 after a zero 万 or 亿 place whose next place is not zero,
 * a 零 after a zero 元 place whose jiao is not zero, and 整 after 角.
 * @throws RangeError from 1万亿元 on.
 */
export function legalCapitals(amount: Fen): string[] {
  if (Math.abs(amount) >= FEN_LIMIT)
    throw new RangeError(`Capitals are written below 1万亿元, but the amount is ${amount} fen.`);
  const sign = amount < 0 ? '负' : '';
  return wordings(Math.abs(amount)).map((wording) => sign + wording);
}

/**
 * Reads 人民币大写 in any legal form: 整 or 正, 元 or 圆, 繁体 (貳陸億萬圓), with or without 人民币, each optional 零 and 整.
 * A form that the rules do not allow (零零, 亿万, 零元伍角, 拾元, 一二两) is refused, even where one could guess its amount.
 */
export function parseCapitals(source: string): CapitalsParse {
  const text = source.normalize('NFKC').trim();
  if (text === '') return { ok: false, reason: 'blank' };
  const folded = Array.from(text.replace(/^人民[币幣]/, ''), (glyph) => PLAIN_GLYPHS[glyph] ?? glyph).join(
    '',
  );
  if (!/^负?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+$/.test(folded))
    return { ok: false, reason: 'foreign-character' };
  const negative = folded.startsWith('负');
  const unsigned = negative ? folded.slice(1) : folded;
  const magnitude = estimate(unsigned);
  // What the wording seems to say counts only if the rules would write it so.
  const legal =
    magnitude < FEN_LIMIT && !(negative && magnitude === 0) && wordings(magnitude).includes(unsigned);
  if (!legal) return { ok: false, reason: 'not-legal' };
  return { ok: true, value: negative ? negateFen(fen(magnitude)) : fen(magnitude) };
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['仟', '佰', '拾', ''] as const;

/** Characters that stand for another one: 繁体 and the second legal form of a word. */
const PLAIN_GLYPHS: Readonly<Record<string, string>> = {
  貳: '贰',
  叄: '叁',
  參: '叁',
  参: '叁',
  陸: '陆',
  億: '亿',
  萬: '万',
  圆: '元',
  圓: '元',
  正: '整',
  負: '负',
};

/** Where the rules leave a 零 to choice. */
type ZeroChoice = {
  readonly beforeTenMillions: boolean;
  readonly beforeThousands: boolean;
  readonly beforeJiao: boolean;
};

function canonicalWording(magnitude: number): string {
  const yuan = Math.floor(magnitude / 100);
  const fenDigit = magnitude % 10;
  // Where a 零 stands before the jiao, it is the only one the regulation's own example writes: 壹拾万柒仟元零伍角叁分.
  const zeroBeforeJiao = yuan > 0 && yuan % 10 === 0 && magnitude % 100 >= 10;
  const choice = { beforeTenMillions: true, beforeThousands: !zeroBeforeJiao, beforeJiao: true };
  return wording(magnitude, choice) + (fenDigit === 0 ? '整' : '');
}

/** All legal wordings of a magnitude in fen; the first is canonical. */
function wordings(magnitude: number): string[] {
  const endsAtYuan = magnitude % 100 === 0;
  const endsAtJiao = !endsAtYuan && magnitude % 10 === 0;
  const endings = endsAtYuan ? ['整'] : endsAtJiao ? ['整', ''] : [''];
  const chosen = ZERO_CHOICES.flatMap((choice) =>
    endings.map((ending) => wording(magnitude, choice) + ending),
  );
  return [...new Set([canonicalWording(magnitude), ...chosen])];
}

/** The wording of a magnitude in fen under one choice of 零, without 整. */
function wording(magnitude: number, choice: ZeroChoice): string {
  const yuan = Math.floor(magnitude / 100);
  return yuanText(yuan, choice, magnitude === 0) + belowYuanText(yuan, magnitude % 100, choice);
}

const ZERO_CHOICES: readonly ZeroChoice[] = [true, false].flatMap((beforeTenMillions) =>
  [true, false].flatMap((beforeThousands) =>
    [true, false].map((beforeJiao) => ({ beforeTenMillions, beforeThousands, beforeJiao })),
  ),
);

/** The whole yuan with 元 after them; nothing for amounts below one yuan, save 零元 for nothing at all. */
function yuanText(yuan: number, choice: ZeroChoice, isNothing: boolean): string {
  if (yuan === 0) return isNothing ? '零元' : '';
  const hundredMillions = Math.floor(yuan / 100_000_000);
  const tenThousands = Math.floor(yuan / 10_000) % 10_000;
  const ones = yuan % 10_000;
  let text = hundredMillions > 0 ? `${groupText(hundredMillions)}亿` : '';
  if (tenThousands > 0) {
    text +=
      joint(text, hundredMillions, tenThousands, choice.beforeTenMillions) + `${groupText(tenThousands)}万`;
  }
  if (ones > 0) text += joint(text, tenThousands, ones, choice.beforeThousands) + groupText(ones);
  return `${text}元`;
}

/** The 零 between a group of four places and the one after it, where there is one. */
function joint(written: string, before: number, after: number, chosen: boolean): string {
  if (written === '') return '';
  if (after < 1000) return '零';
  return before % 10 === 0 && chosen ? '零' : '';
}

/** Four places without 零 at their ends, and one 零 for any run of zeros within. */
function groupText(group: number): string {
  let text = '';
  let skipped = false;
  for (const [index, digit] of Array.from(String(group).padStart(4, '0'), Number).entries()) {
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += `${skipped ? '零' : ''}${DIGITS.charAt(digit)}${PLACES[index]}`;
    skipped = false;
  }
  return text;
}

function belowYuanText(yuan: number, hundredths: number, choice: ZeroChoice): string {
  const jiaoDigit = Math.floor(hundredths / 10);
  const fenText = hundredths % 10 > 0 ? `${DIGITS.charAt(hundredths % 10)}分` : '';
  if (jiaoDigit === 0) return yuan > 0 && fenText !== '' ? `零${fenText}` : fenText;
  const zero = yuan > 0 && yuan % 10 === 0 && choice.beforeJiao ? '零' : '';
  return `${zero}${DIGITS.charAt(jiaoDigit)}角${fenText}`;
}

/** The magnitude a wording seems to say, in fen, with no judgement of its form; 0 for nonsense. */
function estimate(unsigned: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const glyph of unsigned) {
    if (DIGITS.includes(glyph)) digit = DIGITS.indexOf(glyph);
    else if (glyph === '整') break;
    else if (glyph in UNITS_WITHIN_GROUP) {
      group += digit * (UNITS_WITHIN_GROUP[glyph] ?? 0);
      digit = 0;
    } else {
      // 万, 亿, 元, 角 and 分 close what was read before them.
      total += (group + digit) * (FEN_PER_UNIT[glyph] ?? 0);
      group = 0;
      digit = 0;
    }
  }
  return total;
}

const UNITS_WITHIN_GROUP: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

const FEN_PER_UNIT: Readonly<Record<string, number>> = {
  亿: 10_000_000_000,
  万: 1_000_000,
  元: 100,
  角: 10,
  分: 1,
};
