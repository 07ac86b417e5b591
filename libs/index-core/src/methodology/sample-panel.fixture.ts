import type { Panel, PanelUnit } from '../panel.js';

/**
 * A sample's CSV as a panel: columns code (or name), optional year, level, parent and group:NAME, then indicators. A stand-in
 * for ingestion in tests of the core: it knows no quoting and no aliases.
 */
export function samplePanel(csv: string): Panel {
  const [head, ...rows] = csv.trim().split(/\r?\n/).map((line) => line.split(','));
  const place = (name: string) => head!.indexOf(name);
  const key = place('code') >= 0 ? place('code') : place('name');
  const yearAt = place('year');
  const attributes = new Set(['code', 'name', 'year', 'kind', 'level', 'parent', 'province']);
  const units = new Map<string, PanelUnit>();
  const years = [...new Set(rows.map((row) => (yearAt < 0 ? 2020 : Number(row[yearAt]))))].sort((a, b) => a - b);
  for (const row of rows) {
    const groups = Object.fromEntries(head!.flatMap((name, k) => (name.startsWith('group:') ? [[name.slice(6), row[k]!]] : [])));
    const attribute = (name: string) => (place(name) < 0 || row[place(name)] === '' ? {} : { [name]: row[place(name)] });
    units.set(row[key]!, { key: row[key]!, ...attribute('kind'), ...attribute('level'), ...attribute('parent'), ...attribute('province'), groups });
  }
  const keys = [...units.keys()];
  const codes = head!.filter((name) => !attributes.has(name) && !name.startsWith('group:'));
  const columns = new Map(codes.map((code) => [code, { indicator: code, values: new Float64Array(keys.length * years.length).fill(NaN) }]));
  for (const row of rows) {
    const cell = (yearAt < 0 ? 0 : years.indexOf(Number(row[yearAt]))) * keys.length + keys.indexOf(row[key]!);
    for (const code of codes) {
      const text = row[place(code)]!;
      if (text !== '') columns.get(code)!.values[cell] = Number(text);
    }
  }
  return { units: [...units.values()], years, columns };
}
