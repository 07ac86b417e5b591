import type { ValueRule } from '../values/read-value.js';

/** What the report counts of rows and cells. */
export class ReadingCounts {
  readonly rows = { read: 0, blank: 0, footnotes: 0, leftOut: 0 };
  /** Values converted to another unit of measure or multiplied by a power of ten. */
  converted = 0;
  /** Cells read as a number as it stands: nearly all, so counted apart from the map. */
  plain = 0;
  private readonly rules = new Map<ValueRule, number>();

  byRule(rule: ValueRule): void {
    this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1);
  }

  valueRules(): Partial<Record<ValueRule, number>> {
    const all = new Map(this.rules);
    if (this.plain > 0) all.set('plain', this.plain);
    return Object.fromEntries([...all].sort());
  }
}
