import { describe, expect, test } from 'vitest';
import { palettes, themeNames } from '../../../renderer/app/palette.ts';
import type { Palette } from '../../../renderer/app/palette.ts';

const grounds = ['ground', 'surface', 'raised', 'margin', 'hover', 'chosen'] as const;
const inks = ['text', 'textQuiet', 'textFaint', 'ink', 'vermilion', 'celadon', 'ochre'] as const;
const tinted: ReadonlyArray<readonly [text: keyof Palette, ground: keyof Palette]> = [
  ['text', 'vermilionGround'],
  ['textQuiet', 'vermilionGround'],
  ['vermilion', 'vermilionGround'],
  ['text', 'celadonGround'],
  ['celadon', 'celadonGround'],
  ['text', 'ochreGround'],
  ['ochre', 'ochreGround'],
  ['text', 'inkGround'],
  ['ink', 'inkGround'],
  ['textOnInk', 'ink'],
  ['textOnInk', 'inkHover'],
  ['textOnInk', 'inkActive'],
  ['textOnInk', 'vermilion'],
  ['textOnInk', 'vermilionHover'],
];

describe.each(themeNames)('the %s theme', (name) => {
  const palette = palettes[name];
  const pairs = [...grounds.flatMap((ground) => inks.map((ink) => [ink, ground] as const)), ...tinted];

  test.each(pairs)('%s on %s reads at WCAG AA', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)('the edge of a field is seen on %s', (ground) => {
    // An edge alone need not reach 3:1, since every field also has its own ground and label; it must not vanish.
    expect(contrast(palette.border, palette[ground])).toBeGreaterThanOrEqual(1.4);
  });
});

/** The contrast ratio of WCAG 2.2 between two opaque colours. */
function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
