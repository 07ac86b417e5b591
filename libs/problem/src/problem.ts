import type { Text } from '#text';

/** RFC 9457 problem document. `type` is a stable name of the kind of problem; `detail` says what to do, in both languages. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly titleZh?: string;
  readonly status: number;
  readonly detail: string;
  readonly detailZh: string;
  readonly [extension: string]: unknown;
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** What a problem says: a title that only names its kind is English alone. Further members stand beside them in the document. */
export interface ProblemWords {
  readonly title: string | Text;
  readonly detail: Text;
  readonly [extension: string]: unknown;
}

/**
 * @param kind name of the kind of problem; its type is `urn:duibiao:kind`.
 * @param status HTTP status, 400 or above.
 */
export function problem(kind: string, status: number, { title, detail, ...extension }: ProblemWords): Problem {
  return {
    type: `urn:duibiao:${kind}`,
    ...(typeof title === 'string' ? { title } : { title: title.en, titleZh: title.zh }),
    status,
    detail: detail.en,
    detailZh: detail.zh,
    ...extension,
  };
}
