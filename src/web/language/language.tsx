import { createContext, type PropsWithChildren, useContext, useEffect, useMemo, useState } from 'react';

export type Language = 'zh' | 'en';

type Word = string | ((...values: never[]) => string);
type Wording = Record<string, Word>;
type Like<W extends Wording> = { [K in keyof W]: W[K] extends string ? string : W[K] };

/** The words of one screen in both languages: Chinese decides which there are, English must have them all. */
export interface Words<W extends Wording> {
  zh: W;
  en: Like<W>;
}

export const bilingual = <W extends Wording>(zh: W, en: Like<W>): Words<W> => ({ zh, en });

const KEY = 'case-property.language';
const Chosen = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'zh',
  choose: () => {},
});

/** Chinese unless English was chosen on this computer. */
export function LanguageProvider({ children }: PropsWithChildren) {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(KEY) === 'en' ? 'en' : 'zh',
  );
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem(KEY, language);
  }, [language]);
  const value = useMemo(() => ({ language, choose: setLanguage }), [language]);
  return <Chosen value={value}>{children}</Chosen>;
}

export const useLanguage = () => useContext(Chosen);

/** A screen's words in the chosen language. */
export function useWords<W extends Wording>(words: Words<W>): Like<W> {
  return words[useLanguage().language] as Like<W>;
}
