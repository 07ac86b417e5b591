import { fill, type Language, type Text } from '../words/text.js';

type Obj = Readonly<Record<string, unknown>>;

/**
 * A step in words; `rest` holds the members that have none, as they stand in the document, so that nothing is
 * hidden.
 */
export interface SaidStep {
  readonly name: string;
  readonly method: string | undefined;
  readonly parts: readonly string[];
  /** Names of the indicators that the step is for; undefined: all of the tree. */
  readonly indicators: readonly string[] | undefined;
  readonly note: string | undefined;
  readonly rest: Obj;
}

const STEPS: Readonly<Record<string, Text>> = {
  normalise: { zh: '标准化', en: 'normalise' },
  derive: { zh: '推算', en: 'derive' },
  treat: { zh: '异常值处理', en: 'treat outliers' },
  impute: { zh: '插补', en: 'impute' },
  transform: { zh: '变换', en: 'transform' },
  clip: { zh: '截断', en: 'clip' },
  screen: { zh: '筛选', en: 'screen' },
  denominate: { zh: '换算', en: 'denominate' },
  'constant-prices': { zh: '换算为不变价', en: 'convert to constant prices' },
  round: { zh: '舍入', en: 'round' },
};

/** Methods, by step where one word serves two steps. */
const METHODS: Readonly<Record<string, Text>> = {
  'impute mean': { zh: '以均值填补', en: 'by the mean' },
  'impute median': { zh: '以中位数填补', en: 'by the median' },
  'impute linear': { zh: '线性插值', en: 'by linear interpolation' },
  'impute carry-forward': { zh: '沿用此前年份的值', en: 'by carry-forward' },
  'impute constant': { zh: '以定值填补', en: 'by a constant' },
  'treat outliers': { zh: '先缩尾，仍有异常值再变换', en: 'winsorise, then transform what is still outlying' },
  'treat winsorise': { zh: '缩尾', en: 'winsorise' },
  'treat box-cox': { zh: 'Box–Cox 变换', en: 'Box–Cox transform' },
  'treat log-ct': { zh: '对数（COIN 修订式）', en: 'logarithm (COIN Tool, modified)' },
  'treat log-ct-orig': { zh: '对数（COIN 原式）', en: 'logarithm (COIN Tool, original)' },
  'treat log-ct-plus': { zh: '对数（COIN 双向式）', en: 'logarithm (COIN Tool, either tail)' },
  'treat log-gii': { zh: '对数（全球创新指数式）', en: 'logarithm (Global Innovation Index)' },
  'transform ln': { zh: '自然对数', en: 'natural logarithm' },
  'transform log10': { zh: '常用对数', en: 'decimal logarithm' },
  'transform sqrt': { zh: '平方根', en: 'square root' },
  'transform reciprocal': { zh: '倒数', en: 'reciprocal' },
  'transform exp': { zh: '指数函数', en: 'exponential' },
  'transform power': { zh: '幂', en: 'power' },
  'normalise realisation-degree': { zh: '按实现程度', en: 'by realisation degree' },
  'normalise goalposts': { zh: '按上下界（功效系数）', en: 'by goalposts' },
  'normalise scaled': { zh: '按倍数', en: 'scaled by a factor' },
  'normalise distance-to-target': { zh: '按与目标的距离', en: 'by distance to the target' },
  'normalise bands': { zh: '按分档计分', en: 'points by bands' },
  'normalise curve': { zh: '按折线计分', en: 'points along a curve' },
  'normalise categories': { zh: '按类别计分', en: 'points by category' },
  'normalise marks': { zh: '按满分扣分', en: 'marks off a full score' },
  'normalise bonus': { zh: '加分', en: 'bonus points' },
  'normalise min-max': { zh: '极差法', en: 'min-max' },
  'normalise z-score': { zh: 'Z 分数', en: 'z-score' },
  'normalise normal-score': { zh: 'Z 分数的正态累积概率', en: 'normal probability of the z-score' },
  'normalise rank': { zh: '按名次', en: 'by rank' },
  'normalise percentile-rank': { zh: '按百分位', en: 'by percentile rank' },
  'normalise borda': { zh: '博尔达计分', en: 'Borda count' },
  'normalise distance-to-best': { zh: '按与最优值的距离', en: 'by distance to the best' },
  'normalise fraction-of-max': { zh: '按占最大值的比例', en: 'as a fraction of the maximum' },
  'normalise distance-to-unit': { zh: '与一个单元相比', en: 'against one unit' },
  'normalise none': { zh: '不变', en: 'left as it is' },
};

interface Said {
  readonly language: Language;
  readonly name: (code: string) => string;
}
type Sayer = (value: unknown, said: Said) => string | undefined;

/**
 * A member said by a sentence with `{n}` in the place of its value; undefined, where `show` has no words for the
 * value.
 */
const sentence =
  (words: Text, show: (value: unknown, said: Said) => string | undefined): Sayer =>
  (value, said) => {
    const n = show(value, said);
    return n === undefined ? undefined : fill(words[said.language], { n });
  };
const number = (words: Text): Sayer =>
  sentence(words, (value) => (typeof value === 'number' ? String(value) : undefined));
const percent = (words: Text): Sayer =>
  sentence(words, (value) => (typeof value === 'number' ? `${Number((value * 100).toPrecision(12))}%` : undefined));
const one =
  (words: Readonly<Record<string, Text>>): Sayer =>
  (value, { language }) =>
    words[String(value)]?.[language];
const list = (words: Text): Sayer =>
  sentence(words, (value, { language }) =>
    Array.isArray(value) ? value.join(language === 'zh' ? '、' : ', ') : undefined,
  );
const named = (words: Text): Sayer =>
  sentence(words, (value, { name }) => (typeof value === 'string' ? name(value) : undefined));
const text = (words: Text): Sayer => sentence(words, (value) => (typeof value === 'string' ? value : undefined));
const ATTRIBUTES: Readonly<Record<string, Text>> = {
  level: { zh: '级别', en: 'level' },
  province: { zh: '省份', en: 'province' },
  kind: { zh: '类型', en: 'kind' },
  parent: { zh: '上级', en: 'parent' },
};
const attribute = (words: Text): Sayer =>
  sentence(words, (value, { language }) =>
    typeof value === 'string' ? (ATTRIBUTES[value]?.[language] ?? value.replace(/^group:/, '')) : undefined,
  );
const COMPUTED: Readonly<Record<string, Text>> = {
  minimum: { zh: '最小值', en: 'the minimum' },
  maximum: { zh: '最大值', en: 'the maximum' },
};
const isObject = (value: unknown): value is Obj => typeof value === 'object' && value !== null;
const plain = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value;
  if (!isObject(value) || !Object.keys(value).every((key) => ['value', 'origin'].includes(key))) return undefined;
  return typeof value['value'] === 'number' ? value['value'] : undefined;
};
/** A figure; one with a note or a source, or differing by year, is left as it stands. */
const figure = (words: Text): Sayer =>
  sentence(words, (value, { language }) => {
    const computed = isObject(value) && Object.keys(value).length === 1 ? value['computed'] : undefined;
    const said = plain(value) ?? COMPUTED[String(computed)]?.[language];
    return said === undefined ? undefined : String(said);
  });
const TRANSFORMS = Object.fromEntries(
  Object.entries(METHODS).flatMap(([key, words]) =>
    key.startsWith('treat log') ? [[key.slice(6), { zh: `否则取${words.zh}`, en: `otherwise ${words.en}` }]] : [],
  ),
);

const SHIFT: Sayer = (value, said) =>
  number({ zh: '先加 {n}', en: 'after adding {n}' })(value, said) ??
  one({
    minimum: { zh: '先按最小值平移', en: 'shifted by the minimum' },
    none: { zh: '不平移', en: 'not shifted' },
  })(value, said);

const MEMBERS: Readonly<Record<string, Sayer>> = {
  indicator: named({ zh: '得出“{n}”', en: 'gives “{n}”' }),
  'denominate by': named({ zh: '除以“{n}”', en: 'divided by “{n}”' }),
  'impute by': attribute({ zh: '按同{n}的单元', en: 'of units of the same {n}' }),
  within: attribute({ zh: '在同{n}之内', en: 'within the same {n}' }),
  minAvailable: percent({ zh: '至少有 {n} 的数据', en: 'at least {n} of the data available' }),
  minNonZero: percent({ zh: '至少 {n} 不为零', en: 'at least {n} not zero' }),
  include: list({ zh: '总是保留 {n}', en: 'always keeping {n}' }),
  exclude: list({ zh: '总是去掉 {n}', en: 'always leaving out {n}' }),
  maxGap: number({ zh: '缺口最多 {n} 年', en: 'gaps of at most {n} years' }),
  limit: number({ zh: '最多沿用 {n} 年', en: 'over at most {n} years' }),
  value: figure({ zh: '{n}', en: '{n}' }),
  ends: one({
    missing: { zh: '两端缺的不补', en: 'ends stay missing' },
    nearest: { zh: '两端取最近的值', en: 'ends take the nearest value' },
    linear: { zh: '两端顺延直线', en: 'ends go on in a line' },
  }),
  scope: (value, said) =>
    isObject(value) && Object.keys(value).length === 1 && value['baseYear'] !== undefined
      ? number({ zh: '以 {n} 年为基准', en: 'read off the base year {n}' })(value['baseYear'], said)
      : one({
          year: { zh: '逐年分别取', en: 'each year by itself' },
          panel: { zh: '各年一并取', en: 'all years together' },
        })(value, said),
  skewness: number({ zh: '偏度超过 {n}', en: 'skewness above {n}' }),
  kurtosis: number({ zh: '峰度超过 {n}', en: 'kurtosis above {n}' }),
  most: number({ zh: '最多 {n} 个值', en: 'at most {n} values' }),
  force: one({
    true: { zh: '不论是否异常都缩尾', en: 'whether outlying or not' },
    false: { zh: '只在异常时缩尾', en: 'only where outlying' },
  }),
  combine: one({
    true: { zh: '变换在缩尾之后的值上做', en: 'transformed after winsorising' },
    false: { zh: '变换在原值上做', en: 'transformed from the original values' },
  }),
  otherwise: (value, said) => {
    if (!isObject(value))
      return one({ none: { zh: '否则不再变换', en: 'otherwise no transform' }, ...TRANSFORMS })(value, said);
    const { lambda, shift, ...more } = value;
    if (Object.keys(more).length > 0) return undefined;
    const boxCox = number({ zh: '否则做 Box–Cox 变换，λ = {n}', en: 'otherwise Box–Cox, λ = {n}' })(lambda, said);
    if (boxCox === undefined || shift === undefined) return boxCox;
    return `${boxCox}${said.language === 'zh' ? '，' : ', '}${SHIFT(shift, said) ?? JSON.stringify(shift)}`;
  },
  lambda: number({ zh: 'λ = {n}', en: 'λ = {n}' }),
  shift: SHIFT,
  exponent: number({ zh: '指数 {n}', en: 'exponent {n}' }),
  min: figure({ zh: '不低于 {n}', en: 'not below {n}' }),
  max: figure({ zh: '不高于 {n}', en: 'not above {n}' }),
  outside: one({
    bound: { zh: '超出者取界限', en: 'what lies beyond takes the bound' },
    missing: { zh: '超出者作缺失', en: 'what lies beyond counts as missing' },
  }),
  baseYear: number({ zh: '以 {n} 年价格', en: 'in prices of {n}' }),
  kind: one({
    level: { zh: '价格指数为定基', en: 'price index as a level' },
    'previous-year-100': { zh: '价格指数以上年为 100', en: 'price index with the previous year = 100' },
  }),
  prices: (value, said) => {
    if (!isObject(value)) return undefined;
    const entries = Object.entries(value);
    const [[key, indicator] = []] = entries;
    if (entries.length === 1 && key === 'indicator')
      return named({ zh: '价格指数取“{n}”', en: 'by the price index “{n}”' })(indicator, said);
    return list({ zh: '价格指数：{n}', en: 'price index: {n}' })(
      entries.every(([, price]) => plain(price) !== undefined)
        ? entries.map(([year, price]) => `${year} ${plain(price)}`)
        : undefined,
      said,
    );
  },
  cap: one({
    true: { zh: '封顶', en: 'capped' },
    false: { zh: '不封顶', en: 'uncapped' },
    both: { zh: '封顶，并保留封顶前的值', en: 'capped, the degree before the cap kept beside it' },
  }),
  floor: number({ zh: '最低 {n}', en: 'at least {n}' }),
  scale: number({ zh: '乘 {n}', en: 'times {n}' }),
  factor: number({ zh: '乘 {n}', en: 'times {n}' }),
  logarithm: one({ true: { zh: '取对数', en: 'by logarithms' }, false: { zh: '不取对数', en: 'without logarithms' } }),
  lower: number({ zh: '下端 {n}', en: 'lower end {n}' }),
  upper: number({ zh: '上端 {n}', en: 'upper end {n}' }),
  mean: number({ zh: '均值 {n}', en: 'mean {n}' }),
  sd: number({ zh: '标准差 {n}', en: 'standard deviation {n}' }),
  deviation: one({
    sample: { zh: '样本标准差', en: 'sample standard deviation' },
    population: { zh: '总体标准差', en: 'population standard deviation' },
  }),
  from: one({ worst: { zh: '最差者为 1', en: 'the worst is 1' }, best: { zh: '最优者为 1', en: 'the best is 1' } }),
  ties: one({
    min: { zh: '并列取小', en: 'ties take the least rank' },
    max: { zh: '并列取大', en: 'ties take the greatest rank' },
    dense: { zh: '并列后不跳号', en: 'no gaps after ties' },
    average: { zh: '并列取平均', en: 'ties take the average rank' },
  }),
  convention: one({
    inclusive: { zh: '含端点（PERCENTRANK.INC）', en: 'inclusive (PERCENTRANK.INC)' },
    exclusive: { zh: '不含端点（PERCENTRANK.EXC）', en: 'exclusive (PERCENTRANK.EXC)' },
    hazen: { zh: 'Hazen 式', en: 'Hazen’s convention' },
    weak: { zh: '不高于者的比例', en: 'share not above' },
  }),
  unit: text({ zh: '以 {n} 为准', en: 'against {n}' }),
  digits: number({ zh: '{n} 位小数', en: 'to {n} decimals' }),
  mode: one({
    'half-up': { zh: '四舍五入', en: 'half up' },
    'half-even': { zh: '四舍六入五成双', en: 'half to even' },
    down: { zh: '截去', en: 'cut off' },
  }),
};

/** A step of a document in words of a language; `nameOf` answers an indicator's name. */
export function sayStep(step: Obj, language: Language, nameOf: (code: string) => string): SaidStep {
  const kind = String(step['step']);
  const methodWords = METHODS[`${kind} ${String(step['method'])}`];
  const parts: string[] = [];
  const rest: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(step)) {
    if (
      (key === 'step' && STEPS[kind]) ||
      (key === 'note' && typeof value === 'string') ||
      (key === 'indicators' && Array.isArray(value)) ||
      (key === 'method' && methodWords)
    )
      continue;
    const said = (MEMBERS[`${kind} ${key}`] ?? MEMBERS[key])?.(value, { language, name: nameOf });
    if (said === undefined) rest[key] = value;
    else parts.push(said);
  }
  return {
    name: STEPS[kind]?.[language] ?? kind,
    method: methodWords?.[language],
    parts,
    rest,
    note: typeof step['note'] === 'string' ? step['note'] : undefined,
    indicators: Array.isArray(step['indicators']) ? step['indicators'].map((code) => nameOf(String(code))) : undefined,
  };
}
