import { Flag, MissingReason } from '#observation';
import { isUnitOfMeasure } from '../measure/unit-of-measure.js';

/** 2,686亿: a number, and a multiple of a unit that is not named. */
const HALF_UNIT = /^[-+]?\d[\d.,]*\s*(万|十万|百万|千万|亿|十亿|百亿|千亿|万亿)$/;

/** The rules by which a cell is read; counted in the report. */
export const valueRules = {
  plain: 'a number as it stands',
  blanks: 'blanks around or between the digits removed',
  'full-width': 'full-width characters read as their plain forms',
  thousands: 'separators between groups of three digits removed',
  percent: 'a percent or per-mille sign read as the unit of measure',
  minus: 'a typographic minus sign read as minus',
  'unit-in-cell': 'a unit of measure in the cell, converted to the one declared',
  annotation: 'a word in brackets kept as flag and note',
  footnote: 'a footnote mark kept as note',
  'missing:blank': 'an empty cell: not available',
  'missing:dash': 'a dash: not available',
  'missing:dots': 'dots: not available',
  'missing:word': 'a word for not available',
  'missing:not-applicable': 'a word for not applicable',
  'missing:suppressed': 'a sign for withheld figures',
  'missing:formula-error': 'an error value of a spreadsheet formula',
} as const;
export type ValueRule = keyof typeof valueRules;

export type ReadValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly rule: ValueRule;
      readonly unitOfMeasure?: string;
      readonly flags: number;
      readonly note?: string;
    }
  | {
      readonly kind: 'missing';
      readonly reason: number;
      readonly rule: ValueRule;
      readonly flags: number;
      readonly note?: string;
    }
  | { readonly kind: 'error'; readonly code: ValueError; readonly suggestion?: string };

export type ValueError =
  | 'two-numbers'
  | 'look-alike-digit'
  | 'bounded-value'
  | 'bracketed-number'
  | 'decimal-comma'
  | 'thousands-misplaced'
  | 'half-unit'
  | 'not-a-number'
  | 'not-finite'
  | 'date-not-number'
  | 'formula-error';

/**
 * A number written plainly (digits, one point, sign, exponent): the way of nearly all cells. NaN if the text is
 * anything else.
 */
export function readPlainNumber(text: string): number {
  const length = text.length;
  if (length === 0 || length > 32) return NaN;
  let digits = 0;
  for (let i = 0; i < length; i++) {
    const char = text.charCodeAt(i);
    if (char >= 48 && char <= 57) digits++;
    else if (char === 46 || char === 45 || char === 43 || char === 101 || char === 69) continue;
    else return NaN;
  }
  if (digits === 0) return NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}

const missingWords = new Map<string, readonly [number, ValueRule]>([
  ...[
    'na',
    'n/a',
    'n.a.',
    'n.a',
    'null',
    'nan',
    'none',
    'nil',
    '无',
    '无数据',
    '缺',
    '缺失',
    '暂无',
    '未公布',
    '未统计',
    'nodata',
    '#n/a',
  ].map((word) => [word, [MissingReason.notAvailable, 'missing:word']] as const),
  ...['不适用', '不涉及', 'notapplicable', '×', 'x'].map(
    (word) => [word, [MissingReason.notApplicable, 'missing:not-applicable']] as const,
  ),
  ...['保密', '不公开', 'c', '***', '**', '(c)', 'suppressed', 'confidential'].map(
    (word) => [word, [MissingReason.suppressed, 'missing:suppressed']] as const,
  ),
  ['#div/0!', [MissingReason.notComputable, 'missing:formula-error']],
]);

const annotations: readonly (readonly [RegExp, number])[] = [
  [/^(预计|预测|估计|估算|推算|e|est\.?|estimate[d]?|forecast)$/i, Flag.estimated],
  [/^(初步核算|初步|快报|快报数|初值|p|prelim\.?|preliminary)$/i, Flag.preliminary],
  [/^(r|修订|修订数|最终核实|revised)$/i, 0],
];

/**
 * Reads one cell by stated rules: a number, a missing value with its reason, or an error. Nothing is guessed: what
 * could be
 * read in two ways is an error with, where there is an obvious one, a suggestion.
 */
export function readValue(text: string): ReadValue {
  const plain = readPlainNumber(text);
  if (!Number.isNaN(plain)) return number(plain, 'plain');
  const trimmed = text.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim();
  if (trimmed === '') return missing(MissingReason.notAvailable, 'missing:blank');
  const folded = trimmed
    .normalize('NFKC')
    .replace(/[−–‒﹣]/g, '-')
    .trim();
  const sign = missingSign(trimmed, folded);
  if (sign) return sign;
  const annotated = readAnnotated(folded, trimmed);
  if (annotated) return annotated;
  return readNumberText(folded, trimmed);
}

function missingSign(trimmed: string, folded: string): ReadValue | undefined {
  if (/^[-—―─_]+$/.test(folded)) return missing(MissingReason.notAvailable, 'missing:dash');
  if (/^[.…⋯·/]+$/.test(trimmed) || /^\.+$/.test(folded) || folded === '/')
    return missing(MissingReason.notAvailable, 'missing:dots');
  const word = missingWords.get(folded.toLowerCase().replace(/\s+/g, ''));
  if (word) return missing(word[0], word[1]);
  if (/^#(ref|value|name|num|null)[!?]$/i.test(folded)) return { kind: 'error', code: 'formula-error' };
  return undefined;
}

/** `123(预计)`, `…(预计)`, `45.2①`, `45.2[1]`, `45.2*`: the mark becomes flag and note, the rest is read as any cell. */
function readAnnotated(folded: string, trimmed: string): ReadValue | undefined {
  const bracket =
    /^(.*?)\s*[([](预计|预测|估计|估算|推算|初步核算|初步|快报数?|初值|修订数?|最终核实|[epr]|est\.?|estimated?|forecast|prelim\.?|preliminary|revised)[)\]]$/iu.exec(
      folded,
    );
  if (bracket && bracket[1] !== '') {
    const flag = annotations.find(([pattern]) => pattern.test(bracket[2]!))?.[1] ?? 0;
    return withNote(readValue(bracket[1]!), flag, bracket[2]!, 'annotation');
  }
  const mark = /^(.*[\d%.…-])\s*([①-⑳]+|\[\d{1,2}\]|[*†‡]+|\[注\d?\]|\(注\d?\))$/u.exec(trimmed);
  return mark ? withNote(readValue(mark[1]!), 0, mark[2]!, 'footnote') : undefined;
}

function withNote(read: ReadValue, flags: number, note: string, rule: ValueRule): ReadValue {
  if (read.kind === 'error') return read;
  return read.kind === 'missing'
    ? { ...read, flags: read.flags | flags, note }
    : { ...read, rule, flags: read.flags | flags, note };
}

function readNumberText(folded: string, trimmed: string): ReadValue {
  let rule: ValueRule = /[\uff01-\uff5e\u3000]/.test(trimmed)
    ? 'full-width'
    : /[−–‒﹣]/.test(trimmed)
      ? 'minus'
      : 'blanks';
  let body = folded;
  let unitOfMeasure: string | undefined;
  const suffixed = /^([-+]?[\d.,\s]*\d)\s*([^\d\s.,+\-()[\]]+.*)$/u.exec(body);
  if (suffixed && isUnitOfMeasure(suffixed[2]!)) {
    unitOfMeasure = suffixed[2]!;
    body = suffixed[1]!;
    rule = /^[%‰]$/.test(unitOfMeasure) ? 'percent' : 'unit-in-cell';
  }
  body = body.replace(/^([-+])\s+/, '$1');
  if (/^[-+]?\d{1,3}([,\u00a0 ]\d{3})+(\.\d+)?$/.test(body) && !/,.* | .*,/.test(body)) {
    if (unitOfMeasure === undefined && rule !== 'full-width') rule = 'thousands';
    body = body.replace(/[,\s]/g, '');
  }
  const value = readPlainNumber(body);
  if (!Number.isNaN(value)) return number(value, rule, unitOfMeasure);
  return fault(body);
}

function fault(body: string): ReadValue {
  if (/^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$/i.test(body) || /^[-+]?(inf|infinity|∞)$/i.test(body))
    return { kind: 'error', code: 'not-finite' };
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([T ].*)?$/.test(body) || /^\d{4}年\d{1,2}月(\d{1,2}日)?$/.test(body))
    return { kind: 'error', code: 'date-not-number' };
  if (/^\(\s*\d[\d,.]*\s*\)$/.test(body))
    return { kind: 'error', code: 'bracketed-number', suggestion: `-${body.replace(/[()\s]/g, '')}` };
  if (
    /^([<>≤≥≈~约超近]|大于|小于|不低于|不高于|以上|以下|about|over)/i.test(body) ||
    /(以上|以下|左右|多|余)$/.test(body)
  )
    return { kind: 'error', code: 'bounded-value' };
  const repaired = body.replace(/[lI|]/g, '1').replace(/[oO]/g, '0');
  if (repaired !== body && !Number.isNaN(readPlainNumber(repaired)))
    return { kind: 'error', code: 'look-alike-digit', suggestion: repaired };
  if (/^[-+]?\d{1,3}(,\d{3})*,\d{1,2}$/.test(body) || /^[-+]?\d+,\d{1,2}$/.test(body))
    return { kind: 'error', code: 'decimal-comma', suggestion: body.replace(/,(?=\d{1,2}$)/, '.').replace(/,/g, '') };
  if (/^[-+]?[\d,]+(\.\d+)?$/.test(body) && body.includes(','))
    return { kind: 'error', code: 'thousands-misplaced', suggestion: body.replace(/,/g, '') };
  if (HALF_UNIT.test(body)) return { kind: 'error', code: 'half-unit' };
  const numbers = body.match(/\d+(\.\d+)?/g) ?? [];
  if (numbers.length >= 2) return { kind: 'error', code: 'two-numbers' };
  return { kind: 'error', code: 'not-a-number' };
}

function number(value: number, rule: ValueRule, unitOfMeasure?: string): ReadValue {
  return { kind: 'number', value, rule, flags: 0, ...(unitOfMeasure === undefined ? {} : { unitOfMeasure }) };
}

function missing(reason: number, rule: ValueRule): ReadValue {
  return { kind: 'missing', reason, rule, flags: 0 };
}
