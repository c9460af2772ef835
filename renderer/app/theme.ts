import { theme as antd } from 'antd';
import type { ThemeConfig } from 'antd';
import type { Language } from '../../shared/i18n/index.ts';
import { palettes } from './palette.ts';
import type { Palette, ThemeName } from './palette.ts';

/**
 * System fonts of Windows, macOS and Linux; nothing is loaded. English puts a Latin font first, because Chinese fonts
 * draw its quotation marks as wide as a character.
 */
export const fontFamilies: Readonly<Record<Language, string>> = {
  'zh-CN':
    '"PingFang SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif',
  en: '"Segoe UI","SF Pro Text","Helvetica Neue","Noto Sans","Liberation Sans","DejaVu Sans",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif',
};

/** The one look of the product: 14 px, compact rows, square paper corners, colours of `palette.ts`. */
export function officeTheme(name: ThemeName, language: Language): ThemeConfig {
  const palette = palettes[name];
  const base = name === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm;
  return {
    // antd derives its many shades from seeds and mixes dark ones with black; ours are named, so they are set after it.
    algorithm: (seed, map) => ({ ...base(seed, map), ...mapColours(palette) }),
    cssVar: { key: 'office' },
    hashed: false,
    token: {
      fontFamily: fontFamilies[language],
      fontFamilyCode: '"Cascadia Mono","SF Mono","Noto Sans Mono CJK SC",ui-monospace,monospace',
      fontSize: 14,
      lineHeight: 1.5,
      borderRadius: 4,
      borderRadiusLG: 6,
      borderRadiusSM: 3,
      controlHeight: 32,
      controlHeightSM: 26,
      controlHeightLG: 38,
      motionDurationFast: '0.06s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.14s',
      wireframe: false,
      colorTextHeading: palette.text,
      colorTextLabel: palette.textQuiet,
      colorTextDescription: palette.textQuiet,
      colorTextPlaceholder: palette.textFaint,
      colorTextDisabled: palette.textFaint,
      colorTextLightSolid: palette.textOnInk,
      colorIcon: palette.textQuiet,
      colorIconHover: palette.text,
      colorSplit: palette.line,
      colorWhite: palette.textOnInk,
      colorBgMask: palette.veil,
      controlItemBgHover: palette.hover,
      controlItemBgActive: palette.chosen,
      controlItemBgActiveHover: palette.chosen,
      controlOutline: palette.inkLine,
      controlOutlineWidth: 2,
      boxShadow: `0 6px 20px ${palette.shadow}`,
      boxShadowSecondary: `0 6px 20px ${palette.shadow}`,
      boxShadowTertiary: `0 1px 2px ${palette.shadow}`,
      linkDecoration: 'none',
      linkHoverDecoration: 'underline',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: {
        headerBg: palette.margin,
        headerColor: palette.textQuiet,
        headerSplitColor: 'transparent',
        rowHoverBg: palette.hover,
        rowSelectedBg: palette.surface,
        rowSelectedHoverBg: palette.hover,
        borderColor: palette.line,
        cellPaddingBlockSM: 6,
        cellPaddingInlineSM: 10,
        cellFontSizeSM: 14,
      },
      Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px', labelColor: palette.textQuiet },
      Drawer: { paddingLG: 20, padding: 14 },
      Modal: { contentBg: palette.raised, headerBg: palette.raised, titleFontSize: 16 },
      Tooltip: { colorBgSpotlight: palette.text, colorTextLightSolid: palette.ground },
      Descriptions: { labelColor: palette.textQuiet, itemPaddingBottom: 8 },
      Segmented: { trackBg: palette.margin, itemSelectedBg: palette.surface },
    },
  };
}

function mapColours(palette: Palette) {
  return {
    colorPrimary: palette.ink,
    colorPrimaryHover: palette.inkHover,
    colorPrimaryActive: palette.inkActive,
    colorPrimaryText: palette.ink,
    colorPrimaryTextHover: palette.inkHover,
    colorPrimaryTextActive: palette.inkActive,
    colorPrimaryBg: palette.inkGround,
    colorPrimaryBgHover: palette.inkGround,
    colorPrimaryBorder: palette.inkLine,
    colorPrimaryBorderHover: palette.inkHover,
    colorLink: palette.ink,
    colorLinkHover: palette.inkHover,
    colorLinkActive: palette.inkActive,
    colorInfo: palette.ink,
    colorInfoText: palette.ink,
    colorInfoBg: palette.inkGround,
    colorInfoBorder: palette.inkLine,
    colorError: palette.vermilion,
    colorErrorHover: palette.vermilionHover,
    colorErrorActive: palette.vermilion,
    colorErrorText: palette.vermilion,
    colorErrorTextHover: palette.vermilionHover,
    colorErrorTextActive: palette.vermilion,
    colorErrorBg: palette.vermilionGround,
    colorErrorBgHover: palette.vermilionGround,
    colorErrorBorder: palette.vermilionLine,
    colorErrorBorderHover: palette.vermilion,
    colorSuccess: palette.celadon,
    colorSuccessText: palette.celadon,
    colorSuccessBg: palette.celadonGround,
    colorSuccessBorder: palette.celadonLine,
    colorWarning: palette.ochre,
    colorWarningText: palette.ochre,
    colorWarningBg: palette.ochreGround,
    colorWarningBorder: palette.ochreLine,
    colorText: palette.text,
    colorTextBase: palette.text,
    colorTextSecondary: palette.textQuiet,
    colorTextTertiary: palette.textFaint,
    colorTextQuaternary: palette.textFaint,
    colorBgBase: palette.ground,
    colorBgLayout: palette.ground,
    colorBgContainer: palette.surface,
    colorBgElevated: palette.raised,
    colorBgSpotlight: palette.text,
    colorBorder: palette.border,
    colorBorderSecondary: palette.line,
    colorFillAlter: palette.margin,
    colorFillSecondary: palette.hover,
    colorFillTertiary: palette.margin,
    colorFillQuaternary: palette.margin,
  };
}
