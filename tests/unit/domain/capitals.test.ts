import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalCapitals, parseCapitals, writeCapitals } from '../../../shared/domain/capitals.ts';
import { writeChequeDate } from '../../../shared/domain/cheque-date.ts';
import { day } from '../../../shared/domain/day.ts';
import { FEN_LIMIT, fen, parseYuan } from '../../../shared/domain/fen.ts';
import type { Fen } from '../../../shared/domain/fen.ts';

const seed = 20261031;

/** A3, each ¥ with its canonical form and the other legal ones; ★ marks the examples of 支付结算办法 附一. */
const vectors: readonly (readonly [yuan: string, canonical: string, ...others: string[]])[] = [
  ['0.00', '零元整'],
  ['0.01', '壹分'],
  ['0.05', '伍分'],
  ['0.10', '壹角整', '壹角'],
  ['0.35', '叁角伍分'],
  ['0.50', '伍角整', '伍角'],
  ['1.00', '壹元整', '壹元正', '壹圆整'],
  ['1.01', '壹元零壹分'],
  ['1.10', '壹元壹角整', '壹元壹角'],
  ['10.00', '壹拾元整'],
  ['10.50', '壹拾元零伍角整', '壹拾元伍角整', '壹拾元伍角'],
  ['100.01', '壹佰元零壹分'],
  ['101.00', '壹佰零壹元整'],
  ['150.50', '壹佰伍拾元零伍角整', '壹佰伍拾元伍角整', '壹佰伍拾元伍角'],
  ['325.04', '叁佰贰拾伍元零肆分'], // ★
  ['1,000.00', '壹仟元整'],
  ['1,409.50', '壹仟肆佰零玖元伍角整', '壹仟肆佰零玖元伍角'], // ★
  ['1,680.32', '壹仟陆佰捌拾元零叁角贰分', '壹仟陆佰捌拾元叁角贰分'], // ★
  ['6,007.14', '陆仟零柒元壹角肆分'], // ★
  ['10,010.00', '壹万零壹拾元整'],
  ['16,409.02', '壹万陆仟肆佰零玖元零贰分'], // ★
  ['20,000.00', '贰万元整'],
  ['20,500.00', '贰万零伍佰元整'],
  ['100,000.00', '壹拾万元整'],
  ['100,100.00', '壹拾万零壹佰元整'],
  ['107,000.53', '壹拾万柒仟元零伍角叁分', '壹拾万零柒仟元伍角叁分'], // ★
  ['200,000.06', '贰拾万元零陆分'],
  ['205,000.00', '贰拾万零伍仟元整', '贰拾万伍仟元整'],
  ['1,000,000.50', '壹佰万元零伍角整', '壹佰万元伍角整', '壹佰万元伍角'],
  ['1,000,080.00', '壹佰万零捌拾元整'],
  ['1,234,567.89', '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
  ['10,008,000.00', '壹仟万零捌仟元整', '壹仟万捌仟元整'],
  ['80,000,000.00', '捌仟万元整'],
  ['100,000,000.00', '壹亿元整'],
  ['100,000,001.00', '壹亿零壹元整'],
  ['100,001,000.00', '壹亿零壹仟元整'],
  ['100,010,000.00', '壹亿零壹万元整'],
  ['1,050,000,000.00', '壹拾亿零伍仟万元整', '壹拾亿伍仟万元整'],
  ['1,010,101,010.10', '壹拾亿零壹仟零壹拾万壹仟零壹拾元零壹角整'],
  ['999,999,999,999.99', '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['-150.00', '负壹佰伍拾元整'],
];

describe('an amount in 人民币大写', () => {
  it.each(vectors)('%s is %s', (yuan, canonical) => {
    expect(writeCapitals(amountOf(yuan))).toBe(canonical);
  });

  it.each(vectors.flatMap(([yuan, ...forms]) => forms.map((form) => [form, yuan] as const)))(
    '%s reads as %s',
    (form, yuan) => {
      expect(parseCapitals(form)).toEqual({ ok: true, value: amountOf(yuan) });
    },
  );

  it('takes 人民币 before it without a gap', () => {
    expect(writeCapitals(fen(32_504), { prefix: true })).toBe('人民币叁佰贰拾伍元零肆分');
    expect(parseCapitals('人民币叁佰贰拾伍元零肆分')).toEqual({ ok: true, value: 32_504 });
    expect(parseCapitals('人民币 叁佰贰拾伍元零肆分').ok).toBe(false);
  });

  it('is refused from 1万亿元 on', () => {
    expect(() => writeCapitals(fen(FEN_LIMIT))).toThrow(RangeError);
    expect(() => legalCapitals(fen(-FEN_LIMIT))).toThrow(RangeError);
    expect(parseCapitals('壹万亿元整')).toEqual({ ok: false, reason: 'not-legal' });
  });

  it.each([
    ['貳億零陸萬圓整', 20_006_000_000],
    ['人民幣叄圓參角参分', 333],
    ['負壹佰圓正', -10_000],
    ['　壹元整　', 100],
  ])('%s, in 繁体 or with space around, reads as %d fen', (text, value) => {
    expect(parseCapitals(text)).toEqual({ ok: true, value });
  });

  it.each([
    '零零元整',
    '壹佰零零壹元整',
    '壹亿万元整',
    '壹亿零万元整',
    '零元伍角',
    '零元伍角整',
    '零伍分',
    '零角伍分',
    '负零元整',
    '拾元整',
    '壹万拾元整',
    '壹元',
    '壹拾',
    '整',
    '元整',
    '伍分整',
    '壹元伍分',
    '壹元零伍角',
    '壹元零角伍分',
    '壹佰壹元整',
    '壹拾万壹佰元整',
    '壹万零贰仟元整',
    '贰亿陆万元整',
    '壹佰壹仟元整',
    '壹角壹元整',
    '壹元壹元整',
    '壹壹元整',
    '壹元整整',
    '壹元壹分壹角',
    '壹拾拾元整',
    '零壹元整',
    '壹元零整',
    '人民币',
  ])('%s is not legal', (text) => {
    expect(parseCapitals(text).ok).toBe(false);
  });

  it.each([
    '一百元整',
    '二元整',
    '两元整',
    '廿元整',
    '念元整',
    '壹毛',
    '另',
    '〇元整',
    '100元整',
    '壹兆元整',
    '壹百元整',
    '壹元整。',
  ])('%s has a character that capitals do not have', (text) => {
    expect(parseCapitals(text)).toEqual({ ok: false, reason: 'foreign-character' });
  });

  it('is not blank', () => {
    expect(parseCapitals(' ')).toEqual({ ok: false, reason: 'blank' });
  });
});

describe('every amount in 人民币大写', () => {
  it('reads back as itself, over the whole range', () => {
    fc.assert(
      fc.property(amounts(), (amount) => {
        expect(parseCapitals(writeCapitals(amount))).toEqual({ ok: true, value: amount });
        expect(parseCapitals(writeCapitals(amount, { prefix: true }))).toEqual({ ok: true, value: amount });
      }),
      { seed, numRuns: 10_000 },
    );
  });

  it('reads back as itself from each legal wording in each script', () => {
    fc.assert(
      fc.property(amounts(), (amount) => {
        for (const wording of legalCapitals(amount).flatMap(scriptsOf)) {
          expect(parseCapitals(wording), wording).toEqual({ ok: true, value: amount });
        }
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('has its canonical form first among the legal ones', () => {
    fc.assert(
      fc.property(amounts(), (amount) => {
        expect(legalCapitals(amount)[0]).toBe(writeCapitals(amount));
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('never holds 零零, 亿万, 零元 with jiao, or a lone 拾', () => {
    fc.assert(
      fc.property(
        amounts().filter((amount) => amount !== 0),
        (amount) => {
          for (const wording of legalCapitals(amount)) {
            expect(wording).not.toMatch(
              /零零|亿万|零元|零万|零亿|零整|分整|(?<![壹贰叁肆伍陆柒捌玖])[拾佰仟]/,
            );
          }
        },
      ),
      { seed, numRuns: 3000 },
    );
  });

  it('differs from the capitals of every other amount', () => {
    const wordings = Array.from({ length: 20_000 }, (_, index) => writeCapitals(fen(index * 5)));
    expect(new Set(wordings).size).toBe(wordings.length);
  });

  it('never reads as itself once a character is dropped, doubled or swapped, unless that is another of its wordings', () => {
    fc.assert(
      fc.property(amounts(), fc.nat(), fc.constantFrom(drop, double, swap), (amount, position, damage) => {
        const glyphs = Array.from(writeCapitals(amount));
        const damaged = damage(glyphs, position % glyphs.length).join('');
        fc.pre(!legalCapitals(amount).includes(damaged));
        expect(parseCapitals(damaged)).not.toEqual({ ok: true, value: amount });
      }),
      { seed, numRuns: 5000 },
    );
  });
});

describe('the date of a cheque', () => {
  it.each([
    ['2026-01-15', '贰零贰陆年零壹月壹拾伍日'],
    ['2026-10-20', '贰零贰陆年零壹拾月零贰拾日'],
    ['2026-02-10', '贰零贰陆年零贰月零壹拾日'],
    ['2026-12-31', '贰零贰陆年壹拾贰月叁拾壹日'],
    ['2026-03-08', '贰零贰陆年叁月零捌日'],
    ['2026-11-11', '贰零贰陆年壹拾壹月壹拾壹日'],
    ['2030-09-30', '贰零叁零年玖月零叁拾日'],
    ['2026-05-21', '贰零贰陆年伍月贰拾壹日'],
  ])('%s is %s', (text, capitals) => {
    expect(writeChequeDate(day(text))).toBe(capitals);
  });
});

/** Amounts of every length, rich in zeros, of both signs. */
function amounts(): fc.Arbitrary<Fen> {
  const digit = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }) },
  );
  const rich = fc.array(digit, { minLength: 1, maxLength: 14 }).map((digits) => Number(digits.join('')));
  const even = fc.integer({ min: 0, max: FEN_LIMIT - 1 });
  return fc
    .tuple(fc.oneof(rich, even), fc.boolean())
    .map(([magnitude, negative]) => fen(negative ? -magnitude : magnitude));
}

function amountOf(yuan: string): Fen {
  const parsed = parseYuan(yuan);
  if (!parsed.ok) throw new Error(`The vector ${yuan} is not an amount.`);
  return parsed.value;
}

function scriptsOf(wording: string): string[] {
  const traditional = wording
    .replaceAll('贰', '貳')
    .replaceAll('陆', '陸')
    .replaceAll('叁', '叄')
    .replaceAll('万', '萬')
    .replaceAll('亿', '億')
    .replaceAll('元', '圓')
    .replaceAll('负', '負');
  return [
    wording,
    wording.replaceAll('整', '正'),
    wording.replaceAll('元', '圆'),
    traditional,
    `人民币${wording}`,
  ];
}

function drop(glyphs: readonly string[], index: number): string[] {
  return glyphs.toSpliced(index, 1);
}

function double(glyphs: readonly string[], index: number): string[] {
  return glyphs.toSpliced(index, 0, glyphs[index] ?? '');
}

function swap(glyphs: readonly string[], index: number): string[] {
  return glyphs.toSpliced(index, 2, ...glyphs.slice(index, index + 2).toReversed());
}
