import { describeIssue, type IssueCode } from './catalogue.js';
import type { Text } from '#text';
import type { IssueDatum } from './words.js';

export type Severity = 'error' | 'warning' | 'info';

/** A problem with its place, what stands there, what is wrong and what to do; machine code and both languages. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly sheet?: string;
  /** 1-based, as a spreadsheet shows it. */
  readonly row?: number;
  /** 1-based. */
  readonly column?: number;
  readonly header?: string;
  readonly value?: string;
  readonly message: Text;
  readonly remedy: Text;
  /** What the words name, for programs. */
  readonly data?: Readonly<Record<string, IssueDatum>>;
}

export interface IssuePlace {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly header?: string;
  readonly value?: string;
}

/** Long cell texts are quoted by their beginning. */
const MAX_QUOTED = 120;

export function createIssue(
  severity: Severity,
  code: IssueCode,
  place: IssuePlace,
  data: Readonly<Record<string, IssueDatum>> = {},
): Issue {
  const { message, remedy } = describeIssue(code, data);
  return {
    code,
    severity,
    ...(place.sheet === undefined ? {} : { sheet: place.sheet }),
    ...(place.row === undefined ? {} : { row: place.row }),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(place.header === undefined ? {} : { header: quote(place.header) }),
    ...(place.value === undefined ? {} : { value: quote(place.value) }),
    message,
    remedy,
    ...(Object.keys(data).length === 0 ? {} : { data }),
  };
}

function quote(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text;
}

/** Keeps the first `limit` problems (errors before the rest) and counts all of them. */
export class IssueList {
  readonly counts = { error: 0, warning: 0, info: 0 };
  readonly byCode = new Map<IssueCode, number>();
  private readonly errors: Issue[] = [];
  private readonly others: Issue[] = [];

  constructor(readonly limit = 1000) {}

  add(severity: Severity, code: IssueCode, place: IssuePlace, data?: Readonly<Record<string, IssueDatum>>): void {
    this.counts[severity]++;
    this.byCode.set(code, (this.byCode.get(code) ?? 0) + 1);
    const list = severity === 'error' ? this.errors : this.others;
    if (list.length < this.limit) list.push(createIssue(severity, code, place, data));
  }

  get total(): number {
    return this.counts.error + this.counts.warning + this.counts.info;
  }

  list(): Issue[] {
    return [...this.errors, ...this.others].slice(0, this.limit);
  }
}
