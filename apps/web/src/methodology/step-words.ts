type Obj = Readonly<Record<string, unknown>>;
type Pair = readonly [zh: string, en: string];

/** A step in words; `rest` holds the members that have none, as they stand in the document, so that nothing is hidden. */
export interface SaidStep {
  readonly name: string;
  readonly method: string | undefined;
  readonly parts: readonly string[];
  /** Names of the indicators that the step is for; undefined: all of the tree. */
  readonly indicators: readonly string[] | undefined;
  readonly note: string | undefined;
  readonly rest: Obj;
}

const STEPS: Readonly<Record<string, Pair>> = {
  normalise: ['标准化', 'normalise'],
  derive: ['推算', 'derive'],
  treat: ['异常值处理', 'treat outliers'],
  impute: ['插补', 'impute'],
  transform: ['变换', 'transform'],
  clip: ['截断', 'clip'],
  screen: ['筛选', 'screen'],
  denominate: ['换算', 'denominate'],
  'constant-prices': ['换算为不变价', 'convert to constant prices'],
  round: ['舍入', 'round'],
};

/** Methods, by step where one word serves two steps. */
const METHODS: Readonly<Record<string, Pair>> = {
  'impute mean': ['以均值填补', 'by the mean'],
  'impute median': ['以中位数填补', 'by the median'],
  'impute linear': ['线性插值', 'by linear interpolation'],
  'impute carry-forward': ['沿用此前年份的值', 'by carry-forward'],
  'impute constant': ['以定值填补', 'by a constant'],
  'treat outliers': ['先缩尾，仍有异常值再变换', 'winsorise, then transform what is still outlying'],
  'treat winsorise': ['缩尾', 'winsorise'],
  'treat box-cox': ['Box–Cox 变换', 'Box–Cox transform'],
  'treat log-ct': ['对数（COIN 修订式）', 'logarithm (COIN Tool, modified)'],
  'treat log-ct-orig': ['对数（COIN 原式）', 'logarithm (COIN Tool, original)'],
  'treat log-ct-plus': ['对数（COIN 双向式）', 'logarithm (COIN Tool, either tail)'],
  'treat log-gii': ['对数（全球创新指数式）', 'logarithm (Global Innovation Index)'],
  'transform ln': ['自然对数', 'natural logarithm'],
  'transform log10': ['常用对数', 'decimal logarithm'],
  'transform sqrt': ['平方根', 'square root'],
  'transform reciprocal': ['倒数', 'reciprocal'],
  'transform exp': ['指数函数', 'exponential'],
  'transform power': ['幂', 'power'],
  'normalise realisation-degree': ['按实现程度', 'by realisation degree'],
  'normalise goalposts': ['按上下界（功效系数）', 'by goalposts'],
  'normalise scaled': ['按倍数', 'scaled by a factor'],
  'normalise distance-to-target': ['按与目标的距离', 'by distance to the target'],
  'normalise bands': ['按分档计分', 'points by bands'],
  'normalise curve': ['按折线计分', 'points along a curve'],
  'normalise categories': ['按类别计分', 'points by category'],
  'normalise marks': ['按满分扣分', 'marks off a full score'],
  'normalise bonus': ['加分', 'bonus points'],
  'normalise min-max': ['极差法', 'min-max'],
  'normalise z-score': ['Z 分数', 'z-score'],
  'normalise normal-score': ['Z 分数的正态累积概率', 'normal probability of the z-score'],
  'normalise rank': ['按名次', 'by rank'],
  'normalise percentile-rank': ['按百分位', 'by percentile rank'],
  'normalise borda': ['博尔达计分', 'Borda count'],
  'normalise distance-to-best': ['按与最优值的距离', 'by distance to the best'],
  'normalise fraction-of-max': ['按占最大值的比例', 'as a fraction of the maximum'],
  'normalise distance-to-unit': ['与一个单元相比', 'against one unit'],
  'normalise none': ['不变', 'left as it is'],
};

type Sayer = (
  value: unknown,
  of: { readonly zh: boolean; readonly name: (code: string) => string },
) => string | undefined;
const number =
  (zh: string, en: string): Sayer =>
  (value, of) =>
    typeof value === 'number' ? (of.zh ? zh : en).replace('{n}', String(value)) : undefined;
const percent =
  (zh: string, en: string): Sayer =>
  (value, of) =>
    typeof value === 'number'
      ? (of.zh ? zh : en).replace('{n}', `${Number((value * 100).toPrecision(12))}%`)
      : undefined;
const one =
  (words: Readonly<Record<string, Pair>>): Sayer =>
  (value, { zh }) =>
    words[String(value)]?.[zh ? 0 : 1];
const list =
  (zh: string, en: string): Sayer =>
  (value, of) =>
    Array.isArray(value) ? (of.zh ? zh : en).replace('{n}', value.join(of.zh ? '、' : ', ')) : undefined;
const named =
  (zh: string, en: string): Sayer =>
  (value, of) =>
    typeof value === 'string' ? (of.zh ? zh : en).replace('{n}', of.name(value)) : undefined;
const text =
  (zh: string, en: string): Sayer =>
  (value, of) =>
    typeof value === 'string' ? (of.zh ? zh : en).replace('{n}', value) : undefined;
const ATTRIBUTES: Readonly<Record<string, Pair>> = {
  level: ['级别', 'level'],
  province: ['省份', 'province'],
  kind: ['类型', 'kind'],
  parent: ['上级', 'parent'],
};
const attribute =
  (zh: string, en: string): Sayer =>
  (value, of) =>
    typeof value === 'string'
      ? (of.zh ? zh : en).replace('{n}', ATTRIBUTES[value]?.[of.zh ? 0 : 1] ?? value.replace(/^group:/, ''))
      : undefined;
const COMPUTED: Readonly<Record<string, Pair>> = {
  minimum: ['最小值', 'the minimum'],
  maximum: ['最大值', 'the maximum'],
};
const plain = (value: unknown): number | undefined =>
  typeof value === 'number'
    ? value
    : typeof value === 'object' &&
        value !== null &&
        Object.keys(value).every((key) => ['value', 'origin'].includes(key))
      ? (value as { value?: number }).value
      : undefined;
/** A figure; one with a note or a source, or differing by year, is left as it stands. */
const figure =
  (zh: string, en: string): Sayer =>
  (value, of) => {
    const computed =
      typeof value === 'object' && value !== null && Object.keys(value).length === 1
        ? COMPUTED[String((value as Obj)['computed'])]?.[of.zh ? 0 : 1]
        : undefined;
    const said = plain(value) ?? computed;
    return said === undefined ? undefined : (of.zh ? zh : en).replace('{n}', String(said));
  };
const TRANSFORMS = Object.fromEntries(
  Object.entries(METHODS).flatMap(([key, words]) =>
    key.startsWith('treat log') ? [[key.slice(6), [`否则取${words[0]}`, `otherwise ${words[1]}`] as Pair]] : [],
  ),
);

const MEMBERS: Readonly<Record<string, Sayer>> = {
  indicator: named('得出“{n}”', 'gives “{n}”'),
  'denominate by': named('除以“{n}”', 'divided by “{n}”'),
  'impute by': attribute('按同{n}的单元', 'of units of the same {n}'),
  within: attribute('在同{n}之内', 'within the same {n}'),
  minAvailable: percent('至少有 {n} 的数据', 'at least {n} of the data available'),
  minNonZero: percent('至少 {n} 不为零', 'at least {n} not zero'),
  include: list('总是保留 {n}', 'always keeping {n}'),
  exclude: list('总是去掉 {n}', 'always leaving out {n}'),
  maxGap: number('缺口最多 {n} 年', 'gaps of at most {n} years'),
  limit: number('最多沿用 {n} 年', 'over at most {n} years'),
  value: figure('{n}', '{n}'),
  ends: one({
    missing: ['两端缺的不补', 'ends stay missing'],
    nearest: ['两端取最近的值', 'ends take the nearest value'],
    linear: ['两端顺延直线', 'ends go on in a line'],
  }),
  scope: (value, of) =>
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Obj)['baseYear'] === 'number' &&
    Object.keys(value).length === 1
      ? of.zh
        ? `以 ${String((value as Obj)['baseYear'])} 年为基准`
        : `read off the base year ${String((value as Obj)['baseYear'])}`
      : one({ year: ['逐年分别取', 'each year by itself'], panel: ['各年一并取', 'all years together'] })(value, of),
  skewness: number('偏度超过 {n}', 'skewness above {n}'),
  kurtosis: number('峰度超过 {n}', 'kurtosis above {n}'),
  most: number('最多 {n} 个值', 'at most {n} values'),
  force: one({
    true: ['不论是否异常都缩尾', 'whether outlying or not'],
    false: ['只在异常时缩尾', 'only where outlying'],
  }),
  combine: one({
    true: ['变换在缩尾之后的值上做', 'transformed after winsorising'],
    false: ['变换在原值上做', 'transformed from the original values'],
  }),
  otherwise: (value, of) => {
    if (typeof value !== 'object' || value === null)
      return one({ none: ['否则不再变换', 'otherwise no transform'], ...TRANSFORMS })(value, of);
    const { lambda, shift, ...more } = value as Obj;
    return typeof lambda === 'number' && Object.keys(more).length === 0
      ? [
          `${of.zh ? '否则做 Box–Cox 变换，' : 'otherwise Box–Cox, '}λ = ${lambda}`,
          ...(shift === undefined ? [] : [MEMBERS['shift']!(shift, of) ?? String(shift)]),
        ].join(of.zh ? '，' : ', ')
      : undefined;
  },
  lambda: number('λ = {n}', 'λ = {n}'),
  shift: (value, of) =>
    typeof value === 'number'
      ? of.zh
        ? `先加 ${value}`
        : `after adding ${value}`
      : one({ minimum: ['先按最小值平移', 'shifted by the minimum'], none: ['不平移', 'not shifted'] })(value, of),
  exponent: number('指数 {n}', 'exponent {n}'),
  min: figure('不低于 {n}', 'not below {n}'),
  max: figure('不高于 {n}', 'not above {n}'),
  outside: one({
    bound: ['超出者取界限', 'what lies beyond takes the bound'],
    missing: ['超出者作缺失', 'what lies beyond counts as missing'],
  }),
  baseYear: number('以 {n} 年价格', 'in prices of {n}'),
  kind: one({
    level: ['价格指数为定基', 'price index as a level'],
    'previous-year-100': ['价格指数以上年为 100', 'price index with the previous year = 100'],
  }),
  prices: (value, of) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const entries = Object.entries(value);
    if (entries.length === 1 && entries[0]![0] === 'indicator')
      return of.zh
        ? `价格指数取“${of.name(String(entries[0]![1]))}”`
        : `by the price index “${of.name(String(entries[0]![1]))}”`;
    return entries.every(([, price]) => plain(price) !== undefined)
      ? `${of.zh ? '价格指数：' : 'price index: '}${entries.map(([year, price]) => `${year} ${plain(price)}`).join(of.zh ? '、' : ', ')}`
      : undefined;
  },
  cap: one({ true: ['封顶', 'capped'], false: ['不封顶', 'uncapped'], both: ['上下都封顶', 'capped at both ends'] }),
  floor: number('最低 {n}', 'at least {n}'),
  scale: number('乘 {n}', 'times {n}'),
  factor: number('乘 {n}', 'times {n}'),
  logarithm: one({ true: ['取对数', 'by logarithms'], false: ['不取对数', 'without logarithms'] }),
  lower: number('下端 {n}', 'lower end {n}'),
  upper: number('上端 {n}', 'upper end {n}'),
  mean: number('均值 {n}', 'mean {n}'),
  sd: number('标准差 {n}', 'standard deviation {n}'),
  deviation: one({
    sample: ['样本标准差', 'sample standard deviation'],
    population: ['总体标准差', 'population standard deviation'],
  }),
  from: one({ worst: ['最差者为 1', 'the worst is 1'], best: ['最优者为 1', 'the best is 1'] }),
  ties: one({
    min: ['并列取小', 'ties take the least rank'],
    max: ['并列取大', 'ties take the greatest rank'],
    dense: ['并列后不跳号', 'no gaps after ties'],
    average: ['并列取平均', 'ties take the average rank'],
  }),
  convention: one({
    inclusive: ['含端点（PERCENTRANK.INC）', 'inclusive (PERCENTRANK.INC)'],
    exclusive: ['不含端点（PERCENTRANK.EXC）', 'exclusive (PERCENTRANK.EXC)'],
    hazen: ['Hazen 式', 'Hazen’s convention'],
    weak: ['不高于者的比例', 'share not above'],
  }),
  unit: text('以 {n} 为准', 'against {n}'),
  digits: number('{n} 位小数', 'to {n} decimals'),
  mode: one({
    'half-up': ['四舍五入', 'half up'],
    'half-even': ['四舍六入五成双', 'half to even'],
    down: ['截去', 'cut off'],
  }),
};

/** A step of a document in words of a language; `nameOf` answers an indicator's name. */
export function sayStep(step: Obj, language: 'zh' | 'en', nameOf: (code: string) => string): SaidStep {
  const zh = language === 'zh';
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
    const said = (MEMBERS[`${kind} ${key}`] ?? MEMBERS[key])?.(value, { zh, name: nameOf }) ?? undefined;
    if (said === undefined) rest[key] = value;
    else parts.push(said);
  }
  return {
    name: STEPS[kind]?.[zh ? 0 : 1] ?? kind,
    method: methodWords?.[zh ? 0 : 1],
    parts,
    rest,
    note: typeof step['note'] === 'string' ? step['note'] : undefined,
    indicators: Array.isArray(step['indicators']) ? step['indicators'].map((code) => nameOf(String(code))) : undefined,
  };
}
