import { App, ConfigProvider, type ThemeConfig, theme } from 'antd';
import englishLocale from 'antd/locale/en_US';
import chineseLocale from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createContext, type PropsWithChildren, useContext, useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../language/language';
import { nonce } from './nonce';
import { usePrinting } from './printing';
import './fonts.css';
import './page.css';

type Appearance = 'light' | 'dark';

const KEY = 'case-property.appearance';
const FONT =
  "'Noto Sans SC Variable', 'Noto Sans SC Whole', 'Case Property Han Fallback', system-ui, sans-serif";
/** Text that is not disabled has a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3); Ant Design's own greys do not. */
const SHARED = { fontFamily: FONT, borderRadius: 4, fontSize: 14 } as const;
const LIGHT: ThemeConfig['token'] = {
  ...SHARED,
  colorPrimary: '#1f4e8c',
  colorLink: '#1f4e8c',
  colorLinkHover: '#163a69',
  colorLinkActive: '#163a69',
  colorError: '#c0281e',
  colorErrorText: '#b3261e',
  colorWarning: '#9a5b00',
  colorSuccess: '#1d6f37',
  colorInfo: '#1f4e8c',
  colorTextSecondary: '#4a4f57',
  colorTextTertiary: '#5b616b',
  colorTextDescription: '#5b616b',
  colorTextPlaceholder: '#6a707a',
  colorTextDisabled: '#5f656f',
  colorBgLayout: '#f2f4f7',
  colorSuccessBg: '#eef7f0',
  colorSuccessBorder: '#9fcfac',
  colorWarningBg: '#fff8ec',
  colorWarningBorder: '#e6bf83',
  colorErrorBg: '#fdf1f0',
  colorErrorBorder: '#eba9a4',
  colorInfoBg: '#eef4fb',
  colorInfoBorder: '#a9c4e4',
};
const DARK: ThemeConfig['token'] = {
  ...SHARED,
  colorPrimary: '#2f6db8',
  colorLink: '#8fbdf5',
  colorLinkHover: '#b5d4f9',
  colorLinkActive: '#b5d4f9',
  colorError: '#f08a82',
  colorErrorText: '#f4a19a',
  colorWarning: '#e3a74e',
  colorSuccess: '#7cc98f',
  colorInfo: '#8fbdf5',
  colorTextSecondary: '#c3c8d0',
  colorTextTertiary: '#adb3bd',
  colorTextDescription: '#adb3bd',
  colorTextPlaceholder: '#9aa1ac',
  colorTextDisabled: '#9aa1ac',
};

const Chosen = createContext<{ appearance: Appearance; choose: (appearance: Appearance) => void }>({
  appearance: 'light',
  choose: () => {},
});

export const useAppearance = () => useContext(Chosen);

const preferred = (): Appearance => {
  const kept = localStorage.getItem(KEY);
  if (kept === 'light' || kept === 'dark') return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

/** Who asked the computer for less movement gets none. */
const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Light or dark, in the chosen language; paper is always light. */
export function AppearanceProvider({ children }: PropsWithChildren) {
  const { language } = useLanguage();
  const [preference, setPreference] = useState<Appearance>(preferred);
  const appearance = usePrinting() ? 'light' : preference;
  const value = useMemo(
    () => ({
      appearance,
      choose: (chosen: Appearance) => {
        localStorage.setItem(KEY, chosen);
        setPreference(chosen);
      },
    }),
    [appearance],
  );
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <Chosen value={value}>
      <ConfigProvider
        csp={{ nonce }}
        locale={language === 'zh' ? chineseLocale : englishLocale}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: appearance === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: { ...(appearance === 'dark' ? DARK : LIGHT), motion: !still },
          components: {
            Table: {
              cellPaddingBlockMD: 8,
              cellPaddingInlineMD: 10,
              ...(appearance === 'dark'
                ? { rowSelectedBg: '#1b2c42', rowSelectedHoverBg: '#213650' }
                : { rowSelectedBg: '#e8f0fa', rowSelectedHoverBg: '#dde9f7' }),
            },
            Layout: { headerHeight: 52 },
            ...(appearance === 'dark' && {
              Button: { defaultHoverColor: '#8fbdf5', defaultActiveColor: '#8fbdf5' },
              Tabs: { itemSelectedColor: '#8fbdf5', itemHoverColor: '#8fbdf5', itemActiveColor: '#8fbdf5' },
            }),
            Menu:
              appearance === 'dark'
                ? { itemSelectedBg: '#1d3a5f', itemSelectedColor: '#ffffff' }
                : { itemSelectedBg: '#dbe6f3', itemSelectedColor: '#163a69' },
          },
        }}
      >
        <App>
          <PageColours />
          {children}
        </App>
      </ConfigProvider>
    </Chosen>
  );
}

/** Tells the page itself the theme's colours, outside of any component. */
function PageColours() {
  const { token } = theme.useToken();
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--page-font', FONT);
    style.setProperty('--page-background', token.colorBgLayout);
    style.setProperty('--page-text', token.colorText);
    style.setProperty('--page-faint', token.colorTextTertiary);
    style.setProperty('--page-line', token.colorBorder);
    style.setProperty('--page-primary', token.colorPrimary);
    style.setProperty('--page-panel', token.colorBgContainer);
    style.setProperty('--page-error', token.colorErrorText);
    style.setProperty('--page-success', token.colorSuccess);
  }, [token]);
  return null;
}
