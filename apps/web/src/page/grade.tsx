import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import type { Language } from '../words/text.js';

/** A label that a methodology gives in both languages, Chinese first, as "优秀 excellent". */
const BOTH = /^(?<zh>\P{Script=Latin}*\p{Script=Han}\P{Script=Latin}*?)\s+(?<en>\p{Script=Latin}.*)$/u;

/** What of a label is said in a language. */
export const gradeIn = (language: Language, label: string): string => BOTH.exec(label)?.groups?.[language] ?? label;

/** A grade as a chip: its letter says it, its shade only repeats it. */
export function Grade({
  grade,
  labels,
  name,
}: {
  readonly grade: string | null | undefined;
  readonly labels: readonly string[];
  readonly name?: string;
}): ReactNode {
  const { language } = useWords();
  if (!grade) return <span className="grade none">–</span>;
  const shade = Math.min(4, Math.floor((labels.indexOf(grade) / Math.max(1, labels.length - 1)) * 4.999));
  return (
    <span className={`grade shade-${shade}`} title={name ?? grade}>
      {gradeIn(language, grade)}
    </span>
  );
}
