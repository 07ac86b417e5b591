import { useEffect, type ReactNode } from 'react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useWords } from '../words/language.js';
import { places } from './places.js';
import { useAsked } from './use-asked.js';

/** What stands around every place: the name, the ways, the language. */
export function Frame(): ReactNode {
  const { words, language, speak } = useWords();
  const [{ methodology, run, year }] = useAsked();
  const { pathname } = useLocation();
  // On a telephone the ways are one line that is pushed along: where we are is brought into sight.
  // The call returns a Promise in current browsers, which must not become the effect's clean-up.
  useEffect(() => {
    document.querySelector('.masthead nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="masthead">
        <Link to="/" search={{}} className="name">
          <span className="seal" aria-hidden="true">
            对标
          </span>
          <span>
            <b>{words.title}</b>
            <small>{words.subtitle}</small>
          </span>
        </Link>
        <nav aria-label={words.title}>
          {places.map(([to, key]) => (
            <Link
              key={to}
              to={to}
              search={{ methodology, run, year }}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {words.nav[key]}
            </Link>
          ))}
        </nav>
        <button
          type="button"
          className="language"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
        >
          {words.otherLanguage}
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
