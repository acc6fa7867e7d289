import { createContext, type PropsWithChildren, useCallback, useContext } from 'react';
import { api, type Shape } from '../api/client';
import { useLanguage } from '../language/language';
import { Failed, Loading } from '../state/states';
import { ENGLISH } from './english';

export type Dictionary = Shape<'DictionariesView'>;

/** The dictionaries whose entries are a code and a name. */
type TermList = {
  [K in keyof Dictionary]: Dictionary[K] extends { code: string; name: string }[] ? K : never;
}[keyof Dictionary];

const Read = createContext<Dictionary | null>(null);

/** Reads the words of the house once; what is inside may use them. */
export function DictionaryProvider({ children }: PropsWithChildren) {
  const { data, error, isPending, refetch } = api.useQuery(
    'get',
    '/api/dictionaries',
    {},
    { staleTime: Infinity },
  );
  if (isPending) return <Loading />;
  if (!data) return <Failed error={error} retry={() => void refetch()} />;
  return <Read value={data}>{children}</Read>;
}

/** Every word with its law and dates, as the server's tables have them. */
export function useDictionary(): Dictionary {
  const dictionary = useContext(Read);
  if (!dictionary) throw new Error('the dictionary has not been read');
  return dictionary;
}

/** The name of a code in the chosen language: `term('stages', 'first_instance')` is 一审. */
export function useTerms(): (list: TermList, code: string | null | undefined) => string {
  const dictionary = useDictionary();
  const { language } = useLanguage();
  return useCallback(
    (list, code) => {
      if (!code) return '';
      const known = dictionary[list].find((term) => term.code === code)?.name;
      return language === 'en' ? (ENGLISH[code] ?? known ?? code) : (known ?? code);
    },
    [dictionary, language],
  );
}

/** The words of a dictionary as the options of a select. */
export function useOptions(list: TermList): { value: string; label: string }[] {
  const dictionary = useDictionary();
  const term = useTerms();
  return dictionary[list].map(({ code }) => ({ value: code, label: term(list, code) }));
}
