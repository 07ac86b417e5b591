import { iso31661 } from 'iso-3166';
import type { UnitRow } from './unit.js';

export const ISO3166 = 'ISO 3166-1';

/** Countries and territories: code alpha-3; alpha-2 and the numeric code as aliases; Chinese names from CLDR (Intl). */
export function iso3166Units(): UnitRow[] {
  const zh = new Intl.DisplayNames('zh-Hans', { type: 'region' });
  const en = new Intl.DisplayNames('en', { type: 'region' });
  return iso31661.map(({ alpha2, alpha3, numeric, name }) => {
    const nameZh = zh.of(alpha2) ?? name;
    const nameEn = en.of(alpha2) ?? name;
    return {
      scheme: ISO3166, code: alpha3, kind: 'country', level: 'country', nameZh, nameEn, parentCode: null, validFrom: null, validTo: null,
      successorCode: null,
      names: [...new Set([name, alpha2, numeric])].filter((alias) => alias !== nameEn).map((alias) => ({ name: alias, kind: 'alias' as const })),
    } satisfies UnitRow;
  });
}
