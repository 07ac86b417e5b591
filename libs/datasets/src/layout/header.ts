import { isUnitOfMeasure } from '../measure/unit-of-measure.js';
import { nameKey } from '../units/name-key.js';

/** What a column is by its header alone. */
export type HeaderRole =
  | 'unitCode'
  | 'unitName'
  | 'parent'
  | 'year'
  | 'indicator'
  | 'value'
  | 'unitOfMeasure'
  | 'sampleSize'
  | 'standardError'
  | 'note'
  | 'status'
  | 'multiplier'
  | 'scope'
  | 'ignored';

const words: Readonly<Record<HeaderRole, readonly string[]>> = {
  unitCode: [
    'code',
    '代码',
    '行政区划代码',
    '区划代码',
    '地区代码',
    '行政代码',
    '城市代码',
    '单位代码',
    '国家代码',
    '统计用区划代码',
    'unitcode',
    'unit_code',
    'adcode',
    'gb2260',
    'iso3',
    'iso2',
    'iso',
    'iso_code',
    'iso3166',
    'countrycode',
    'country_code',
    'geo',
    'ref_area',
    '编码',
    '单元代码',
  ],
  unitName: [
    'name',
    '名称',
    '地区',
    '城市',
    '市县',
    '县市',
    '市(县)',
    '县(市)',
    '县(市、区)',
    '市(县、区)',
    '区县',
    '县区',
    '地名',
    '评价单元',
    '单元',
    '市',
    '县',
    '区',
    '镇',
    '乡镇',
    '街道',
    '企业',
    '企业名称',
    '部门',
    '单位名称',
    '国家',
    '国家或地区',
    '国家和地区',
    'unit_name',
    'unitname',
    'county',
    'city',
    'country',
    'region',
    'area',
    'district',
    'town',
    'enterprise',
    'company',
    'department',
    'entity',
    '城市名称',
    '地区名称',
    '指标地区',
    'name_as_printed',
  ],
  parent: [
    'province',
    '省',
    '省份',
    '省(区、市)',
    '省市',
    '省级',
    'prefecture',
    '地市',
    '地级市',
    '所属省',
    '所属市',
    '所属省份',
    '所属城市',
    'parent',
    '上级',
  ],
  year: ['year', '年', '年份', '年度', '统计年份', 'time', 'time_period', 'period', '时间', '时期'],
  indicator: [
    'indicator',
    '指标',
    '指标名称',
    '项目',
    '指标代码',
    'indicator_code',
    'indicatorcode',
    'variable',
    'series',
    'item',
    'measure',
    'subject',
  ],
  value: ['value', '值', '数值', '数据', '指标值', '观测值', 'obs_value', 'obsvalue'],
  unitOfMeasure: ['unit_of_measure', 'unitofmeasure', '计量单位', 'unit_measure', 'uom', 'measure_unit'],
  sampleSize: ['n', 'sample_size', 'samplesize', '样本量', '样本数', '样本容量', '有效样本'],
  standardError: [
    'se',
    'standard_error',
    'standarderror',
    'stderr',
    'std_error',
    'std_err',
    'obs_std_err',
    '标准误',
    '标准误差',
    '抽样误差',
  ],
  note: ['note', 'notes', '备注', '注', '说明', '脚注', 'remark', 'comment', 'obs_comment', 'scope_note', '口径'],
  status: ['obs_status', 'obsstatus'],
  multiplier: ['unit_mult', 'unitmult', 'unit_multiplier'],
  scope: ['范围', '统计范围', '地域范围', '区域范围', '城市范围', 'scope'],
  ignored: [
    '序号',
    'no',
    'no.',
    '编号',
    '#',
    '排名',
    '位次',
    '名次',
    'rank',
    'ranking',
    'row_kind',
    'level',
    'kind',
    '级别',
    '层级',
    'source',
    '来源',
    '数据来源',
    'dataflow',
    'freq',
    'structure',
    'structure_id',
    'structure_name',
    'action',
    'conf_status',
    'decimals',
    'source_detail',
  ],
};

const roles = new Map(
  Object.entries(words).flatMap(([role, list]) => list.map((word) => [nameKey(word), role as HeaderRole] as const)),
);

export function headerRole(header: string): HeaderRole | undefined {
  const bare = nameKey(/^[A-Z][A-Z_]+: /.test(header) ? header.slice(0, header.indexOf(':')) : header).replace(
    /\((gb\/t)?2260\)$/,
    '',
  );
  return roles.get(bare) ?? roles.get(bare.replace(/[:：*]+$/, ''));
}

/** An indicator's header taken apart: what, in which unit of measure, of which year, in which direction. */
export interface HeaderParts {
  readonly name: string;
  readonly unitOfMeasure?: string;
  readonly year?: number;
  readonly direction?: 'positive' | 'negative' | 'interval';
}

const directions: ReadonlyMap<string, HeaderParts['direction']> = new Map([
  ['正向', 'positive'],
  ['正', 'positive'],
  ['正向指标', 'positive'],
  ['+', 'positive'],
  ['positive', 'positive'],
  ['逆向', 'negative'],
  ['负向', 'negative'],
  ['逆', 'negative'],
  ['逆向指标', 'negative'],
  ['负向指标', 'negative'],
  ['negative', 'negative'],
  ['适度', 'interval'],
  ['区间', 'interval'],
  ['适度指标', 'interval'],
]);

/** "2020年人均GDP（元）[逆向]" → name 人均GDP, unit of measure 元, year 2020, direction negative. */
export function headerParts(header: string): HeaderParts {
  let name = header.normalize('NFKC').replace(/\s+/g, ' ').trim();
  let unitOfMeasure: string | undefined;
  let year: number | undefined;
  let direction: HeaderParts['direction'];
  for (let bracket = lastBracket(name); bracket; bracket = lastBracket(name)) {
    const inner = bracket.inner.replace(/^单位[:：]?\s*/, '');
    if (direction === undefined && directions.has(inner.toLowerCase())) direction = directions.get(inner.toLowerCase());
    else if (
      unitOfMeasure === undefined &&
      (isUnitOfMeasure(inner) || /^单位/.test(bracket.inner) || /[元人吨米亩顷%‰]$/.test(inner))
    )
      unitOfMeasure = inner;
    else if (year === undefined && /^(19|20)\d\d年?$/.test(inner)) year = Number(inner.slice(0, 4));
    else break;
    name = bracket.before.trim();
  }
  const slash = /^(.+?)\s*[/,:;]\s*([^/,:;]+)$/.exec(name);
  if (unitOfMeasure === undefined && slash && isUnitOfMeasure(slash[2]!))
    [name, unitOfMeasure] = [slash[1]!, slash[2]!];
  if (year === undefined) {
    const dated = /^((?:19|20)\d\d)\s*年\s*(.+)$/.exec(name) ?? /^((?:19|20)\d\d)[ _-]+(\D.*)$/.exec(name);
    const trailing = /^(.*\D)[ _-]*((?:19|20)\d\d)年?$/.exec(name);
    if (dated) [year, name] = [Number(dated[1]), dated[2]!];
    else if (trailing) [year, name] = [Number(trailing[2]), trailing[1]!.replace(/[ _-]+$/, '')];
  }
  return {
    name: name === '' ? header.trim() : name,
    ...(unitOfMeasure === undefined ? {} : { unitOfMeasure }),
    ...(year === undefined ? {} : { year }),
    ...(direction === undefined ? {} : { direction }),
  };
}

function lastBracket(text: string): { before: string; inner: string } | undefined {
  const found = /^(.*?)\s*[([]([^()[\]]*)[)\]]$/.exec(text);
  return found && found[1] !== '' ? { before: found[1]!, inner: found[2]! } : undefined;
}

/** A header that is a year and nothing else. */
export function yearHeader(header: string): number | undefined {
  const found = /^((?:19|20)\d\d)\s*年?(度|末|底)?$/.exec(header.normalize('NFKC').trim());
  return found ? Number(found[1]) : undefined;
}

/** `北京2013`, `北京市（2013年）`: a unit and a year in one header. */
export function unitYearHeader(header: string): { name: string; year: number } | undefined {
  const found = /^(.*?\D)[\s_-]*[([]?((?:19|20)\d\d)年?[)\]]?$/.exec(header.normalize('NFKC').trim());
  return found ? { name: found[1]!.replace(/[\s_([-]+$/, ''), year: Number(found[2]) } : undefined;
}
