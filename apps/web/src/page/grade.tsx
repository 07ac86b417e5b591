import type { ReactNode } from 'react';

/** A grade as a chip: its letter says it, its shade only repeats it. */
export function Grade({ grade, labels, name }: { readonly grade: string | null | undefined; readonly labels: readonly string[]; readonly name?: string }): ReactNode {
  if (!grade) return <span className="grade none">–</span>;
  const shade = Math.min(4, Math.floor((labels.indexOf(grade) / Math.max(1, labels.length - 1)) * 4.999));
  return <span className={`grade shade-${shade}`} {...(name ? { title: name } : {})}>{grade}</span>;
}
