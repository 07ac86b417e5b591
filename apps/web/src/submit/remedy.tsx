import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import type { Issue } from './report.js';

/** Problems that a field of this page answers, and the field. */
const FIELDS: Readonly<Record<string, string>> = {
  'year-missing': 'reading-year',
  'indicator-missing': 'reading-indicator',
  'unit-unknown': 'reading-unknown-units',
  'unit-ambiguous': 'reading-unknown-units',
  'encoding-unknown': 'reading-encoding',
  'encoding-broken': 'reading-encoding',
};

/** What to do about a problem: here on the page where it can be done here, else as the service says. */
export function Remedy({ issue }: { readonly issue: Issue }): ReactNode {
  const {
    words: { submit: words },
    say,
  } = useWords();
  const field = FIELDS[issue.code];
  const here = words.remedies[issue.code as keyof typeof words.remedies];
  return (
    <>
      <span className="remedy">→ {issue.code in words.remedies ? here : say(issue.remedy)}</span>
      {field && (
        <button type="button" onClick={() => document.getElementById(field)?.focus()}>
          {words.toField[field as keyof typeof words.toField]}
        </button>
      )}
    </>
  );
}
