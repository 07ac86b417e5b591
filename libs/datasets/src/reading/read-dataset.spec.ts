import { describe, expect, it } from '@jest/globals';
import { gb2260Units } from '../units/gb2260-units.js';
import { iso3166Units } from '../units/iso3166-units.js';
import { createUnitRegistry } from '../units/unit-registry.js';
import { readDataset, type ReadOptions } from './read-dataset.js';
import type { DatasetReport } from './report.js';

const registry = createUnitRegistry([...gb2260Units(), ...iso3166Units()]);

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Every observation as "code indicator year value @row:column", and the report. */
async function read(
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  size = 1 << 16,
): Promise<{ cells: string[]; report: DatasetReport }> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reading = readDataset(pieces(bytes, size), { registry, ...options });
  const raw: [number, number, string][] = [];
  for await (const batch of reading.batches) {
    for (let i = 0; i < batch.length; i++) {
      const value = batch.missing[i] === 0 ? String(batch.value[i]) : `missing${batch.missing[i]}`;
      const survey = batch.sampleSize[i] === 0 ? '' : ` n=${batch.sampleSize[i]} se=${batch.standardError[i]}`;
      raw.push([
        batch.unit[i]!,
        batch.indicator[i]!,
        `${batch.year[i]} ${value} @${batch.row[i]}:${batch.column[i]}${survey}${batch.note[i] === undefined ? '' : ` (${batch.note[i]})`}`,
      ]);
    }
  }
  const report = reading.report();
  return {
    cells: raw.map(
      ([unit, indicator, rest]) => `${registry.units[unit]!.code} ${report.indicators[indicator]!.code} ${rest}`,
    ),
    report,
  };
}

function problems(report: DatasetReport): string[] {
  return report.issues.map(
    ({ severity, code, row, column }) =>
      `${severity} ${code}${row === undefined ? '' : ` @${row}${column === undefined ? '' : `:${column}`}`}`,
  );
}

describe('readDataset', () => {
  it('checks the values of a row whose unit is an error too, and counts nothing of them', async () => {
    const wide = 'name,year,gdp,pop\n昆山市,2020,1,2\n昆山是,2020,1 2,3%\n鼓楼区,2020,4,x y\n,2020,5 6,7\n';
    const { cells, report } = await read(wide);
    expect(cells).toEqual(['320583 gdp 2020 1 @2:3', '320583 pop 2020 2 @2:4']);
    expect(problems(report).filter((problem) => problem.startsWith('error'))).toEqual([
      'error unit-unknown @3:1',
      'error two-numbers @3:3',
      'error unit-ambiguous @4:1',
      'error not-a-number @4:4',
      'error unit-blank @5:1',
      'error two-numbers @5:3',
    ]);
    expect(report).toMatchObject({ observations: 2, rows: { read: 1, leftOut: 3 } });
    const left = await read(wide.split('\n').slice(0, 3).join('\n'), { unknownUnits: 'leave-out' });
    expect(problems(left.report).filter((problem) => problem.startsWith('error'))).toEqual([]);
  });

  it('reads a wide table with a column of years', async () => {
    const { cells, report } = await read(
      '代码,城市,年份,地区生产总值（亿元）,城镇化率(%)\n320582,张家港市,2022,3302.39,75.0\n320583,昆山市,2022,5006.7,-\n',
    );
    expect(cells).toEqual([
      '320582 地区生产总值 2022 3302.39 @2:4',
      '320582 城镇化率 2022 75 @2:5',
      '320583 地区生产总值 2022 5006.7 @3:4',
      '320583 城镇化率 2022 missing2 @3:5',
    ]);
    expect(report).toMatchObject({
      ok: true,
      layout: 'wide',
      observations: 4,
      years: [2022],
      missing: { notAvailable: 1 },
      units: { resolved: 2, byRule: { code: 2 } },
    });
    expect(report.indicators.map(({ unitOfMeasure }) => unitOfMeasure)).toEqual(['亿元', '%']);
  });

  it('reads a wide table by unit alone when the year is given', async () => {
    const { cells } = await read('name,gdp\nKunshan,1\n太仓,2\n', { year: 2020 });
    expect(cells).toEqual(['320583 gdp 2020 1 @2:2', '320585 gdp 2020 2 @3:2']);
  });

  it('reads a long table', async () => {
    const { cells, report } = await read(
      'unit,indicator,year,value\n张家港市,gdp,2020,2686.6\n昆山市,gdp,2020,4276.8\n张家港市,pop,2020,143.2\n',
    );
    expect(cells).toEqual(['320582 gdp 2020 2686.6 @2:4', '320583 gdp 2020 4276.8 @3:4', '320582 pop 2020 143.2 @4:4']);
    expect(report.layout).toBe('long');
  });

  it('reads years as columns, with an indicator per row or one for all', async () => {
    expect((await read('地区,指标,2019年,2020年\n昆山市,gdp,1,2\n')).cells).toEqual([
      '320583 gdp 2019 1 @2:3',
      '320583 gdp 2020 2 @2:4',
    ]);
    expect((await read('地区,2019,2020\n昆山市,1,2\n', { indicator: 'gdp' })).cells).toEqual([
      '320583 gdp 2019 1 @2:2',
      '320583 gdp 2020 2 @2:3',
    ]);
    expect(problems((await read('地区,2019,2020\n昆山市,1,2\n')).report)).toEqual(['error indicator-missing @1']);
  });

  it('reads headers that name unit and year', async () => {
    const { cells, report } = await read('指标,北京2013,天津市2013,北京（2014年）\n地区生产总值(亿元),1,2,3\n');
    expect(cells).toEqual([
      '110000 地区生产总值 2013 1 @2:2',
      '120000 地区生产总值 2013 2 @2:3',
      '110000 地区生产总值 2014 3 @2:4',
    ]);
    expect(report.layout).toBe('unit-years-as-columns');
  });

  it('reads the same whatever the size of the pieces', async () => {
    const text =
      '\ufeff代码,城市,年份,"备注",值\r\n320582,"张\n家港市",2020,"a,""b""",１，２３４\r\n\r\n320583,昆山市,2020,,5\r\n';
    const whole = await read(text);
    expect(whole.cells).toEqual(['320582 值 2020 1234 @2:5 (a,"b")', '320583 值 2020 5 @4:5']);
    for (let size = 1; size < 40; size++) expect(await read(text, {}, size)).toEqual(whole);
  });

  it('refuses a table without a year and says how to give it', async () => {
    const { report } = await read('name,gdp\n昆山,1\n', { fileName: 'census2020.csv' });
    expect(problems(report)).toEqual(['error year-missing @1']);
    expect(report.issues[0]!.message.en).toContain('2020');
  });

  it('keeps an agreeing duplicate once and refuses a disagreeing one', async () => {
    const same = await read('name,year,gdp\n昆山,2020,1\n昆山,2020,1\n');
    expect(same.cells).toHaveLength(1);
    expect(problems(same.report)).toEqual(['warning duplicate-agrees @3:3']);
    expect(problems((await read('name,year,gdp\n昆山,2020,1\n昆山,2020,2\n')).report)).toEqual([
      'error duplicate-disagrees @3:3',
    ]);
  });

  it('carries sample size, standard error and notes beside the value', async () => {
    const { cells } = await read('name,year,满意度,样本量,标准误,备注\n昆山,2020,88.5,1200,0.9,电话调查\n');
    expect(cells).toEqual(['320583 满意度 2020 88.5 @2:3 n=1200 se=0.9 (电话调查)']);
  });

  it('converts units of measure by rule, not by size', async () => {
    const long = await read(
      'name,indicator,year,value,计量单位\n昆山,gdp,2020,4276.8,亿元\n太仓,gdp,2020,13861000,万元\n',
    );
    expect(long.cells).toEqual(['320583 gdp 2020 4276.8 @2:4', '320585 gdp 2020 1386.1 @3:4']);
    const mapped = await read('name,year,绿地(亩)\n昆山,2020,15000\n', {
      mapping: { version: 1, columns: { '绿地(亩)': { role: 'value', indicator: 'green', convertTo: 'ha' } } },
    });
    expect(mapped.cells).toEqual(['320583 green 2020 1000 @2:3']);
    expect(mapped.report.indicators[0]).toMatchObject({ unitOfMeasure: 'ha', convertedFrom: '亩' });
  });

  it('suggests a mapping that reads the file the same way again', async () => {
    const text =
      '表1 2020年主要指标\n地区,人口,,产值(亿元)\n,总数(万人),城镇,\n昆山市,1,2,3\n太仓市,4,5,6\n注：初步核算数。\n';
    const once = await read(text);
    expect(once.cells[0]).toBe('320583 人口 总数 2020 1 @4:2');
    expect(once.report.footnotes).toEqual([{ row: 6, text: '注：初步核算数。' }]);
    const twice = await read(text, { mapping: once.report.mapping });
    expect(twice.cells).toEqual(once.cells);
    expect(twice.report.mapping).toEqual(once.report.mapping);
  });
});
