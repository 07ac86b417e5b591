import { iso31661 } from 'iso-3166';
import type { UnitRow } from './unit.js';

export const ISO3166 = 'ISO 3166-1';

/** Names that statistical offices print and neither ISO 3166-1 nor CLDR has. */
const printed: Readonly<Record<string, readonly string[]>> = {
  HKG: ['中国香港', 'Hong Kong SAR', 'Hong Kong, China (SAR)', 'China, Hong Kong SAR'],
  MAC: ['中国澳门', 'Macao SAR', 'Macao, China', 'China, Macao SAR'],
  TWN: ['中国台湾', '中国台湾省', 'Taiwan Province of China'],
  KOR: ['Korea, Rep.', '大韩民国'],
  PRK: ['North Korea', "Korea, Dem. People's Rep."],
  USA: ['United States of America', 'US', '美利坚合众国'],
  GBR: ['Great Britain', 'UK', '大不列颠及北爱尔兰联合王国'],
  RUS: ['Russian Federation', '俄罗斯联邦'],
  TUR: ['Turkey'],
  CZE: ['Czech Republic'],
  CIV: ['Ivory Coast'],
  CPV: ['Cape Verde'],
  SWZ: ['Swaziland'],
  MMR: ['Burma'],
  MKD: ['Macedonia'],
  LAO: ['Lao PDR'],
  EGY: ['Egypt, Arab Rep.'],
  IRN: ['Iran, Islamic Rep.'],
  VEN: ['Venezuela, RB'],
  YEM: ['Yemen, Rep.'],
  COD: ['Congo, Dem. Rep.', 'DR Congo', '刚果民主共和国'],
  COG: ['Congo, Rep.', '刚果共和国'],
  SVK: ['Slovak Republic'],
  KGZ: ['Kyrgyz Republic'],
  GMB: ['Gambia, The'],
  BHS: ['Bahamas, The'],
  CHN: ['中华人民共和国', "People's Republic of China"],
  VNM: ['Vietnam'],
  SYR: ['Syria'],
  TZA: ['Tanzania'],
  MDA: ['Moldova'],
  BOL: ['Bolivia'],
};

/**
 * Countries and territories: code alpha-3; alpha-2, the numeric code and names often printed as aliases; Chinese
 * names from CLDR (Intl).
 */
export function iso3166Units(): UnitRow[] {
  const zh = new Intl.DisplayNames('zh-Hans', { type: 'region' });
  const en = new Intl.DisplayNames('en', { type: 'region' });
  return iso31661.map(({ alpha2, alpha3, numeric, name }) => {
    const nameZh = zh.of(alpha2) ?? name;
    const nameEn = en.of(alpha2) ?? name;
    return {
      scheme: ISO3166,
      code: alpha3,
      kind: 'country',
      level: 'country',
      nameZh,
      nameEn,
      parentCode: null,
      validFrom: null,
      validTo: null,
      successorCode: null,
      names: [...new Set([name, ...bracketed(name), alpha2, numeric, ...(printed[alpha3] ?? [])])]
        .filter((alias) => alias !== nameEn)
        .map((alias) => ({ name: alias, kind: 'alias' as const })),
    } satisfies UnitRow;
  });
}

/** "Korea, Republic of" is printed as "Korea (Republic of)" too. */
function bracketed(name: string): string[] {
  const found = /^([^,]+), (.+)$/.exec(name);
  return found ? [`${found[1]!} (${found[2]!})`] : [];
}
