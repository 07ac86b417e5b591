import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { zh, type Words } from './zh.js';
import { en } from './en.js';
import type { Language, Text } from './text.js';

interface Spoken {
  readonly language: Language;
  readonly words: Words;
  readonly speak: (language: Language) => void;
  /** The text of an answer in the language of the page. */
  readonly say: (text: Text | null | undefined) => string;
}

const SpokenContext = createContext<Spoken | undefined>(undefined);

function first(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('language');
  return asked === 'en' ? 'en' : 'zh';
}

/** Chinese first, English at a click; remembered, and a link may ask for one with ?lang=en. */
export function Speaking({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem('language', language);
  }, [language]);
  const spoken: Spoken = {
    language,
    words: language === 'zh' ? zh : en,
    speak: setLanguage,
    say: (text) => text?.[language] ?? '',
  };
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

export function useWords(): Spoken {
  const spoken = use(SpokenContext);
  if (spoken === undefined) throw new Error('useWords outside <Speaking>');
  return spoken;
}
