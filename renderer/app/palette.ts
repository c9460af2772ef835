/**
 * The colours of the office, and the only place that names them. Both themes keep WCAG AA (4.5:1) for every pair
 * of text and ground; `tests/unit/renderer/palette.test.ts` measures them.
 */
export interface Palette {
  /** The sheet of paper everything lies on. */
  readonly ground: string;
  /** Tables, fields, drawers: one shade lighter than the ground. */
  readonly surface: string;
  /** Menus and dialogs above the page. */
  readonly raised: string;
  /** The navigation and table heads: one shade darker than the ground. */
  readonly margin: string;
  /** A row under the pointer. */
  readonly hover: string;
  /** The row or entry that is chosen. */
  readonly chosen: string;

  readonly text: string;
  readonly textQuiet: string;
  readonly textFaint: string;
  /** Text on a filled button. */
  readonly textOnInk: string;

  readonly line: string;
  readonly border: string;

  /** Ink blue (墨蓝): what acts. */
  readonly ink: string;
  readonly inkHover: string;
  readonly inkActive: string;
  /** Vermilion (朱砂): stamps and what is wrong, nothing else. */
  readonly vermilion: string;
  readonly vermilionHover: string;
  readonly vermilionGround: string;
  readonly vermilionLine: string;
  /** Celadon (青瓷): what is settled. */
  readonly celadon: string;
  readonly celadonGround: string;
  readonly celadonLine: string;
  /** Ochre (赭石): what wants attention and is not wrong yet. */
  readonly ochre: string;
  readonly ochreGround: string;
  readonly ochreLine: string;
  readonly inkGround: string;
  readonly inkLine: string;

  readonly shadow: string;
  /** What dims the page behind a dialog. */
  readonly veil: string;
}

export const themeNames = ['light', 'dark'] as const;
export type ThemeName = (typeof themeNames)[number];

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    ground: '#faf7f0',
    surface: '#fffdf8',
    raised: '#fffefb',
    margin: '#f2ede1',
    hover: '#f5f0e5',
    chosen: '#e6edf3',
    text: '#25221c',
    textQuiet: '#5b5548',
    textFaint: '#6f685a',
    textOnInk: '#ffffff',
    line: '#e6dfcf',
    border: '#cbc1ab',
    ink: '#24507a',
    inkHover: '#326495',
    inkActive: '#1a3d60',
    vermilion: '#b3361d',
    vermilionHover: '#c9472c',
    vermilionGround: '#fbece6',
    vermilionLine: '#e5b5a6',
    celadon: '#2c6a5c',
    celadonGround: '#e7f1ec',
    celadonLine: '#a9cbbf',
    ochre: '#80560c',
    ochreGround: '#f9f0da',
    ochreLine: '#dcc48d',
    inkGround: '#e6edf3',
    inkLine: '#a9c0d6',
    shadow: 'rgba(60, 48, 24, 0.14)',
    veil: 'rgba(62, 54, 38, 0.38)',
  },
  dark: {
    ground: '#1c1a17',
    surface: '#22201c',
    raised: '#2a2823',
    margin: '#171512',
    hover: '#2b2823',
    chosen: '#26333f',
    text: '#ece6d9',
    textQuiet: '#bdb5a4',
    textFaint: '#a39b8b',
    textOnInk: '#10202f',
    line: '#38342d',
    border: '#544e43',
    ink: '#94bbe2',
    inkHover: '#adcbea',
    inkActive: '#7ba7d3',
    vermilion: '#f08a70',
    vermilionHover: '#f5a28c',
    vermilionGround: '#3a231c',
    vermilionLine: '#75402f',
    celadon: '#86c2b0',
    celadonGround: '#1f322c',
    celadonLine: '#3d6458',
    ochre: '#dab765',
    ochreGround: '#352c18',
    ochreLine: '#6b5728',
    inkGround: '#26333f',
    inkLine: '#45607c',
    shadow: 'rgba(0, 0, 0, 0.5)',
    veil: 'rgba(0, 0, 0, 0.55)',
  },
};

/** The palette as CSS custom properties: `textQuiet` is `--office-text-quiet`. */
export function paletteProperties(
  palette: Palette,
): ReadonlyArray<readonly [property: string, colour: string]> {
  return Object.entries(palette).map(([name, colour]) => [`--office-${kebab(name)}`, colour]);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
