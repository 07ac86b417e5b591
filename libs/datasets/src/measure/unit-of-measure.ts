import { nameKey } from '../units/name-key.js';

/**
 * A unit of measure as a rational multiple of its dimension's base, so that conversions are exact where numbers
 * allow.
 */
interface Measure {
  readonly dimension: string;
  readonly times: number;
  readonly per: number;
}

const table: Readonly<Record<string, readonly [name: string, times: number, per: number][]>> = {
  money: [
    ['元', 1, 1],
    ['千元', 1e3, 1],
    ['万元', 1e4, 1],
    ['百万元', 1e6, 1],
    ['千万元', 1e7, 1],
    ['亿元', 1e8, 1],
    ['万亿元', 1e12, 1],
    ['人民币元', 1, 1],
    ['yuan', 1, 1],
    ['rmb', 1, 1],
    ['cny', 1, 1],
  ],
  dollars: [
    ['美元', 1, 1],
    ['万美元', 1e4, 1],
    ['百万美元', 1e6, 1],
    ['亿美元', 1e8, 1],
    ['usd', 1, 1],
  ],
  moneyPerPerson: [
    ['元/人', 1, 1],
    ['千元/人', 1e3, 1],
    ['万元/人', 1e4, 1],
  ],
  share: [
    ['%', 1, 1],
    ['百分比', 1, 1],
    ['percent', 1, 1],
    ['pct', 1, 1],
    ['‰', 1, 10],
    ['千分比', 1, 10],
    ['permille', 1, 10],
  ],
  area: [
    ['平方公里', 1, 1],
    ['km2', 1, 1],
    ['平方千米', 1, 1],
    ['公顷', 1, 100],
    ['ha', 1, 100],
    ['hm2', 1, 100],
    ['千公顷', 10, 1],
    ['万公顷', 100, 1],
    ['亩', 1, 1500],
    ['万亩', 10_000, 1500],
    ['平方米', 1, 1_000_000],
    ['m2', 1, 1_000_000],
    ['万平方米', 1, 100],
  ],
  people: [
    ['人', 1, 1],
    ['千人', 1e3, 1],
    ['万人', 1e4, 1],
    ['百万人', 1e6, 1],
    ['亿人', 1e8, 1],
  ],
  households: [
    ['户', 1, 1],
    ['万户', 1e4, 1],
  ],
  mass: [
    ['吨', 1, 1],
    ['t', 1, 1],
    ['万吨', 1e4, 1],
    ['亿吨', 1e8, 1],
    ['千克', 1, 1000],
    ['公斤', 1, 1000],
    ['kg', 1, 1000],
  ],
  length: [
    ['公里', 1, 1],
    ['km', 1, 1],
    ['千米', 1, 1],
    ['万公里', 1e4, 1],
    ['米', 1, 1000],
    ['m', 1, 1000],
  ],
  energy: [
    ['千瓦时', 1, 1],
    ['kwh', 1, 1],
    ['万千瓦时', 1e4, 1],
    ['亿千瓦时', 1e8, 1],
  ],
  count: [
    ['个', 1, 1],
    ['万个', 1e4, 1],
    ['件', 1, 1],
    ['万件', 1e4, 1],
    ['所', 1, 1],
    ['家', 1, 1],
    ['辆', 1, 1],
    ['万辆', 1e4, 1],
    ['项', 1, 1],
    ['次', 1, 1],
  ],
  peoplePerArea: [['人/平方公里', 1, 1]],
  areaPerPerson: [['平方米/人', 1, 1]],
  years: [
    ['岁', 1, 1],
    ['年', 1, 1],
  ],
  points: [
    ['分', 1, 1],
    ['百分点', 1, 1],
    ['指数', 1, 1],
  ],
};

const measures = new Map<string, Measure>(
  Object.entries(table).flatMap(([dimension, entries]) =>
    entries.map(([name, times, per]) => [measureKey(name), { dimension, times, per }] as const),
  ),
);

function measureKey(text: string): string {
  return nameKey(text)
    .replace(/^单位:?/, '')
    .replace(/㎡|平米/g, '平方米')
    .replace(/km²|km\^2/g, 'km2')
    .replace(/^%$/, '%');
}

/** Whether a text is the name of a unit of measure that conversions know. */
export function isUnitOfMeasure(text: string): boolean {
  return measures.has(measureKey(text));
}

/** From one unit of measure to another: value × times ÷ per. */
export interface Conversion {
  readonly times: number;
  readonly per: number;
}

/**
 * Between two units of measure of one dimension, as a reduced fraction; undefined where no rule leads from one to
 * the other.
 */
export function conversion(from: string, to: string): Conversion | undefined {
  const a = measures.get(measureKey(from));
  const b = measures.get(measureKey(to));
  if (measureKey(from) === measureKey(to)) return { times: 1, per: 1 };
  if (!a || !b) return undefined;
  if (a.dimension !== b.dimension || a.dimension === 'count' || a.dimension === 'points') return undefined;
  const times = a.times * b.per;
  const per = a.per * b.times;
  const common = greatestCommonDivisor(times, per);
  return { times: times / common, per: per / common };
}

/**
 * value × times ÷ per. A power of ten moves the decimal point of the printed number (737.3‰ is 73.73 %, not
 * 73.72999999999999 %); other factors cost one rounding, or two where both numbers are above one.
 */
export function convert(value: number, { times, per }: Conversion): number {
  const power = Math.round(Math.log10(times / per));
  const text = String(value);
  if ((per === 1 && times === 10 ** power) || (times === 1 && per === 10 ** -power))
    return text.includes('e') ? (value * times) / per : Number(`${text}e${power}`);
  return times === 1 ? value / per : (value * times) / per;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
