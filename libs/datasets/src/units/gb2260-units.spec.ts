import { describe, expect, it } from '@jest/globals';
import { gb2260Units } from './gb2260-units.js';
import { iso3166Units } from './iso3166-units.js';

const units = new Map(gb2260Units().map((unit) => [unit.code, unit]));

describe('gb2260Units', () => {
  it('has a row per code and a parent for each but the country', () => {
    for (const unit of units.values()) {
      if (unit.code !== '100000') expect(units.has(unit.parentCode!)).toBe(true);
    }
    expect([...units.values()].filter((unit) => unit.validTo === null && unit.kind === 'county')).toHaveLength(
      2978 - 124 - 3,
    ); // 东莞, 中山, 嘉峪关 stand there under their prefecture's code
  });

  it('drops the statistical pseudo-units', () => {
    expect([...units.keys()].filter((code) => /^....7.$/.test(code))).toEqual([]);
  });

  it.each([
    ['320582', 'Zhangjiagang'],
    ['320583', 'Kunshan'],
    ['500000', 'Chongqing'],
    ['350200', 'Xiamen'],
    ['341500', "Lu'an"],
    ['340300', 'Bengbu'],
    ['610100', "Xi'an"],
    ['150100', 'Hohhot'],
    ['540100', 'Lhasa'],
    ['610000', 'Shaanxi'],
    ['140000', 'Shanxi'],
    ['430121', 'Changsha County'],
    ['330382', 'Yueqing'],
    ['110108', 'Haidian District'],
    ['222400', 'Yanbian Korean Autonomous Prefecture'],
    ['650000', 'Xinjiang'],
    ['450000', 'Guangxi'],
    ['640000', 'Ningxia'],
    ['522300', 'Qianxinan Buyi and Miao Autonomous Prefecture'],
    ['429021', 'Shennongjia Forestry District'],
    ['150000', 'Inner Mongolia'],
    ['150723', 'Oroqen Autonomous Banner'],
    ['320585', 'Taicang'],
    ['130224', 'Luannan County'],
    ['341621', 'Guoyang County'],
    ['640200', 'Shizuishan'],
    ['510104', 'Jinjiang District'],
  ])('names %s %s in English', (code, name) => {
    expect(units.get(code)?.nameEn).toBe(name);
  });

  it('keeps an abolished code with the years of the editions and the code that follows it', () => {
    expect(units.get('320621')).toMatchObject({ nameZh: '海安县', validTo: 2023, successorCode: '320685' });
    expect(units.get('330103')).toMatchObject({
      nameZh: '下城区',
      validFrom: null,
      validTo: 2023,
      successorCode: null,
    });
    expect(units.get('320685')).toMatchObject({
      nameZh: '海安市',
      validFrom: 2016,
      validTo: null,
      parentCode: '320600',
    });
  });

  it('keeps former and short names of a renamed code', () => {
    expect(units.get('320582')?.names).toContainEqual({ name: '张家港', kind: 'short' });
    expect(units.get('469005')?.names?.map(({ name }) => name)).toContain('文昌');
  });

  it('marks collecting codes as subtotals, not as cities', () => {
    expect(units.get('110100')).toMatchObject({
      nameZh: '市辖区',
      kind: 'other',
      level: 'subtotal',
      parentCode: '110000',
    });
    expect(units.get('500200')).toMatchObject({ nameZh: '县', level: 'subtotal' });
    expect(units.get('320501')).toMatchObject({ nameZh: '市辖区', level: 'subtotal', parentCode: '320500' });
  });

  it('knows the level each name prints', () => {
    const levels = (codes: string[]): unknown[] => codes.map((code) => units.get(code)?.level);
    expect(levels(['310000', '320000', '320500', '320582', '430121', '150121', '152200', '810000'])).toEqual([
      'municipality',
      'province',
      'prefecture-level city',
      'county-level city',
      'county',
      'banner',
      'league',
      'special administrative region',
    ]);
  });
});

describe('iso3166Units', () => {
  it('has every country once with a Chinese and an English name', () => {
    const countries = iso3166Units();
    expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
    expect(countries).toContainEqual(expect.objectContaining({ code: 'NOR', nameZh: '挪威', nameEn: 'Norway' }));
    expect(countries.every(({ nameZh }) => /\p{Script=Han}/u.test(nameZh))).toBe(true);
  });
});
