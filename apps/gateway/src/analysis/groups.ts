import { attributeOf } from '#index-core';
import { refusal, type Refusal } from '../answers/refusal.js';
import type { HeldRun } from '../scored-runs/held-run.js';

export interface Groups {
  readonly names: readonly string[];
  /** Per unit, its place in `names`. */
  readonly of: Uint32Array;
}

/** The units' classes by an attribute; without one, all are one class. */
export function groupsOf({ panel }: HeldRun, attribute: string | null | undefined): Groups | Refusal {
  if (!attribute) return { names: [''], of: new Uint32Array(panel.units.length) };
  if (!/^(level|province|kind|parent|group:.+)$/.test(attribute)) {
    return refusal(
      'INVALID_ARGUMENT',
      'groupBy',
      { zh: `“${attribute}”不是单元的属性。`, en: `"${attribute}" is no attribute of units.` },
      {
        zh: '用 level、province、kind、parent 或 group:名称。',
        en: 'Use level, province, kind, parent or group:NAME.',
      },
    );
  }
  const keys = panel.units.map((unit) => attributeOf(unit, attribute) ?? '');
  const names = [...new Set(keys)].sort();
  return { names, of: Uint32Array.from(keys, (key) => names.indexOf(key)) };
}
