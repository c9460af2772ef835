import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLayoutEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Language } from '../../shared/i18n/index.ts';
import { speak } from './i18n.ts';
import { paletteProperties, palettes } from './palette.ts';
import type { ThemeName } from './palette.ts';
import { fontFamilies, officeTheme } from './theme.ts';

/** Gives all below it the look and the language, and keeps the page's own colours and `lang` in step with them. */
export function Appearance(props: {
  readonly theme: ThemeName;
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const { theme, language } = props;
  const look = useMemo(() => officeTheme(theme, language), [theme, language]);

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.style.colorScheme = theme;
    for (const [property, colour] of paletteProperties(palettes[theme]))
      root.style.setProperty(property, colour);
  }, [theme]);

  useLayoutEffect(() => {
    dayjs.locale(language === 'zh-CN' ? 'zh-cn' : 'en');
    document.documentElement.style.setProperty('--office-font', fontFamilies[language]);
    speak(language);
  }, [language]);

  return (
    <ConfigProvider
      theme={look}
      locale={language === 'zh-CN' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      form={{ requiredMark: false }}
    >
      <AntdApp className="office-root">{props.children}</AntdApp>
    </ConfigProvider>
  );
}
