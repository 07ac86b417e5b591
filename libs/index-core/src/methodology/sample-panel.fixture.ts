import type { Panel, PanelUnit } from '../panel/panel.js';

interface OwnUnit {
  readonly code: string;
  readonly kind: string;
  readonly parentCode?: string;
  readonly groups?: Readonly<Record<string, string>>;
}

/**
 * A sample's CSV (code, name, year, then indicators) as a panel, with the units of its own list. A stand-in for ingestion in tests
 * of the core: it knows no quoting and no aliases.
 */
export function samplePanel(csv: string, units: readonly OwnUnit[] | string = 'gb2260'): Panel {
  const [head, ...rows] = csv
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const [codeAt, yearAt] = [head!.indexOf('code'), head!.indexOf('year')];
  const years = [...new Set(rows.map((row) => Number(row[yearAt])))].sort((a, b) => a - b);
  const keys = [...new Set(rows.map((row) => row[codeAt]!))];
  const codes = head!.filter((name) => !['code', 'name', 'year'].includes(name));
  const columns = new Map(
    codes.map((code) => [code, { indicator: code, values: new Float64Array(keys.length * years.length).fill(NaN) }]),
  );
  for (const row of rows) {
    const cell = years.indexOf(Number(row[yearAt])) * keys.length + keys.indexOf(row[codeAt]!);
    for (const code of codes) {
      const text = row[head!.indexOf(code)]!;
      if (text !== '') columns.get(code)!.values[cell] = Number(text);
    }
  }
  const own = new Map(typeof units === 'string' ? [] : units.map((unit) => [unit.code, unit]));
  return {
    units: keys.map((key): PanelUnit => {
      const unit = own.get(key);
      return unit === undefined
        ? { key }
        : { key, kind: unit.kind, level: unit.kind, parent: unit.parentCode, groups: unit.groups };
    }),
    years,
    columns,
  };
}
